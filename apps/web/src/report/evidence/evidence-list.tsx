import type { Evidence, Finding, Score } from '@groundwork/analysis/schema';
import { ScoreWords } from '../scores/score-words.tsx';
import type { ReportIndex } from '../sections/report-index.ts';
import { placeInWords, quoteAsRead } from './place-in-words.ts';
import { QuoteButton } from './quote-button.tsx';
import { evidenceMarkId } from './report-marks.ts';

interface EvidenceListProps {
  finding: Finding;
  side: 'for' | 'against';
  label: string;
  index: ReportIndex;
}

/** The passages that speak for a finding, or against it; each can be shown in the source. */
export function EvidenceList({ finding, side, label, index }: EvidenceListProps) {
  const passages = side === 'for' ? finding.evidence : finding.counterEvidence;
  return (
    <ul className="evidence" aria-label={label}>
      {passages.map((passage, place) => (
        <li key={evidenceMarkId(finding, side, place)}>
          <QuoteButton markId={evidenceMarkId(finding, side, place)} place={placeInWords(passage)}>
            <PassageWords passage={passage} scores={scoresOfRow(finding, index.scoresByStart.get(passage.start) ?? [])} />
          </QuoteButton>
        </li>
      ))}
    </ul>
  );
}

/** A row may print several raters' scores: those the finding rests on are meant, else the whole row. */
function scoresOfRow(finding: Finding, scores: readonly Score[]): readonly Score[] {
  const own = scores.filter((score) => finding.scoreIds.includes(score.id));
  return own.length > 0 ? own : scores;
}

/** A sentence stands in quotation marks; a printed row is told as the scores it holds. */
function PassageWords({ passage, scores }: { passage: Evidence; scores: readonly Score[] }) {
  if (passage.speaker !== 'table' || scores.length === 0) return <q>{quoteAsRead(passage.quote)}</q>;
  return scores.map((score) => <ScoreWords key={score.id} score={score} />);
}
