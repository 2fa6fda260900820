import type { AnalysisData } from '@groundwork/analysis/schema';
import { memo, useMemo } from 'react';
import { AccommodationsSection } from './accommodations-section.tsx';
import { isNoAssessment } from './contents-of.ts';
import { DocumentSection } from './document-section.tsx';
import { BarriersSection, StrengthsSection } from './findings-section.tsx';
import { QualitySection } from './quality-section.tsx';
import { ReaderSections, readerParts } from './reader-sections.tsx';
import { indexReport } from './report-index.ts';
import { ScoresSection } from './scores-section.tsx';
import { SummarySection } from './summary-section.tsx';
import { SupportsSection } from './supports-section.tsx';

interface FindingsProps {
  data: AnalysisData;
  onShowPage: (page: number) => void;
}

/** The report's parts in the order they are read; `contentsOf` lists the same. A text that is no assessment has its summary only. */
export const Findings = memo(function Findings({ data, onShowPage }: FindingsProps) {
  const index = useMemo(() => indexReport(data), [data]);
  const parts = { data, index };
  const { first, later } = readerParts(data);
  return (
    <article className="findings">
      <SummarySection data={data} onShowPage={onShowPage} />
      {!isNoAssessment(data) && (
        <>
          <ReaderSections sections={first} />
          <BarriersSection {...parts} />
          <StrengthsSection {...parts} />
          <AccommodationsSection {...parts} />
          <ReaderSections sections={later} />
          <SupportsSection {...parts} />
          <ScoresSection data={data} />
          <DocumentSection {...parts} />
          <QualitySection {...parts} />
        </>
      )}
    </article>
  );
});
