import type { ScoreType } from '../../schema.ts';
import type { CutOffs } from '../cut-offs.ts';
import type { LabelSystem } from '../descriptors.ts';

/** Which end of a scale stands for a difficulty; `both` where slow and hasty are. */
export type Worse = 'low' | 'high' | 'both';

/**
 * How near a printed percentile comes to the normal curve, measured over publishers' sample reports and public score exports:
 * `normal` within 1 point, `rounded` within 2 (the score is rounded before it is printed, or the test was not measured), `direction` only above or
 * below the middle (linear T, percentiles from the raw distribution), `none` not at all.
 */
type Agreement = 'normal' | 'rounded' | 'direction' | 'none';

/** A scale, subtest or index as its publisher names it, with the other ways it is printed. */
export interface Scale {
  name: string;
  aliases: readonly string[];
  metric: ScoreType;
  level: 'composite' | 'subtest';
  /** Where it differs from its instrument's. */
  worse?: Worse;
  /** The standard deviation, where it is not the usual one of the metric. */
  deviation?: number;
}

/** A form of an instrument that one kind of rater fills in; its name, if it has one, is added to the instrument's. */
export interface Form {
  name: string;
  /** As printed beside the instrument's name. */
  titles: readonly string[];
  rater: string;
}

/** One test or questionnaire with all its editions. */
export interface Instrument {
  /** The short name without an edition. */
  name: string;
  /** Other names as printed; `#` is where the edition stands if not at the end. Names in capitals are matched as such, others in any case. */
  titles: readonly string[];
  /** The canonical name of each edition by its number. */
  editions: Readonly<Record<number, string>>;
  forms: readonly Form[];
  agreement: Agreement;
  /** The metric of its scores where a scale says nothing else. */
  metric: ScoreType;
  /** The mean and deviation of standard scores that are not around 100. */
  norm?: { mean: number; deviation: number };
  worse: Worse;
  labels: LabelSystem | null;
  /** The label systems of single editions. */
  editionLabels: Readonly<Record<number, LabelSystem>>;
  cutOffs: CutOffs | null;
  /** What a score is called that is given for the instrument as a whole. */
  whole: string;
  scales: readonly Scale[];
  source: string;
}

/** What must be said of an instrument; the rest is as for a performance test with standard scores. */
type Told = Pick<Instrument, 'name' | 'titles' | 'source'> & Partial<Instrument>;

/** Completes an instrument of the catalogue. */
export function instrument(told: Told): Instrument {
  return {
    editions: {},
    forms: [],
    agreement: 'rounded',
    metric: 'standard',
    worse: 'low',
    labels: null,
    editionLabels: {},
    cutOffs: null,
    whole: 'Total',
    scales: [],
    ...told,
  };
}

/** Completes a questionnaire: T scores, high is worse. */
export function questionnaire(told: Told): Instrument {
  return instrument({ agreement: 'direction', metric: 't', worse: 'high', ...told });
}

/** Completes a list of symptoms that is read by its raw total. */
export function symptomList(told: Told): Instrument {
  return instrument({ agreement: 'none', metric: 'raw', worse: 'high', ...told });
}

/** Scales written "Name|alias|ABBR", one after the other separated by ";". */
export function scales(level: Scale['level'], metric: ScoreType, list: string, worse?: Worse): Scale[] {
  return list.split(';').map((entry) => {
    const [name = '', ...aliases] = entry.split('|').map((part) => part.trim());
    return { name, aliases, metric, level, ...(worse ? { worse } : {}) };
  });
}

/** Composites in standard scores. */
export const composites = (list: string): Scale[] => scales('composite', 'standard', list);

/** Subtests in scaled scores. */
export const subtests = (list: string): Scale[] => scales('subtest', 'scaled', list);

/** Subtests in standard scores, as achievement tests give them. */
export const tests = (list: string): Scale[] => scales('subtest', 'standard', list);

/** Scales in T scores. */
export const tScales = (list: string, worse?: Worse): Scale[] => scales('subtest', 't', list, worse);

/** Index scales in T scores. */
export const tIndexes = (list: string, worse?: Worse): Scale[] => scales('composite', 't', list, worse);
