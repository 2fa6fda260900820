import type { Instrument, Scale } from '../catalogue/instruments/instrument.ts';
import { percentileOf } from '../catalogue/percentile-ranks.ts';
import type { ScoreType } from '../schema.ts';

/** Least and greatest value a score of each metric can have; scaled by Pro-Ed up to 20, T of BASC up to 120, standard scores of severe cases below 40. */
const ranges: Partial<Record<ScoreType, readonly [number, number]>> = {
  standard: [20, 185],
  scaled: [1, 20],
  t: [10, 125],
  z: [-6, 6],
  v_scale: [1, 24],
  stanine: [1, 9],
  sten: [1, 10],
  percentile_only: [0, 100],
  raw: [0, 500],
};

/** Standard scores around 200, as the Nelson-Denny prints them. */
const wideStandard: readonly [number, number] = [100, 300];

/** Whether a value can be a score of this metric. */
export function isInRange(type: ScoreType, value: number, instrument: Instrument | null = null): boolean {
  const isWide = type === 'standard' && instrument?.norm !== undefined;
  const [low, high] = isWide && value > 185 ? wideStandard : (ranges[type] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  return value >= low && value <= high && (type === 'z' || Number.isInteger(value));
}

/** A standard score as it would be around a mean of 100, deviation 15: another for tests that have norms of their own and print them. */
export function aroundHundred(value: number, percentile: number | null, instrument: Instrument | null): number {
  const norm = instrument?.norm;
  if (!norm) return value;
  const own = Math.round(100 + (15 * (value - norm.mean)) / norm.deviation);
  const distance = (standard: number) => Math.abs((percentileOf('standard', standard) ?? 0) - (percentile ?? 0));
  const isUsual = value <= 160 && (percentile === null || distance(value) <= distance(own));
  return isUsual ? value : own;
}

/** How far a printed percentile may be from the normal curve to speak for a metric. */
const near = 7;

/** Whether value and percentile fit each other in a metric. */
export function agrees(type: ScoreType, value: number, percentile: number): boolean {
  const rank = percentileOf(type, value);
  return rank !== null && Math.abs(rank - percentile) <= near;
}

/** What tells the metric of a value: the words printed with it (`any` where they tell nothing), its scale, instrument and percentile. */
export interface MetricClues {
  value: number;
  printed: ScoreType | 'any';
  scale: Scale | null;
  instrument: Instrument | null;
  percentile: number | null;
}

/** Decides a value's metric; null if it can be no score. "Standard score" and "SS" are printed over scaled scores as well. */
export function metricOf(clues: MetricClues): ScoreType | null {
  const { value, printed, scale, instrument, percentile } = clues;
  const own = scale?.metric ?? instrument?.metric ?? null;
  if (printed === 'standard' || printed === 'scaled') return standardOrScaled(clues, own);
  if (printed !== 'any') return isStandardUnderT(clues, own) ? 'standard' : isInRange(printed, value) ? printed : null;
  if (instrument?.norm && isInRange('standard', value, instrument) && aroundHundred(value, percentile, instrument) !== value)
    return 'standard';
  if (own && isInRange(own, value) && !speaksAgainst(own, clues)) return own;
  const fitting = plausible(clues);
  return fitting ?? (own && isInRange(own, value) ? own : null);
}

/** A composite stands in the column of T scores of its parts, with a percentile that only a standard score has. */
const isStandardUnderT = ({ value, printed, percentile }: MetricClues, own: ScoreType | null): boolean =>
  printed === 't' && own === 'standard' && percentile !== null && !agrees('t', value, percentile) && agrees('standard', value, percentile);

function standardOrScaled({ value, printed, percentile }: MetricClues, own: ScoreType | null): ScoreType | null {
  if (value > 0 && value <= 20 && Number.isInteger(value)) return own === 'v_scale' ? own : 'scaled';
  if (!isInRange('standard', value)) return null;
  const isMiddleFifty = own === 't' && printed === 'standard' && value < 90 && (percentile === null || agrees('t', value, percentile));
  return isMiddleFifty ? 't' : 'standard';
}

const speaksAgainst = (type: ScoreType, { value, percentile }: MetricClues): boolean =>
  percentile !== null &&
  percentileOf(type, value) !== null &&
  !agrees(type, value, percentile) &&
  otherwise({ value, percentile, except: type }) !== null;

const otherwise = ({ value, percentile, except }: { value: number; percentile: number; except: ScoreType | null }): ScoreType | null =>
  (['standard', 'scaled', 't', 'z'] as const).find(
    (type) => type !== except && isInRange(type, value) && agrees(type, value, percentile),
  ) ?? null;

function plausible({ value, percentile, instrument }: MetricClues): ScoreType | null {
  const byPercentile = percentile === null ? null : otherwise({ value, percentile, except: null });
  if (byPercentile) return byPercentile;
  if (!Number.isInteger(value)) return Math.abs(value) <= 6 ? 'z' : null;
  if (value >= 1 && value <= 20) return 'scaled';
  const usual = instrument?.metric === 't' ? 't' : 'standard';
  return value >= 40 && isInRange(usual, value) ? usual : null;
}
