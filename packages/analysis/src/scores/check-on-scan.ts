import { misreadingsOf } from '../misreading.ts';
import type { Check } from '../schema.ts';
import { checksOf } from './check.ts';
import type { ScoreReading } from './score-reading.ts';

/** Code of a check that stands for a misreading rather than for a mistake of the document. */
export const possibleMisreading = 'possible_misreading';

/**
 * Checks of a score that was recognised on a scan: what does not fit is told as a possible misreading where a single digit that was taken for another,
 * or a 1 that was lost or added, explains it. `isWeak`: a figure of the row was hard to read, which explains any mismatch.
 */
export function checksOnScan(reading: ScoreReading, checks: Check[], isWeak: boolean): Check[] {
  if (checks.length === 0 || !(isWeak || couldBeMisread(reading))) return checks;
  const where = reading.page === null ? 'the paper' : `page ${reading.page} of the paper`;
  const doubts = checks.map(({ detail }) => detail).join(' ');
  return [
    { code: possibleMisreading, detail: `Could not be read with certainty: check ${where}. As it was read, it does not fit: ${doubts}` },
  ];
}

function couldBeMisread(reading: ScoreReading): boolean {
  const { value, percentile, interval } = reading;
  const others: Partial<ScoreReading>[] = [
    ...misreadingsOf(value).map((value) => ({ value })),
    ...(percentile === null ? [] : misreadingsOf(percentile).map((percentile) => ({ percentile }))),
    ...(interval === null ? [] : misreadingsOf(interval.low).map((low) => ({ interval: { ...interval, low } }))),
    ...(interval === null ? [] : misreadingsOf(interval.high).map((high) => ({ interval: { ...interval, high } }))),
  ];
  return others.some((other) => checksOf({ ...reading, ...other }).length === 0);
}
