import type { Score } from '@groundwork/analysis/schema';
import { scoreTypeNames, words } from '../words.ts';
import { classificationInWords, intervalInWords } from './describe-score.ts';

/** A column of figures and words between a score's name and its place in the source. */
export interface ScoreColumn {
  key: 'type' | 'value' | 'percentile' | 'interval' | 'label' | 'classification';
  title: string;
  /** Null where the document prints nothing. */
  cell: (score: Score) => string | number | null;
}

const cells: Record<ScoreColumn['key'], ScoreColumn['cell']> = {
  type: (score) => scoreTypeNames[score.type].name,
  value: (score) => score.value,
  percentile: (score) => score.percentile,
  interval: intervalInWords,
  label: (score) => score.label,
  classification: classificationInWords,
};

/**
 * The columns that say something about these scores: one that would be empty in every row is left out, and a metric that all of them share
 * is the title of their values.
 */
export function columnsOf(scores: readonly Score[]): ScoreColumn[] {
  const [metric, ...others] = new Set(scores.map((score) => score.type));
  const shared = metric !== undefined && others.length === 0 ? scoreTypeNames[metric].name : undefined;
  const keys: ScoreColumn['key'][] = ['type', 'value', 'percentile', 'interval', 'label', 'classification'];
  return keys
    .filter((key) => (key === 'type' ? shared === undefined : scores.some((score) => cells[key](score) !== null)))
    .map((key) => ({ key, title: key === 'value' ? (shared ?? words.scoreColumns.value) : words.scoreColumns[key], cell: cells[key] }));
}
