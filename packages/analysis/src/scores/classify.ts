import { type CutOff, cutOffs } from '../catalogue/cut-offs.ts';
import { ownBands, ownBandsOf } from '../catalogue/descriptors.ts';
import type { Worse } from '../catalogue/instruments/instrument.ts';
import { percentileTables } from '../catalogue/percentile-ranks.ts';
import type { Score, ScoreClassification, ScoreType } from '../schema.ts';
import { aroundHundred } from './metric.ts';
import type { ScoreReading } from './score-reading.ts';

/** Our band for a score by its own norms and direction, and whether it stands for a difficulty. */
export function classify(reading: ScoreReading): Pick<Score, 'classification' | 'isConcern'> {
  const { instrument } = reading.instrument;
  const worse = worseOf(reading);
  const cutOff = instrument?.cutOffs ? cutOffs[instrument.cutOffs] : null;
  const ownMetric = reading.scale.scale?.metric ?? instrument?.metric;
  if (cutOff && reading.type === ownMetric) return byCutOff(reading.value, reading.type, worse, cutOff);
  if (reading.type === 'raw') return { classification: 'not_classified', isConcern: false };
  if (worse === 'high')
    return reading.type === 't'
      ? byCutOff(reading.value, 't', worse, { elevated: 60, clinical: 70, source: 'one and two standard deviations' })
      : { classification: 'not_classified', isConcern: false };
  const value = reading.type === 'standard' ? aroundHundred(reading.value, reading.percentile, instrument) : reading.value;
  return byBands(reading.type, value, reading.percentile, reading.scale.scale?.deviation ?? 3);
}

/** Which end of the reading's scale stands for a difficulty. */
export const worseOf = (reading: ScoreReading): Worse =>
  reading.scale.scale?.worse ?? reading.instrument.instrument?.worse ?? (looksLikeRating(reading) ? 'high' : 'low');

/** T scores of a test nobody knows are answers to a questionnaire where somebody rated. */
const looksLikeRating = (reading: ScoreReading): boolean =>
  reading.instrument.instrument === null && reading.type === 't' && reading.rater !== null;

function byCutOff(
  value: number,
  type: ScoreType,
  worse: Worse,
  { elevated, clinical }: CutOff,
): Pick<Score, 'classification' | 'isConcern'> {
  const mean = percentileTables[type]?.mean;
  const measured = worse === 'low' && mean !== undefined ? 2 * mean - value : value;
  if (measured >= clinical) return { classification: 'clinically_elevated', isConcern: true };
  if (measured >= elevated) return { classification: 'elevated', isConcern: true };
  if (worse === 'both' && mean !== undefined && 2 * mean - value >= clinical) return { classification: 'elevated', isConcern: true };
  return { classification: 'average', isConcern: false };
}

function byBands(
  type: ScoreType,
  value: number,
  percentile: number | null,
  deviation: number,
): Pick<Score, 'classification' | 'isConcern'> {
  const classification = bandOf(type, value, percentile, deviation);
  return {
    classification,
    isConcern:
      ['exceptionally_low', 'below_average'].includes(classification) ||
      (classification === 'low_average' && isOneDeviationBelow(type, value, deviation)),
  };
}

function bandOf(type: ScoreType, value: number, percentile: number | null, deviation: number): ScoreClassification {
  const own = ownBandsOf[type];
  if (own) return ownBands[own.findIndex((from) => value >= from)]?.classification ?? 'exceptionally_low';
  const table = percentileTables[type];
  if (table || type === 'v_scale') {
    const { mean, sd } = table ?? { mean: 15, sd: deviation };
    const standard = 100 + (15 * (value - mean)) / sd;
    return ownBands.find((band) => standard >= band.from)?.classification ?? 'exceptionally_low';
  }
  const rank = type === 'percentile_only' ? value : type === 'stanine' ? percentile : null;
  return rank === null ? 'not_classified' : (ownBands.find((band) => rank >= band.fromPercentile)?.classification ?? 'exceptionally_low');
}

function isOneDeviationBelow(type: ScoreType, value: number, deviation: number): boolean {
  if (type === 'percentile_only') return value <= 16;
  const table = percentileTables[type] ?? (type === 'v_scale' ? { mean: 15, sd: deviation } : null);
  return table !== null && value <= table.mean - table.sd;
}
