import { citeScore } from '../../recommendations/cite-score.ts';
import type { Evidence, Finding, Score } from '../../schema.ts';
import { speakerNames } from '../words.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';

/** A passage as a block quote of one line, with who says it and where; before a printed row stands what its figures are. */
function quoted(passage: Evidence, scores: readonly Score[]): string {
  const page = passage.page === null ? '' : `, page ${passage.page}`;
  const figures = scores.length === 0 ? '' : `${escapeMarkdown(scores.map(citeScore).join('; '))}: `;
  return `> ${figures}“${escapeMarkdown(passage.quote)}” (${speakerNames[passage.speaker]}${page})`;
}

/**
 * Block quotes below each other, each a paragraph of its own; the same words are shown once.
 * @param scoresOf the scores that a printed row is quoted for
 */
export function quotes(passages: readonly Evidence[], scoresOf: (row: Evidence) => readonly Score[] = () => []): string {
  const seen = new Set<string>();
  const distinct = passages.filter((passage) => {
    const words = onOneLine(passage.quote);
    return seen.has(words) ? false : seen.add(words);
  });
  return distinct.map((passage) => quoted(passage, passage.speaker === 'table' ? scoresOf(passage) : [])).join('\n>\n');
}

/** A row may print several raters' scores: those the finding rests on are quoted for it, and the ones that are no concern against it. */
export function scoresOfRow(finding: Finding, side: 'for' | 'against', scores: readonly Score[]): (row: Evidence) => Score[] {
  return (row) => {
    const printed = scores.filter((score) => score.evidence.start === row.start);
    const meant = printed.filter((score) => (side === 'for' ? finding.scoreIds.includes(score.id) : !score.isConcern));
    return meant.length > 0 ? meant : printed;
  };
}
