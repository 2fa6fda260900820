import type { SourceText } from '@groundwork/analysis/schema';
import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { usePickedEvidence } from '../evidence/picked-evidence.tsx';
import type { SourceMark } from '../evidence/report-marks.ts';
import { words } from '../words.ts';
import { markedPages } from './marks-of-block.ts';
import { scrollWithin } from './scroll-within.ts';
import { SourcePages } from './source-pages.tsx';
import { usePageInView } from './use-page-in-view.ts';
import './source.css';

/** What other parts of the page can ask of the source. */
export interface SourceHandle {
  showPage: (page: number) => void;
  turn: (by: 1 | -1) => void;
  zoom: (by: 1 | -1) => void;
}

interface SourcePaneProps {
  source: SourceText;
  marks: readonly SourceMark[];
  handle: RefObject<SourceHandle | null>;
  /** Told the id of a lit passage that was pressed in the source. */
  onOpenMark: (markId: string) => void;
}

const zooms = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75] as const;
const wholeSize = zooms.indexOf(1);
/** The size of the source's text, in rem, at the whole size; everything on its pages is measured by it. */
const wholeRem = 0.875;

/** The document's text beside the report; the picked passage is brought into view and lit up. */
export function SourcePane({ source, marks, handle, onOpenMark }: SourcePaneProps) {
  const { markId, picks } = usePickedEvidence();
  const pane = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number>(wholeSize);
  const pages = useMemo(() => markedPages(source, marks), [source, marks]);
  const picked = useMemo(() => marks.find((mark) => mark.id === markId) ?? null, [marks, markId]);
  const { page, show } = usePageInView(pane);
  const changeZoom = (by: 1 | -1) => setZoom((now) => Math.min(zooms.length - 1, Math.max(0, now + by)));

  useEffect(() => {
    if (picks === 0) return;
    // In the next frame: a sheet that opens for this pick is not laid out before.
    const frame = requestAnimationFrame(() => {
      const mark = pane.current?.querySelector('mark.picked');
      if (pane.current && mark) scrollWithin(pane.current, mark, 0.3);
    });
    return () => cancelAnimationFrame(frame);
  }, [picks]);
  useOpenedMarks(pane, onOpenMark);
  useEffect(() => {
    handle.current = { showPage: show, turn: (by) => show(page + by), zoom: changeZoom };
    return () => {
      handle.current = null;
    };
  });

  return (
    <>
      <div className="source-bar">
        <h2 className="font-semibold">{words.source}</h2>
        <span className="text-ink-3">{words.pageOf(page, pages.length, source.kind)}</span>
        <span className="flex-1" />
        <SourceButton label={words.smaller} isOff={zoom === 0} onPress={() => changeZoom(-1)} Icon={Minus} />
        <SourceButton label={words.larger} isOff={zoom === zooms.length - 1} onPress={() => changeZoom(1)} Icon={Plus} />
        {pages.length > 1 && (
          <>
            <SourceButton label={words.pageBack} isOff={page <= 1} onPress={() => show(page - 1)} Icon={ChevronLeft} />
            <SourceButton label={words.pageForward} isOff={page >= pages.length} onPress={() => show(page + 1)} Icon={ChevronRight} />
          </>
        )}
      </div>
      <p className="sr-only" role="status">
        {picked && words.litUp(picked.page)}
      </p>
      <section
        ref={pane}
        className="source-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={words.sourceLabel}
        style={{ fontSize: `${wholeRem * (zooms[zoom] ?? 1)}rem` }}
      >
        <SourcePages pages={pages} picked={picked} />
      </section>
    </>
  );
}

interface SourceButtonProps {
  label: string;
  isOff: boolean;
  onPress: () => void;
  Icon: typeof Plus;
}

function SourceButton({ label, isOff, onPress, Icon }: SourceButtonProps) {
  return (
    <Button size="small" aria-label={label} title={label} disabled={isOff} onClick={onPress}>
      <Icon size={16} aria-hidden />
    </Button>
  );
}

/** A press on a lit passage leads back to where the report quotes it; by keyboard the report leads, so the marks are no tab stops. */
function useOpenedMarks(pane: RefObject<HTMLElement | null>, onOpenMark: (markId: string) => void): void {
  useEffect(() => {
    const element = pane.current;
    const onClick = (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-mark]') : null;
      const isSelecting = document.getSelection()?.type === 'Range';
      if (mark?.dataset.mark && !isSelecting) onOpenMark(mark.dataset.mark);
    };
    element?.addEventListener('click', onClick);
    return () => element?.removeEventListener('click', onClick);
  }, [pane, onOpenMark]);
}
