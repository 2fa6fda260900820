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
            <PassageWords passage={passage} scores={scoresOfRow(finding, side, index.scoresByStart.get(passage.start) ?? [])} />
          </QuoteButton>
        </li>
      ))}
    </ul>
  );
}

/** A row may print several raters' scores: those the finding rests on speak for it, those that are no concern against it; else the whole row. */
export function scoresOfRow(
  finding: Pick<Finding, 'scoreIds'>,
  side: EvidenceListProps['side'],
  scores: readonly Score[],
): readonly Score[] {
  const meant = scores.filter((score) => (side === 'for' ? finding.scoreIds.includes(score.id) : !score.isConcern));
  return meant.length > 0 ? meant : scores;
}

/** A sentence stands in quotation marks; a printed row is told as the scores it holds. */
function PassageWords({ passage, scores }: { passage: Evidence; scores: readonly Score[] }) {
  if (passage.speaker !== 'table' || scores.length === 0) return <q>{quoteAsRead(passage.quote)}</q>;
  return scores.map((score) => <ScoreWords key={score.id} score={score} />);
}
