import type { Finding } from '@groundwork/analysis/schema';
import { placeInWords } from '../evidence/place-in-words.ts';
import { QuoteButton } from '../evidence/quote-button.tsx';
import { scoreMarkId } from '../evidence/report-marks.ts';
import { ScoreWords } from '../scores/score-words.tsx';
import { words } from '../words.ts';
import { type ReportIndex, scoresBehind } from './report-index.ts';

/** The scores a finding rests on that none of its quotes shows yet. */
export function ScoresBehind({ finding, index }: { finding: Finding; index: ReportIndex }) {
  const scores = scoresBehind(finding, index);
  if (scores.length === 0) return null;
  return (
    <details className="more">
      <summary>{words.alsoRestsOn(scores.length)}</summary>
      <ul className="evidence">
        {scores.map((score) => (
          <li key={score.id}>
            <QuoteButton markId={scoreMarkId(score)} place={placeInWords({ page: score.page, speaker: 'table' })}>
              <ScoreWords score={score} />
            </QuoteButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
