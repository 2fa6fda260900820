import type { AnalysisData, Inconsistency } from '@groundwork/analysis/schema';
import { Notice } from '../../look/notice.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { currencyInWords } from '../currency-in-words.ts';
import { placeInWords } from '../evidence/place-in-words.ts';
import { QuoteButton } from '../evidence/quote-button.tsx';
import { scoreMarkId } from '../evidence/report-marks.ts';
import { ScoreWords } from '../scores/score-words.tsx';
import { inconsistencyNames, words } from '../words.ts';
import type { ReportIndex } from './report-index.ts';
import { ReportSection } from './report-section.tsx';

/** How well the report is founded: quotes found, figures that do not fit, how current the document is, and what made the report. */
export function QualitySection({ data, index }: { data: AnalysisData; index: ReportIndex }) {
  const { grounded, inconsistencies, currency } = data.quality;
  const { engine } = data;
  return (
    <ReportSection id="quality" title={words.quality}>
      <Sheet className="px-5 py-4">
        <dl className="facts">
          <dt>{words.grounded}</dt>
          <dd>{words.groundedOf(grounded.quotes, grounded.total)}</dd>
          <dt>{words.currency}</dt>
          <dd>{currencyInWords(currency)}</dd>
          <dt>{words.engine}</dt>
          <dd>{words.madeBy(engine.name, engine.version, engine.model)}</dd>
          {engine.usage && (
            <>
              <dt>{words.modelUse}</dt>
              <dd>{words.modelUseOf(engine.usage)}</dd>
            </>
          )}
        </dl>
      </Sheet>
      <section className="grid gap-3">
        <h3 className="font-semibold">{words.inconsistencies}</h3>
        {inconsistencies.length === 0 && <p className="text-sm text-ink-3">{words.noInconsistencies}</p>}
        {inconsistencies.map((inconsistency) => (
          <InconsistencyNote key={inconsistency.detail} inconsistency={inconsistency} index={index} />
        ))}
      </section>
    </ReportSection>
  );
}

/** One contradiction, with the printed rows it is about. */
function InconsistencyNote({ inconsistency, index }: { inconsistency: Inconsistency; index: ReportIndex }) {
  const scores = inconsistency.kind === 'outdated' ? [] : inconsistency.scoreIds.flatMap((id) => index.scores.get(id) ?? []);
  return (
    <div className="grid gap-2">
      <Notice tone="warn">
        <strong className="font-semibold">{inconsistencyNames[inconsistency.kind]}.</strong> {inconsistency.detail}
      </Notice>
      {scores.map((score) => (
        <QuoteButton key={score.id} markId={scoreMarkId(score)} place={placeInWords({ page: score.page, speaker: 'table' })}>
          <ScoreWords score={score} />
        </QuoteButton>
      ))}
    </div>
  );
}
