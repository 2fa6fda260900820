import type { AnalysisData } from '@groundwork/analysis/schema';
import { countOf } from '../../words/figures.ts';
import { moduleWords, numberOpening, words } from '../words.ts';
import { FindingCard } from './finding-card.tsx';
import type { ReportIndex } from './report-index.ts';
import { ReportSection } from './report-section.tsx';

/** The barriers, and how well they are founded as a whole. */
export function BarriersSection({ data, index }: { data: AnalysisData; index: ReportIndex }) {
  const names = moduleWords[data.moduleType];
  return (
    <ReportSection id="barriers" title={names.barriers} lead={data.barriers.length > 0 ? foundation(data) : words.noBarriers}>
      {data.barriers.map((barrier) => (
        <FindingCard key={barrier.id} finding={barrier} index={index} />
      ))}
    </ReportSection>
  );
}

/** The strengths; a report for a college has none, and the section is left out. */
export function StrengthsSection({ data, index }: { data: AnalysisData; index: ReportIndex }) {
  if (data.strengths.length === 0) return null;
  return (
    <ReportSection id="strengths" title={moduleWords[data.moduleType].strengths}>
      {data.strengths.map((strength) => (
        <FindingCard key={strength.id} finding={strength} index={index} isStrength />
      ))}
    </ReportSection>
  );
}

/** `Six functional barriers rest on 31 passages of this document. Five are supported by both a score and an observation.` */
export function foundation({ barriers, moduleType }: Pick<AnalysisData, 'barriers' | 'moduleType'>): string {
  const [one, many] = moduleWords[moduleType].barrier;
  const passages = new Set(barriers.flatMap((barrier) => barrier.evidence.map((passage) => passage.start))).size;
  const both = barriers.filter(
    (barrier) => barrier.scoreIds.length > 0 && barrier.evidence.some((passage) => passage.speaker !== 'table'),
  ).length;
  const rest = barriers.length === 1 ? `${one} rests` : `${many} rest`;
  const first = `${numberOpening(barriers.length)} ${rest} on ${countOf(passages, 'passage')} of this document.`;
  if (both === 0) return first;
  const subject = both === barriers.length && both > 1 ? 'All are' : `${numberOpening(both)} ${both === 1 ? 'is' : 'are'}`;
  return `${first} ${subject} supported by both a score and what somebody saw or said.`;
}
