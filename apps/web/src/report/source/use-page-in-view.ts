import { type RefObject, useCallback, useEffect, useState } from 'react';
import { scrollWithin } from './scroll-within.ts';

/** Which page of the source is in view, and how to bring another there. */
export interface PageInView {
  /** From 1; the place in the document where the format has no page numbers. */
  page: number;
  show: (page: number) => void;
}

/** Follows the scrolling of the source. A page is in view when its top has passed the upper third of the pane. */
export function usePageInView(pane: RefObject<HTMLElement | null>): PageInView {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      setPage(pageInView(element));
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [pane]);
  const show = useCallback(
    (wanted: number) => {
      const element = pane.current;
      const target = element && pagesOf(element)[wanted - 1];
      if (element && target) scrollWithin(element, target, 0.02);
    },
    [pane],
  );
  return { page, show };
}

function pagesOf(pane: HTMLElement): HTMLElement[] {
  return [...pane.querySelectorAll<HTMLElement>('.source-page')];
}

function pageInView(pane: HTMLElement): number {
  const { top, height } = pane.getBoundingClientRect();
  const passed = pagesOf(pane).filter((page) => page.getBoundingClientRect().top <= top + height / 3).length;
  return Math.max(1, passed);
}
