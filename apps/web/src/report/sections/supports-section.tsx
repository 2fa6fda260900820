import type { AnalysisData } from '@groundwork/analysis/schema';
import { Sheet } from '../../look/sheet.tsx';
import { moduleWords } from '../words.ts';
import { PartLinks } from './part-links.tsx';
import type { ReportIndex } from './report-index.ts';
import { ReportSection } from './report-section.tsx';

/** Help that is no accommodation: coaching, counselling, referrals. */
export function SupportsSection({ data, index }: { data: AnalysisData; index: ReportIndex }) {
  if (data.supports.length === 0) return null;
  return (
    <ReportSection id="supports" title={moduleWords[data.moduleType].supports}>
      <Sheet className="divide-y divide-line">
        {data.supports.map((support) => (
          <article key={support.id} id={support.id} className="grid gap-1.5 px-5 py-4">
            <h3 className="font-semibold">{support.title}</h3>
            <p className="voice">{support.detail}</p>
            <div className="text-sm">
              <PartLinks
                label={moduleWords[data.moduleType].answers}
                parts={support.barrierIds.flatMap((id) => index.barriers.get(id) ?? [])}
              />
            </div>
          </article>
        ))}
      </Sheet>
    </ReportSection>
  );
}
