import type { AnalysisData, DocumentRecommendation } from '@groundwork/analysis/schema';
import { placeInWords, quoteAsRead } from '../evidence/place-in-words.ts';
import { QuoteButton } from '../evidence/quote-button.tsx';
import { diagnosisMarkId, recommendationMarkId } from '../evidence/report-marks.ts';
import { words } from '../words.ts';
import { PartLinks } from './part-links.tsx';
import type { ReportIndex } from './report-index.ts';
import { ReportSection } from './report-section.tsx';

/** What the document itself says: its diagnoses and its recommendations, word for word. */
export function DocumentSection({ data, index }: { data: AnalysisData; index: ReportIndex }) {
  const { statedDiagnoses, documentRecommendations } = data;
  if (statedDiagnoses.length + documentRecommendations.length === 0) return null;
  return (
    <ReportSection id="document" title={words.inTheDocument}>
      {statedDiagnoses.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold">{words.diagnoses}</h3>
          <p className="text-sm text-ink-3">{words.diagnosesNote}</p>
          <ul className="evidence">
            {statedDiagnoses.map((stated, place) => (
              <li key={diagnosisMarkId(place)}>
                <QuoteButton markId={diagnosisMarkId(place)} place={placeInWords(stated)}>
                  <q>{quoteAsRead(stated.quote)}</q>
                </QuoteButton>
                {stated.foundBy === 'model' && <p className="pl-3 text-sm text-ink-3">{words.pointedOut}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {documentRecommendations.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold">{words.recommendations}</h3>
          <ul className="grid gap-3">
            {documentRecommendations.map((recommended, place) => (
              <Recommended key={recommendationMarkId(place)} markId={recommendationMarkId(place)} recommended={recommended} index={index} />
            ))}
          </ul>
        </section>
      )}
    </ReportSection>
  );
}

interface RecommendedProps {
  markId: string;
  recommended: DocumentRecommendation;
  index: ReportIndex;
}

/** One recommendation of the document, and which of ours say the same. */
function Recommended({ markId, recommended, index }: RecommendedProps) {
  const matches = recommended.matches.flatMap((id) => index.proposals.get(id) ?? []);
  const notProposed = recommended.notProposed ?? [];
  return (
    <li className="grid gap-1">
      <QuoteButton markId={markId} place={placeInWords({ page: recommended.page, speaker: 'examiner' })}>
        <q>{quoteAsRead(recommended.text)}</q>
      </QuoteButton>
      <div className="pl-3 text-sm text-ink-3">
        {recommended.foundBy === 'model' && `${words.pointedOut} `}
        {matches.length > 0 ? <PartLinks label={words.matches} parts={matches} /> : words.noMatch}
        {notProposed.length > 0 && (
          <p>
            <span className="font-semibold text-ink-2">{words.notProposed}</span> {notProposed.join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}
