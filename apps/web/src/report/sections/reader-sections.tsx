import type { AnalysisData, NarrativeSection } from '@groundwork/analysis/schema';
import { Printer } from 'lucide-react';
import { Button } from '../../look/button.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { printPart } from '../paper/print-part.ts';
import { words } from '../words.ts';
import { ReportSection } from './report-section.tsx';

/** The anchor of a part that is written for one reader: `for-parents`. */
export function readerSectionId({ heading }: Pick<NarrativeSection, 'heading'>): string {
  return heading.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** Parts that their reader looks for first. The headings are the engine's. */
const readFirst: ReadonlySet<string> = new Set(['For parents', 'Learning profile']);

/** Parts that are given to somebody who gets nothing else of the report. */
const handedOut: ReadonlySet<string> = new Set(['For parents']);

/** The parts written for one reader, by where they stand: right after the summary, or after what they build on. */
export function readerParts({ readerSections }: Pick<AnalysisData, 'readerSections'>): {
  first: NarrativeSection[];
  later: NarrativeSection[];
} {
  return {
    first: readerSections.filter(({ heading }) => readFirst.has(heading)),
    later: readerSections.filter(({ heading }) => !readFirst.has(heading)),
  };
}

/** The parts written for this module's reader: parents, the tutor. */
export function ReaderSections({ sections }: { sections: readonly NarrativeSection[] }) {
  return sections.map((section) => (
    <ReportSection
      key={section.heading}
      id={readerSectionId(section)}
      title={section.heading}
      action={handedOut.has(section.heading) && <PrintButton partId={readerSectionId(section)} />}
    >
      <Sheet className="voice grid gap-3 px-6 py-5">
        {opening(section).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {section.items.length > 0 && (
          <ul className="grid list-disc gap-1.5 pl-5 marker:text-accent">
            {section.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        {section.paragraphs.slice(opening(section).length).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Sheet>
    </ReportSection>
  ));
}

function PrintButton({ partId }: { partId: string }) {
  return (
    <Button size="small" className="max-md:hidden" onClick={() => printPart(partId)}>
      <Printer size={16} aria-hidden />
      {words.printPart}
    </Button>
  );
}

/** The list belongs under the paragraph that leads into it with a colon; else it closes the part. */
function opening({ paragraphs, items }: NarrativeSection): string[] {
  const leadIn = paragraphs.findIndex((paragraph) => paragraph.endsWith(':'));
  return items.length > 0 && leadIn >= 0 ? paragraphs.slice(0, leadIn + 1) : paragraphs;
}
