/** "1 page", "11 pages". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Record<Intl.LDMLPluralRule, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };

/** "1st", "2nd", "3rd", "11th"; a fraction is read by its last digit: "99.2nd". */
export function ordinal(place: number): string {
  const read = Number.isInteger(place) ? place : Number(String(place).at(-1));
  return `${place}${endings[ordinals.select(read)]}`;
}

/** "820 bytes", "14 KB", "1.9 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  const megabytes = bytes / (1024 * 1024);
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
