import type { Score, ScoreType } from '@groundwork/analysis/schema';

/** A scale of a chart: its range, its ticks, and the band that counts as average (one standard deviation around the mean). */
export interface ChartScale {
  low: number;
  high: number;
  ticks: readonly number[];
  average: { low: number; high: number };
}

/** Standard scores: mean 100, standard deviation 15. */
export const standardScale: ChartScale = { low: 48, high: 140, ticks: [55, 70, 85, 100, 115, 130], average: { low: 85, high: 115 } };
/** T scores: mean 50, standard deviation 10. */
export const tScale: ChartScale = { low: 26, high: 94, ticks: [30, 40, 50, 60, 70, 80, 90], average: { low: 40, high: 60 } };

/** Mean and standard deviation of the metrics that one chart can hold together; the textbook definitions. */
const metrics: Partial<Record<ScoreType, { mean: number; deviation: number }>> = {
  standard: { mean: 100, deviation: 15 },
  scaled: { mean: 10, deviation: 3 },
  z: { mean: 0, deviation: 1 },
  v_scale: { mean: 15, deviation: 3 },
};

/** A value of this metric on the scale of standard scores; null for metrics that are never converted. */
export function toStandardMetric(type: ScoreType, value: number): number | null {
  const metric = metrics[type];
  return metric ? 100 + (15 * (value - metric.mean)) / metric.deviation : null;
}

/** Where a value stands on a chart, in percent of its width; what lies beyond the scale stands at its edge. */
export function positionOn(scale: ChartScale, value: number): number {
  const within = Math.min(scale.high, Math.max(scale.low, value));
  return ((within - scale.low) / (scale.high - scale.low)) * 100;
}

/** A score as a line of a chart; positions in percent of the chart's width. */
export interface ProfileLine {
  score: Score;
  at: number;
  interval: { from: number; to: number } | null;
}

/** The scores that belong on a chart of the present person: performance on the standard metric, ratings as T scores. */
export interface ScoreProfile {
  performance: ProfileLine[];
  ratings: ProfileLine[];
}

/** Puts the client's present scores on the two charts; what has no place on either is in the table only. */
export function profileOf(scores: readonly Score[]): ScoreProfile {
  const present = scores.filter((score) => score.subject === 'client' && !score.historic);
  return {
    performance: present.flatMap((score) => lineOn(standardScale, score, (value) => toStandardMetric(score.type, value))),
    ratings: present.flatMap((score) => lineOn(tScale, score, (value) => (score.type === 't' ? value : null))),
  };
}

function lineOn(scale: ChartScale, score: Score, convert: (value: number) => number | null): ProfileLine[] {
  const value = convert(score.value);
  if (value === null) return [];
  const low = score.interval && convert(score.interval.low);
  const high = score.interval && convert(score.interval.high);
  const interval =
    typeof low === 'number' && typeof high === 'number' ? { from: positionOn(scale, low), to: positionOn(scale, high) } : null;
  return [{ score, at: positionOn(scale, value), interval }];
}

/** So many lines a reader takes in at a glance. */
const mostAtAGlance = 18;
/** A profile of concerns alone would hide what is sound: some lines are kept for it. */
const fewestOthers = 6;

/** The lines shown first, in the document's order: the concerns, and composites that are none. A short profile is shown whole. */
export function atAGlance(lines: readonly ProfileLine[]): ProfileLine[] {
  if (lines.length <= mostAtAGlance) return [...lines];
  const concerns = lines.filter((line) => line.score.isConcern).slice(0, mostAtAGlance - fewestOthers);
  const others = lines.filter((line) => !line.score.isConcern && (line.score.type === 'standard' || line.score.type === 't'));
  const chosen = new Set([...concerns, ...others.slice(0, mostAtAGlance - concerns.length)]);
  return lines.filter((line) => chosen.has(line));
}
