const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const fullDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** "14:32", in the reader's time zone. */
export function timeOfDay(moment: Date): string {
  return clock.format(moment);
}

/** "today 14:32", "yesterday 09:10", "21 Nov", "21 Nov 2024". */
export function whenWords(moment: Date, now: Date): string {
  const days = daysBetween(moment, now);
  if (days === 0) return `today ${timeOfDay(moment)}`;
  if (days === 1) return `yesterday ${timeOfDay(moment)}`;
  return moment.getFullYear() === now.getFullYear() ? dayOfYear.format(moment) : fullDay.format(moment);
}

/** "14:32" for today, "tomorrow 00:10" for the next day: when something will be tried. */
export function soonWords(moment: Date, now: Date): string {
  return daysBetween(now, moment) >= 1 ? `tomorrow ${timeOfDay(moment)}` : timeOfDay(moment);
}

/** "21 Nov 2026". */
export function dayWords(moment: Date): string {
  return fullDay.format(moment);
}

/** "Saturday 21 November 2026 at 14:32", for a title. */
export function exactWords(moment: Date): string {
  return exact.format(moment);
}

/** "a few seconds", "about 20 seconds", "about 2 minutes"; coarser the longer it is. */
export function durationWords(seconds: number): string {
  if (seconds < 8) return 'a few seconds';
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} seconds`;
  if (seconds < 100) return 'about a minute';
  if (seconds < 55 * 60) return `about ${Math.round(seconds / 60)} minutes`;
  const hours = Math.max(1, Math.round(seconds / 3600));
  return hours === 1 ? 'about an hour' : `about ${hours} hours`;
}

function daysBetween(earlier: Date, later: Date): number {
  const dayOf = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((dayOf(later) - dayOf(earlier)) / 86_400_000);
}
