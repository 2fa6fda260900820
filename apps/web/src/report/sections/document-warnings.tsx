import type { DocumentWarning } from '@groundwork/analysis/schema';
import { Notice } from '../../look/notice.tsx';
import { pageInWords, warningNames, words } from '../words.ts';

/** A kind of warning with all places it was seen at. */
interface WarningOfKind {
  code: DocumentWarning['code'];
  /** What was seen, each sentence once with the pages it is about. */
  details: { text: string; pages: number[] }[];
}

const order = Object.keys(warningNames);

/** Warnings of one kind together, those that shake the whole report first. */
export function warningsByKind(warnings: readonly DocumentWarning[]): WarningOfKind[] {
  const kinds = [...Map.groupBy(warnings, (warning) => warning.code)].map(([code, same]) => ({
    code,
    details: [...Map.groupBy(same, (warning) => warning.detail)].map(([text, alike]) => ({
      text,
      pages: [...new Set(alike.flatMap((warning) => warning.page ?? []))],
    })),
  }));
  return kinds.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}

interface DocumentWarningsProps {
  warnings: readonly DocumentWarning[];
  onShowPage: (page: number) => void;
}

/** What a reader must know about the document itself before relying on the report. */
export function DocumentWarnings({ warnings, onShowPage }: DocumentWarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <section aria-label={words.warnings} className="grid gap-3">
      {warningsByKind(warnings).map(({ code, details }) => (
        <Notice key={code} tone={warningNames[code].tone}>
          <h3 className="font-semibold">{warningNames[code].title}</h3>
          {details.map(({ text, pages }) => (
            <div key={text}>
              <p>{text}</p>
              <PageButtons pages={pages} onShowPage={onShowPage} />
            </div>
          ))}
          <p>{warningNames[code].advice}</p>
        </Notice>
      ))}
    </section>
  );
}

function PageButtons({ pages, onShowPage }: { pages: readonly number[]; onShowPage: (page: number) => void }) {
  if (pages.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {pages.map((page) => (
        <button
          key={page}
          type="button"
          className="page-link min-h-6 underline underline-offset-3 touch:min-h-11"
          onClick={() => onShowPage(page)}
        >
          <span className="print:hidden">{words.show}</span> {pageInWords(page)}
        </button>
      ))}
    </p>
  );
}
