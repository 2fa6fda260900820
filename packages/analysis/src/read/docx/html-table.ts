import type { LaidCell, LaidTable } from '../layout/block.ts';
import { numericCell } from '../layout/table-zones.ts';
import { elementsOf, type HtmlElement, textOf } from './html.ts';

/** More columns than this no report has; a wider span is damage or malice. */
const mostColumns = 64;

/** A row of the grid: a merged cell's text in the first column it covers (`texts`), and in all of them (`spread`). */
interface GridRow {
  texts: string[];
  spread: string[];
  isMarked: boolean;
  isBold: boolean;
}

/** What a table element holds: the titles in rows across its top, and the table below them; null if it has no row left. */
export function laidTable(element: HtmlElement): { titles: string[]; table: LaidTable | null } {
  const grid = gridOf(element).filter((row) => row.texts.some((text) => text !== ''));
  const width = Math.max(0, ...grid.map((row) => row.texts.length));
  const firstRow = Math.max(0, width > 1 ? grid.findIndex((row) => !isTitle(row, width)) : 0);
  const rows = grid.slice(firstRow);
  const headerEnd = headerLength(rows);
  const table: LaidTable = {
    kind: 'table',
    header: headerEnd > 0 ? headerCells(rows.slice(0, headerEnd), width) : null,
    rows: rows.slice(headerEnd).map((row) => cellsOf(row.texts, width)),
    continues: false,
  };
  return { titles: grid.slice(0, firstRow).map((row) => row.texts[0] ?? ''), table: rows.length > 0 ? table : null };
}

/** One cell across the whole width. */
const isTitle = (row: GridRow, width: number): boolean => row.spread.length === width && row.spread.every((text) => text === row.spread[0]);

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

/** The rows that the file marks as header; where it marks none or all, titled rows without figures over rows that mostly have some. */
function headerLength(rows: GridRow[]): number {
  const marked = rows.findIndex((row) => !row.isMarked);
  if (marked > 0) return marked;
  const first = rows.findIndex(hasFigures);
  const isFilled = (row: GridRow) => row.spread.filter((text) => text !== '').length > row.spread.length / 2;
  const titled = rows.findIndex((row) => !isFilled(row) || isTitle(row, row.spread.length) || hasFigures(row));
  const body = rows.slice(titled).filter((row) => row.texts.filter((text) => text !== '').length > 1);
  if (first > 0 && titled > 0 && body.filter(hasFigures).length > body.length / 2) return titled;
  return rows.length > 1 && rows[0]?.isBold && !rows[1]?.isBold ? 1 : 0;
}

const hasFigures = (row: GridRow): boolean => row.texts.slice(1).some((text) => numericCell.test(text));

/** Merged header rows as one: what stands over a column from top to bottom, each text once. */
function headerCells(rows: GridRow[], width: number): LaidCell[] {
  const titles = Array.from({ length: width }, (_, i) => [
    ...new Set(rows.map((row) => row.spread[i] ?? '').filter((text) => text !== '')),
  ]);
  return cellsOf(
    titles.map((title) => title.join(' ')),
    width,
  );
}

const cellsOf = (texts: string[], width: number): LaidCell[] =>
  Array.from({ length: width }, (_, i) => ({ text: texts[i] ?? '', x0: i, x1: i + 1 }));
