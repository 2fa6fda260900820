import type { Check, Inconsistency, Score } from '@groundwork/analysis/schema';
import { ordinal } from '../../words/figures.ts';
import { classificationNames, scoreTypeNames } from '../words.ts';

/** `4th percentile`; bounds as printed are bounds here too. Null where the document prints none. */
export function percentileInWords({ percentile }: Pick<Score, 'percentile'>): string | null {
  return percentile === null ? null : `${ordinal(percentile)} percentile`;
}

/** The metric before the value wherever the number alone would be misread: `T 71`, `scaled 6`, `74`. */
export function valueInWords({ type, value }: Pick<Score, 'type' | 'value'>): string {
  const figure = String(value).replace('-', '−');
  return type === 'standard' ? figure : `${scoreTypeNames[type].short} ${figure}`;
}

/** `95%: 72–90`; the level is left out where it is not printed. */
export function intervalInWords({ interval }: Pick<Score, 'interval'>): string | null {
  if (!interval) return null;
  const range = `${interval.low}–${interval.high}`;
  return interval.level === null ? range : `${range} (${interval.level}%)`;
}

/** What our own bands call the score; null where none applies. */
export function classificationInWords({ classification }: Pick<Score, 'classification'>): string | null {
  return classification === 'not_classified' ? null : classificationNames[classification];
}

/** `WAIS-IV Processing Speed Index`; an instrument's total is named by the instrument alone. */
export function scoreName({ instrument, scale }: Pick<Score, 'instrument' | 'scale'>): string {
  return scale === instrument ? instrument : `${instrument} ${scale}`;
}

/** Checks that mean a printed figure must not be taken as it stands; the others only tell how a score was read. */
const doubtfulChecks: ReadonlySet<string> = new Set<Inconsistency['kind'] | 'not_in_source' | 'possible_misreading' | 'low_ocr_confidence'>(
  [
    'percentile_mismatch',
    'interval_mismatch',
    'label_mismatch',
    'conflicting_values',
    'not_in_source',
    'possible_misreading',
    'low_ocr_confidence',
  ],
);

/** What about the printed score does not fit: its percentile, its interval, its label, its other mention, its place in the source, or its reading on a scan. */
export function doubtsOf({ checks }: Pick<Score, 'checks'>): Check[] {
  return checks.filter((check) => doubtfulChecks.has(check.code));
}
