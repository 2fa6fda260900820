import type { SourceText } from '@groundwork/analysis/schema';
import type { SourceMark } from '../evidence/report-marks.ts';
import { blocksOf, type SourceBlock } from './blocks-of.ts';

/** A block with the marks that are lit in it before anything is picked. */
export interface MarkedBlock {
  block: SourceBlock;
  marks: SourceMark[];
}

/** A page of the source, ready to be shown; `number` is null where the format has no pages. */
export interface MarkedPage {
  number: number | null;
  start: number;
  blocks: MarkedBlock[];
}

/** Lays the lit marks over the blocks they touch, once for a report, so that picking one changes the block it is in and no other. */
export function markedPages(source: SourceText, marks: readonly SourceMark[]): MarkedPage[] {
  const lit = marks.filter((mark) => mark.role === 'for' || mark.role === 'against');
  return source.pages.map(({ number, start, text }) => {
    const onPage = lit.filter((mark) => touches(mark, start, text.length));
    const blocks = blocksOf(text, start).map((block) => ({
      block,
      marks: onPage.filter((mark) => touches(mark, block.start, block.text.length)),
    }));
    return { number, start, blocks };
  });
}

/** Whether a range has a character in common with a piece of the text. */
export function touches({ start, end }: { start: number; end: number }, pieceStart: number, pieceLength: number): boolean {
  return start < pieceStart + pieceLength && end > pieceStart;
}
