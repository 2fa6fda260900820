import type { AccommodationEntry } from '../catalogue/accommodations/entry.ts';
import type { Evidence, FindingStatus, Score, ScoreClassification } from '../schema.ts';

/** Who speaks, as it is named behind a quote. */
export const speakerNames: Record<Evidence['speaker'], string> = {
  examiner: 'examiner',
  client: 'student',
  parent: 'parent',
  teacher: 'teacher',
  record: 'record',
  table: 'score table',
  other: 'other person',
};

export const statusNames: Record<FindingStatus, string> = {
  validated: 'validated',
  needs_review: 'needs review',
  flagged: 'flagged: do not rely on it as it stands',
};

export const typeNames: Record<Score['type'], string> = {
  standard: 'standard',
  scaled: 'scaled',
  t: 'T',
  z: 'z',
  percentile_only: 'percentile',
  v_scale: 'v-scale',
  stanine: 'stanine',
  sten: 'sten',
  raw: 'raw',
  age_equivalent: 'age equivalent',
  grade_equivalent: 'grade equivalent',
  w: 'W',
};

export const classificationNames: Record<ScoreClassification, string> = {
  exceptionally_low: 'exceptionally low',
  below_average: 'below average',
  low_average: 'low average',
  average: 'average',
  high_average: 'high average',
  above_average: 'above average',
  exceptionally_high: 'exceptionally high',
  elevated: 'elevated',
  clinically_elevated: 'clinically elevated',
  not_classified: '',
};

export type AccommodationCategory = AccommodationEntry['category'];

/** `1 barrier`, `3 barriers`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Items that hold commas themselves: `a; b; and c`. */
export function listedBySemicolons(items: readonly string[]): string {
  if (items.length < 3) return items.join(' and ');
  return `${items.slice(0, -1).join('; ')}; and ${items.at(-1)}`;
}
