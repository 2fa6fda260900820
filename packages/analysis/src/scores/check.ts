import { labelBands } from '../catalogue/descriptors.ts';
import { percentileOf, percentileTables } from '../catalogue/percentile-ranks.ts';
import { severityBands } from '../catalogue/severity-bands.ts';
import type { Check, ScoreType } from '../schema.ts';
import { classify, worseOf } from './classify.ts';
import { aroundHundred } from './metric.ts';
import type { ScoreReading } from './score-reading.ts';

/** Points of percentile a printed rank may be off the normal curve, by how the publisher makes ranks (catalogue, `Agreement`). */
const tolerances = { normal: 1, rounded: 2 } as const;

/** What about a printed score does not fit together; every check names a code that `verify` knows. */
export function checksOf(reading: ScoreReading): Check[] {
  const checks = hasOwnNorm(reading) ? [intervalCheck(reading)] : [percentileCheck(reading), intervalCheck(reading), labelCheck(reading)];
  return checks.filter((check) => check !== null);
}

/** Ranks and labels of a test's own norms are not those of the usual ones. */
const hasOwnNorm = ({ type, value, percentile, instrument: { instrument } }: ScoreReading): boolean =>
  type === 'standard' && aroundHundred(value, percentile, instrument) !== value;

function percentileCheck({ instrument: { instrument }, type, value, percentile }: ScoreReading): Check | null {
  const rank = percentileOf(type, value);
  if (percentile === null || rank === null) return null;
  const agreement = instrument?.agreement ?? (type === 't' ? 'direction' : 'rounded');
  const mismatch = (detail: string): Check => ({ code: 'percentile_mismatch', detail });
  if (agreement === 'none') return null;
  if (agreement === 'direction') {
    const isAgainst = (isHigh(type, value) && percentile < 50) || (isLow(type, value) && percentile > 50);
    return isAgainst
      ? mismatch(
          `A score of ${value} lies ${isHigh(type, value) ? 'above' : 'below'} the middle; the document prints percentile ${percentile}.`,
        )
      : null;
  }
  if (Math.abs(rank - percentile) <= tolerances[agreement]) return null;
  return mismatch(`${value} corresponds to percentile ${printed(rank)}; the document prints ${percentile}.`);
}

const deviations = (type: ScoreType, value: number): number => {
  const table = percentileTables[type];
  return table ? (value - table.mean) / table.sd : 0;
};
const isHigh = (type: ScoreType, value: number): boolean => deviations(type, value) >= 1;
const isLow = (type: ScoreType, value: number): boolean => deviations(type, value) <= -1;
const printed = (rank: number): string => (rank < 1 || rank > 99 ? rank.toFixed(1) : `${Math.round(rank)}`);

function intervalCheck({ type, value, interval }: ScoreReading): Check | null {
  if (!interval || type === 'percentile_only' || (value >= interval.low && value <= interval.high)) return null;
  return { code: 'interval_mismatch', detail: `${value} lies outside the printed interval ${interval.low} to ${interval.high}.` };
}

/**
 * A label is wrong only if no system in use gives it to such a score: reports mix systems, and "Below Average" alone has four meanings.
 * Bands that differ by a point or two between printings are given that much.
 */
function labelCheck(reading: ScoreReading): Check | null {
  const label = reading.label
    ?.toLowerCase()
    .replace(/^\(|[;,].*$|\)$|\s+(?:range|score)$|[*]+/g, '')
    .trim();
  if (!label) return null;
  const severity = severityCheck(reading, label);
  if (severity !== undefined) return severity;
  if (reading.source !== 'table') return null;
  const isWrong =
    worseOf(reading) === 'low' && !reading.instrument.instrument?.cutOffs
      ? isWrongForPerformance(reading, label)
      : isWrongForRating(reading, label);
  if (!isWrong) return null;
  const own = publishersLabel(reading);
  const added = own ? `; the publisher calls it "${own}"` : '';
  return {
    code: 'label_mismatch',
    detail: `The document calls ${reading.value} "${reading.label}", which no descriptor system in use does${added}.`,
  };
}

/** Words whose bands the publisher prints ("mild" on the GAD-7 is 5 to 9); undefined where the word is none of them. */
function severityCheck(reading: ScoreReading, label: string): Check | null | undefined {
  const { instrument } = reading.instrument;
  const system = instrument?.cutOffs ? severityBands[instrument.cutOffs] : undefined;
  const fitting = system?.bands.filter((band) => band.label === label) ?? [];
  const own = reading.scale.scale?.metric ?? instrument?.metric;
  if (!system || fitting.length === 0 || reading.type !== own) return undefined;
  const mean = percentileTables[reading.type]?.mean;
  const value = worseOf(reading) === 'low' && mean !== undefined ? 2 * mean - reading.value : reading.value;
  if (fitting.some((band) => value >= band.low && value <= band.high)) return null;
  const right = system.bands.find((band) => value >= band.low && value <= band.high)?.label;
  return {
    code: 'label_mismatch',
    detail: `The document calls ${reading.value} "${reading.label}"${right ? `; the publisher calls it "${right}"` : ''} (${system.source}).`,
  };
}

/** What the publisher of this edition calls such a score. */
function publishersLabel({ instrument: { instrument, edition }, type, value }: ScoreReading): string | null {
  const system = instrument?.editionLabels[edition ?? 0] ?? instrument?.labels;
  const table = percentileTables[type];
  if (!system || !table) return null;
  const standard = 100 + (15 * (value - table.mean)) / table.sd;
  return labelBands.find((band) => band.system === system && standard >= band.low && standard < band.high + 1)?.label ?? null;
}

const leeway = 2;

function isWrongForPerformance({ type, value }: ScoreReading, label: string): boolean {
  const table = percentileTables[type];
  const bands = labelBands.filter((band) => band.label === label);
  if (!table || bands.length === 0) return false;
  const standard = 100 + (15 * (value - table.mean)) / table.sd;
  return !bands.some((band) => standard >= band.low - leeway && standard <= band.high + leeway);
}

function isWrongForRating(reading: ScoreReading, label: string): boolean {
  const { classification } = classify(reading);
  if (/^(?:average|within (?:normal|expected) limits|typical|normal|not elevated)$/.test(label))
    return classification === 'clinically_elevated';
  return /^(?:clinically significant|very elevated|clinically elevated|severe)$/.test(label) && classification === 'average';
}
