import type { Check } from '../schema.ts';
import { isFormFor } from './raters.ts';
import type { ScoreReading } from './score-reading.ts';

/** One score with all places that state it; the first is the fullest. */
export interface MergedScore {
  reading: ScoreReading;
  others: ScoreReading[];
  checks: Check[];
}

/** Makes one score of all readings that state the same: tables lead, prose adds what they do not print. In the order of the document. */
export function mergeReadings(readings: ScoreReading[]): MergedScore[] {
  const merged: MergedScore[] = [];
  const ordered = [...readings].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end);
  for (const reading of ordered) {
    const same = merged.find((score) => isSame(score.reading, reading));
    if (same) join(same, reading);
    else merged.push({ reading: { ...reading }, others: [], checks: [] });
  }
  return merged.sort((a, b) => a.reading.start - b.reading.start || a.reading.end - b.reading.end);
}

/** Tables before prose, scores before bare percentiles. */
const rank = (reading: ScoreReading): number => (reading.source === 'table' ? 0 : 1) + (reading.type === 'percentile_only' ? 2 : 0);

function isSame(a: ScoreReading, b: ScoreReading): boolean {
  if (a.scale.key !== b.scale.key || a.historic !== b.historic || !isSameInstrument(a, b) || !isSameRater(a.rater, b.rater)) return false;
  if (b.type === 'percentile_only' && a.type !== 'percentile_only')
    return a.percentile === b.value || (a.percentile !== null && Math.abs(a.percentile - b.value) < 1);
  return a.type === b.type && a.value === b.value;
}

function isSameInstrument({ instrument: a }: ScoreReading, { instrument: b }: ScoreReading): boolean {
  if (!a.instrument || !b.instrument) return a.name.toLowerCase() === b.name.toLowerCase();
  return a.instrument === b.instrument && (a.edition === b.edition || a.edition === null || b.edition === null);
}

const isSameRater = (a: string | null, b: string | null): boolean => a === null || b === null || a === b || isFormFor(a, b);

function join(score: MergedScore, reading: ScoreReading): void {
  const { reading: lead } = score;
  const isOverlapping = [lead, ...score.others].some((other) => reading.start < other.end && other.start < reading.end);
  if (!isOverlapping) score.others.push(reading);
  lead.interval ??= reading.interval;
  lead.label ??= reading.label;
  lead.year ??= reading.year;
  if (lead.percentile === null) lead.percentile = reading.percentile;
  else if (reading.percentile !== null && Math.abs(reading.percentile - lead.percentile) > 1) {
    score.checks.push({
      code: 'percentile_mismatch',
      detail: `The document prints percentile ${lead.percentile} in one place and ${reading.percentile} in another for ${lead.value}.`,
    });
  }
}
