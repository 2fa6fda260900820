/** A date as a document prints it. `day` is null where only a month is named. */
export interface PrintedDate {
  start: number;
  end: number;
  iso: string;
  hasDay: boolean;
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const ordinal = '(\\d{1,2})(?:st|nd|rd|th)?';
const between = '\\s*(?:,|;|and|&|–|—|-|to|through)\\s*';

const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const numeric = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b/g;
/** "10/09 and 10/14/2025": the first day has the year of the second. */
const monthFirst = new RegExp(
  `\\b${month}\\s+${ordinal}((?:${between}(?:${month}\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?!\\d)){0,6}),?\\s+(\\d{4})\\b`,
  'gi',
);
const dayFirst = new RegExp(`\\b${ordinal}\\s+(?:of\\s+)?${month},?\\s+(\\d{4})\\b`, 'gi');
const monthOnly = new RegExp(`\\b${month}\\s+(?:of\\s+)?(\\d{4})\\b`, 'gi');

/** The dates a text prints, in its order; of a list of days within a month, the last one. Numbers are month first unless the text shows otherwise. */
export function findDates(text: string): PrintedDate[] {
  const isDayFirst = [...text.matchAll(numeric)].some((match) => Number(match[1]) > 12 && Number(match[3]) <= 12);
  const found = [
    ...[...text.matchAll(isoDate)].map((match) => dated(match, Number(match[1]), Number(match[2]), Number(match[3]))),
    ...[...text.matchAll(numeric)].map((match) => numericDate(match, isDayFirst)),
    ...[...text.matchAll(monthFirst)].map(lastOfMonthFirst),
    ...[...text.matchAll(dayFirst)].map((match) => dated(match, Number(match[3]), monthNumber(match[2]), Number(match[1]))),
    ...[...text.matchAll(monthOnly)].map((match) => dated(match, Number(match[2]), monthNumber(match[1]), null)),
  ].filter((date) => date !== null);
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let lastEnd = 0;
  return sorted.filter((date) => {
    const isFree = date.start >= lastEnd;
    if (isFree) lastEnd = date.end;
    return isFree;
  });
}

function numericDate(match: RegExpExecArray, isDayFirst: boolean): PrintedDate | null {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const printed = Number(match[4]);
  const year = printed >= 100 ? printed : printed + (printed > 50 ? 1900 : 2000);
  return isDayFirst ? dated(match, year, second, first) : dated(match, year, first, second);
}

function lastOfMonthFirst(match: RegExpExecArray): PrintedDate | null {
  const more = [...(match[3] ?? '').matchAll(new RegExp(`(?:${month}\\s+)?(\\d{1,2})`, 'gi'))];
  const last = more.at(-1);
  const named = [match[1], ...more.map((one) => one[1])].filter((name) => name !== undefined).at(-1);
  return dated(match, Number(match[5]), monthNumber(named), Number(last?.[2] ?? match[2]));
}

function dated(match: RegExpExecArray, year: number, monthOfYear: number, day: number | null): PrintedDate | null {
  const date = new Date(Date.UTC(year, monthOfYear - 1, day ?? 1));
  const isReal = year >= 1900 && year <= 2100 && date.getUTCMonth() === monthOfYear - 1;
  return isReal
    ? { start: match.index, end: match.index + match[0].length, iso: date.toISOString().slice(0, 10), hasDay: day !== null }
    : null;
}

function monthNumber(name: string | undefined): number {
  const stem = (name ?? '').slice(0, 3).toLowerCase();
  return monthNames.findIndex((full) => full.startsWith(stem)) + 1;
}

/** Whole months from one ISO day to a later one; negative when it is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((iso) => iso.split('-').map(Number));
  const months = ((b?.[0] ?? 0) - (a?.[0] ?? 0)) * 12 + ((b?.[1] ?? 0) - (a?.[1] ?? 0));
  return (b?.[2] ?? 0) < (a?.[2] ?? 0) ? months - 1 : months;
}
