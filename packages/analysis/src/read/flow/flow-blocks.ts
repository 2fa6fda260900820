import type { LaidBlock, LaidProse } from '../layout/block.ts';
import type { Invisibility } from '../layout/print.ts';
import { type FlowBlock, type FlowParagraph, onOneLine, type Run, visibleText } from './flow.ts';
import { isFrame, tableBlocks } from './flow-table.ts';
import { gatherTabbedRows } from './tabbed-rows.ts';

/** Turns what runs through a document into its blocks. What a reader cannot see stands behind all others, in blocks of its own. */
export function layOutFlow(flow: FlowBlock[]): LaidBlock[] {
  return [...visibleBlocks(flow), ...hiddenBlocks(flow)];
}

function visibleBlocks(flow: FlowBlock[]): LaidBlock[] {
  return gatherTabbedRows(flow).flatMap((block): LaidBlock[] => {
    if (block.kind !== 'table') return proseOf(block);
    if (isFrame(block)) return visibleBlocks(block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)));
    return tableBlocks(block);
  });
}

/** Lines that the writer broke by hand are paragraphs of their own; a list item and a heading are one. */
function proseOf({ kind, runs }: FlowParagraph): LaidProse[] {
  if (kind !== 'paragraph') return prose(kind, visibleText(runs));
  return linesOf(runs).flatMap((line) => prose(isHeadingLike(line) ? 'heading' : 'paragraph', visibleText(line)));
}

function prose(kind: LaidProse['kind'], text: string): LaidProse[] {
  const clean = onOneLine(text);
  return clean === '' ? [] : [{ kind, text: clean, hidden: null }];
}

function linesOf(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

/** A short line all in bold or in capitals, as people write headings who know no styles. */
function isHeadingLike(line: Run[]): boolean {
  const text = onOneLine(visibleText(line));
  const letters = text.replace(/\P{L}/gu, '');
  const filled = line.filter((run) => run.hidden === null && run.text.trim() !== '');
  const isBold = filled.length > 0 && filled.every((run) => run.bold);
  const isCapitals = letters.length >= 4 && letters === letters.toUpperCase();
  return text.length <= 110 && letters.length >= 3 && (isBold || isCapitals) && !/[.,;]$/.test(text);
}

/** Neighbouring hidden runs of a paragraph are one block. */
function hiddenBlocks(flow: FlowBlock[]): LaidProse[] {
  return flow.flatMap((block): LaidProse[] => {
    if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.flatMap((cell) => hiddenBlocks(cell.blocks)));
    const pieces: { text: string; hidden: Invisibility | null }[] = [];
    for (const run of block.runs) {
      const last = pieces.at(-1);
      if (last && last.hidden === run.hidden) last.text += run.text;
      else pieces.push({ text: run.text, hidden: run.hidden });
    }
    return pieces
      .filter((piece) => piece.hidden !== null && piece.text.trim() !== '')
      .map((piece) => ({ kind: 'paragraph', text: onOneLine(piece.text), hidden: piece.hidden }));
  });
}
