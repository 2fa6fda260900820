const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO date as the reader writes it: `March 11, 2026`. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${months[(month ?? 1) - 1]} ${day}, ${year}`;
}

/** `13 years and 5 months`, `8 months`, `1 year`. */
export function ageInWords(ageMonths: number): string {
  const years = Math.floor(ageMonths / 12);
  const rest = ageMonths % 12;
  const parts = [years > 0 ? counted(years, 'year') : '', rest > 0 || years === 0 ? counted(rest, 'month') : ''];
  return parts.filter((part) => part !== '').join(' and ');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
