import type { Finding } from '@groundwork/analysis/schema';
import { Sheet } from '../../look/sheet.tsx';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { UnbrokenNames } from '../scores/unbroken-names.tsx';
import { StatusTag } from '../status-tag.tsx';
import { severityNames, words } from '../words.ts';
import { FindingDoubts } from './finding-doubts.tsx';
import { FindingFoot } from './finding-foot.tsx';
import type { ReportIndex } from './report-index.ts';
import { ScoresBehind } from './scores-behind.tsx';

interface FindingCardProps {
  finding: Finding;
  index: ReportIndex;
  /** A strength has no severity. */
  isStrength?: boolean;
}

/** A finding with everything it rests on, and every doubt about it in the finding itself. */
export function FindingCard({ finding, index, isStrength = false }: FindingCardProps) {
  return (
    <Sheet
      as="article"
      id={finding.id}
      className="finding"
      data-finding={finding.id}
      data-status={finding.status}
      tabIndex={-1}
      aria-labelledby={`${finding.id}-title`}
    >
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 id={`${finding.id}-title`} className="text-lg leading-snug font-semibold tracking-tight text-balance">
          {finding.title}
        </h3>
        <StatusTag status={finding.status} />
        {!isStrength && <span className="text-sm text-ink-3">{severityNames[finding.severity]}</span>}
      </header>
      {!opensWithTitle(finding) && (
        <p className="voice">
          <UnbrokenNames text={finding.functionalImpact} />
        </p>
      )}
      {finding.inThisCase !== undefined && (
        <p className="voice">
          <span className="block text-sm text-ink-3">{words.inThisCase}</span>
          {finding.inThisCase}
        </p>
      )}
      {finding.evidence.length > 0 && <EvidenceList finding={finding} side="for" index={index} label={words.evidence} />}
      <ScoresBehind finding={finding} index={index} />
      {finding.counterEvidence.length > 0 && (
        <div className="grid gap-2">
          <h4 className="text-sm font-semibold text-ink-2">{words.counterEvidence}</h4>
          <EvidenceList finding={finding} side="against" index={index} label={words.counterEvidence} />
        </div>
      )}
      <FindingDoubts finding={finding} index={index} />
      <FindingFoot finding={finding} index={index} />
    </Sheet>
  );
}

/** Whether the impact is the title and what it rests on, as a strength's is: the card shows both already. */
export function opensWithTitle({ title, functionalImpact }: Pick<Finding, 'title' | 'functionalImpact'>): boolean {
  return functionalImpact.startsWith(title) && /^\s*(?:[:,;.–—-]|$)/.test(functionalImpact.slice(title.length));
}
