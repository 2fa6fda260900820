import type { Score } from '../../schema.ts';
import { isUncertain } from '../../verify/weak-recognition.ts';
import { classificationNames, typeNames } from '../words.ts';
import { joinBlocks, section, table } from './blocks.ts';
import { escapeMarkdown } from './escape.ts';

const header = ['Instrument', 'Scale', 'Rater', 'Score', 'Type', 'Percentile', 'Interval', "Report's label", 'Our band', 'Year', 'Page'];

/** The scores as printed; those of an earlier evaluation in a table of their own, those of other people not at all. */
export function scoresSection(scores: readonly Score[]): string {
  const own = scores.filter((score) => score.subject === 'client');
  const earlier = own.filter((score) => score.historic);
  return section(2, 'Scores', [
    table(header, own.filter((score) => !score.historic).map(row)),
    earlier.length === 0 ? '' : joinBlocks(['From earlier evaluations:', table(header, earlier.map(row))]),
  ]);
}

function row(score: Score): string[] {
  const doubtful = isUncertain(score) || score.checks.some((check) => check.code.endsWith('_mismatch') || check.code === 'not_in_source');
  return [
    escapeMarkdown(score.instrument),
    escapeMarkdown(score.scale),
    escapeMarkdown(score.rater ?? ''),
    `${score.value}${doubtful ? ' (check)' : ''}`,
    typeNames[score.type],
    score.percentile === null ? '' : String(score.percentile),
    score.interval === null
      ? ''
      : `${score.interval.low} to ${score.interval.high}${score.interval.level === null ? '' : ` (${score.interval.level}%)`}`,
    escapeMarkdown(score.label ?? ''),
    classificationNames[score.classification],
    score.year === undefined ? '' : String(score.year),
    score.page === null ? '' : String(score.page),
  ];
}
