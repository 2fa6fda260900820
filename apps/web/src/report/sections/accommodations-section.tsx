import type { Accommodation, AnalysisData } from '@groundwork/analysis/schema';
import { Sheet } from '../../look/sheet.tsx';
import { UnbrokenNames } from '../scores/unbroken-names.tsx';
import { StatusTag } from '../status-tag.tsx';
import { moduleWords, words } from '../words.ts';
import { PartLinks } from './part-links.tsx';
import type { ReportIndex } from './report-index.ts';
import { ReportSection } from './report-section.tsx';

type Category = Accommodation['category'];
const categories: readonly Category[] = ['academic', 'instructional', 'auxiliary_aid'];

/** Accommodations by category, each tied to the barriers that justify it. */
export function AccommodationsSection({ data, index }: { data: AnalysisData; index: ReportIndex }) {
  if (data.accommodations.length === 0) return null;
  const names = moduleWords[data.moduleType];
  const present = categories.filter((category) => data.accommodations.some((one) => one.category === category));
  return (
    <ReportSection id="accommodations" title={names.accommodations}>
      {present.map((category) => (
        <CategorySection
          key={category}
          title={present.length > 1 ? names.categories[category] : undefined}
          accommodations={data.accommodations.filter((one) => one.category === category)}
          index={index}
        />
      ))}
    </ReportSection>
  );
}

interface CategorySectionProps {
  title: string | undefined;
  accommodations: Accommodation[];
  index: ReportIndex;
}

/** One category, under its name where there are several. A legal basis that all of it shares is said once, above. */
function CategorySection({ title, accommodations, index }: CategorySectionProps) {
  const bases = new Set(accommodations.map((one) => one.legalBasis));
  const shared = bases.size === 1 && accommodations.length > 1 ? accommodations[0]?.legalBasis : undefined;
  return (
    <section className="grid gap-3">
      {title && <h3 className="text-lg font-semibold tracking-tight">{title}</h3>}
      {shared && (
        <p className="-mt-3 text-sm text-ink-3">
          {words.legalBasis}: {shared}
        </p>
      )}
      {accommodations.map((accommodation) => (
        <AccommodationCard key={accommodation.id} accommodation={accommodation} index={index} hidesLegalBasis={shared !== undefined} />
      ))}
    </section>
  );
}

interface AccommodationCardProps {
  accommodation: Accommodation;
  index: ReportIndex;
  hidesLegalBasis: boolean;
}

function AccommodationCard({ accommodation, index, hidesLegalBasis }: AccommodationCardProps) {
  const barriers = accommodation.barrierIds.flatMap((id) => index.barriers.get(id) ?? []);
  const { id, title, status, detail, rationale, implementation, legalBasis } = accommodation;
  return (
    <Sheet as="article" id={id} className="finding" data-status={status} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h4 id={`${id}-title`} className="text-md font-semibold">
          {title}
        </h4>
        <StatusTag status={status} />
      </header>
      <p className="voice">{detail}</p>
      <dl className="facts">
        <dt>{words.rationale}</dt>
        <dd>
          <UnbrokenNames text={rationale} />
        </dd>
        <dt>{words.implementation}</dt>
        <dd>{implementation}</dd>
        {legalBasis !== '' && !hidesLegalBasis && (
          <>
            <dt>{words.legalBasis}</dt>
            <dd>{legalBasis}</dd>
          </>
        )}
      </dl>
      <footer className="border-t border-line pt-3 text-sm">
        <PartLinks label={moduleWords[index.moduleType].answers} parts={barriers} />
      </footer>
    </Sheet>
  );
}
