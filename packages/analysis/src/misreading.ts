/** Digits that recognition takes for each other on a poor scan. */
const alike = ['06', '08', '09', '14', '17', '27', '35', '38', '39', '49', '56', '58', '59', '68', '89'];

/** Whether two figures differ by what recognition does to a single digit. */
export const isMisreadingOf = (one: number, other: number): boolean => misreadingsOf(one).includes(other);

/** The figures that a figure may be if one of its digits was misread. */
export function misreadingsOf(figure: number): number[] {
  const printed = String(figure);
  const other = [...printed].flatMap((digit, i) =>
    alike.filter((pair) => pair.includes(digit)).map((pair) => printed.slice(0, i) + pair.replace(digit, '') + printed.slice(i + 1)),
  );
  const withOne = Array.from({ length: printed.length + 1 }, (_, i) => `${printed.slice(0, i)}1${printed.slice(i)}`);
  const withoutOne = [...printed].flatMap((digit, i) =>
    digit === '1' && printed.length > 1 ? [printed.slice(0, i) + printed.slice(i + 1)] : [],
  );
  return [...other, ...withOne, ...withoutOne].map(Number).filter((value) => Number.isFinite(value) && value !== figure);
}
