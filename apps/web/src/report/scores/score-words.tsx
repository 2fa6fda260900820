import type { Score } from '@groundwork/analysis/schema';
import { percentileInWords, scoreName, valueInWords } from './describe-score.ts';
import { UnbrokenNames } from './unbroken-names.tsx';

/** A printed score in a line: `Nelson-Denny Reading Rate 74, 4th percentile`. */
export function ScoreWords({ score }: { score: Score }) {
  const rater = score.rater && `${score.rater} rating`;
  const rest = [percentileInWords(score), rater, score.historic && (score.year ? `in ${score.year}` : 'earlier')].filter(Boolean);
  return (
    <span className="block">
      <UnbrokenNames text={scoreName(score)} /> <b className="font-semibold">{valueInWords(score)}</b>
      {rest.length > 0 && `, ${rest.join(', ')}`}
    </span>
  );
}
