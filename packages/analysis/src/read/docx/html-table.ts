import type { LaidBlock } from '../layout/block.ts';
import { largest } from '../layout/extremes.ts';
import { type GridRow, gridBlocks } from '../layout/grid-table.ts';
import { elementsOf, type HtmlElement, textOf } from './html.ts';

/** More columns than this no report has; a wider span is damage or malice. */
const mostColumns = 64;

/** A table's rows with its merged cells spread out, and what stands in rows across it. A column's place is its index. */
export function tableBlocks(element: HtmlElement): LaidBlock[] {
  const rows = gridOf(element);
  const width = largest(
    rows.map((row) => row.texts.length),
    0,
  );
  return gridBlocks(
    rows,
    Array.from({ length: width }, (_, i) => ({ x0: i, x1: i + 1 })),
  );
}

function gridOf(table: HtmlElement): GridRow[] {
  const marked = new Set(elementsOf(table, 'thead').flatMap((head) => elementsOf(head, 'tr')));
  const held = new Map<number, number>();
  return elementsOf(table, 'tr').map((element) => {
    const row: GridRow = { texts: [], spread: [], isMarked: marked.has(element), isBold: isBold(element) };
    for (const cell of elementsOf(element, 'td', 'th')) {
      fillHeld(row, held);
      addCell(row, cell, held);
    }
    fillHeld(row, held);
    return row;
  });
}

/** A cell merged with those below it leaves their places empty. */
function fillHeld(row: GridRow, held: Map<number, number>): void {
  for (let left = held.get(row.texts.length) ?? 0; left > 0; left = held.get(row.texts.length) ?? 0) {
    held.set(row.texts.length, left - 1);
    row.texts.push('');
    row.spread.push('');
  }
}

function addCell(row: GridRow, cell: HtmlElement, held: Map<number, number>): void {
  const text = textOf(cell);
  const columns = Math.min(spanOf(cell, 'colspan'), mostColumns - row.texts.length);
  for (let i = 0; i < columns; i += 1) {
    held.set(row.texts.length, spanOf(cell, 'rowspan') - 1);
    row.texts.push(i === 0 ? text : '');
    row.spread.push(text);
  }
}

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(cell.attributes[name] ?? '1', 10) || 1);

const isBold = (row: HtmlElement): boolean =>
  elementsOf(row, 'td', 'th').every((cell) => textOf(cell) === elementsOf(cell, 'strong').map(textOf).join(' ').trim());
