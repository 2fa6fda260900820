import type { AnalysisData } from '@groundwork/analysis/schema';
import { Sheet } from '../../look/sheet.tsx';
import { currencyInWords } from '../currency-in-words.ts';
import { UnbrokenNames } from '../scores/unbroken-names.tsx';
import { documentInWords, words } from '../words.ts';
import { isNoAssessment } from './contents-of.ts';
import { DocumentWarnings } from './document-warnings.tsx';
import { ReportSection } from './report-section.tsx';

interface SummarySectionProps {
  data: AnalysisData;
  onShowPage: (page: number) => void;
}

/** What is to be known first: warnings about the document, then what the report says in a few sentences. */
export function SummarySection({ data, onShowPage }: SummarySectionProps) {
  const { instruments, warnings } = data.document;
  return (
    <ReportSection id="summary" title={words.summary} lead={warnings.length === 0 ? data.summary : undefined}>
      <DocumentWarnings warnings={warnings} onShowPage={onShowPage} />
      {warnings.length > 0 && !isNoAssessment(data) && <p className="lead">{data.summary}</p>}
      <Sheet className="px-5 py-4">
        <dl className="facts">
          {!isNoAssessment(data) && (
            <>
              <dt>{words.currency}</dt>
              <dd>{currencyInWords(data.quality.currency)}</dd>
            </>
          )}
          <dt>{words.document}</dt>
          <dd>{documentInWords(data.document)}</dd>
          {instruments.length > 0 && (
            <>
              <dt>{words.instruments}</dt>
              <dd>
                <UnbrokenNames text={instruments.join(', ')} />
              </dd>
            </>
          )}
        </dl>
      </Sheet>
    </ReportSection>
  );
}
