import type { Finding } from '@groundwork/analysis/schema';
import { Notice } from '../../look/notice.tsx';
import { doubtsOf, scoreName } from '../scores/describe-score.ts';
import type { ReportIndex } from './report-index.ts';

/** Why a finding may not be relied on as it stands, and which of its printed figures do not fit. */
export function FindingDoubts({ finding, index }: { finding: Finding; index: ReportIndex }) {
  const doubts = doubtsAbout(finding, index);
  if (doubts.length === 0) return null;
  return (
    <Notice tone={finding.status === 'flagged' ? 'bad' : 'warn'}>
      {doubts.length === 1 ? (
        <p>{doubts[0]}</p>
      ) : (
        <ul className="grid gap-1">
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** The reasons of a finding that is open, then each figure it rests on that does not fit. */
function doubtsAbout(finding: Finding, { scores }: Pick<ReportIndex, 'scores'>): string[] {
  const reasons = finding.status === 'validated' ? [] : finding.reasons;
  const figures = finding.scoreIds.flatMap((id) => {
    const score = scores.get(id);
    return score ? doubtsOf(score).map((doubt) => `${scoreName(score)}: ${doubt.detail}`) : [];
  });
  return [...reasons, ...figures];
}
