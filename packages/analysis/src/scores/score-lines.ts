import type { Score } from '../schema.ts';
import { aDocument, aStructure } from './a-document.ts';
import { findScores } from './find-scores.ts';

/** For tests: the scores of a document, each as one line: instrument / scale / type value / percentile / interval / rater / year when earlier. */
export function scoresOf(...blocks: string[]): string[] {
  const document = aDocument(...blocks);
  return findScores(document, aStructure(document)).scores.map(line);
}

function line(score: Score): string {
  const { interval } = score;
  return [
    score.instrument,
    score.scale,
    `${score.type} ${score.value}`,
    score.percentile === null ? '' : `p${score.percentile}`,
    interval ? `${interval.low}-${interval.high}${interval.level === null ? '' : `@${interval.level}`}` : '',
    score.rater ?? '',
    score.historic ? `earlier ${score.year ?? ''}`.trim() : '',
  ]
    .filter((part) => part !== '')
    .join(' / ');
}
