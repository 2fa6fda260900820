import type { LaidCell, LaidTable } from '../layout/block.ts';
import { numericCell } from '../layout/table-zones.ts';
import { elementsOf, type HtmlElement, textOf } from './html.ts';

/** More columns than this no report has; a wider span is damage or malice. */
const mostColumns = 64;

interface GridRow {
  texts: string[];
  isHeader: boolean;
  isBold: boolean;
}

/** A table with its merged cells spread out: the header's text stands over each column it spans, a row's in its first one. */
export function laidTable(element: HtmlElement): LaidTable {
  const rows = gridOf(element);
  const width = Math.max(0, ...rows.map((row) => row.texts.length));
  const headerEnd = headerLength(rows);
  const header = rows.slice(0, headerEnd);
  const body = rows.slice(headerEnd).filter((row) => row.texts.some((text) => text !== ''));
  return {
    kind: 'table',
    header: header.length > 0 ? headerCells(header, width) : null,
    rows: body.map((row) => cellsOf(row.texts, width)),
    continues: false,
  };
}

function gridOf(table: HtmlElement): GridRow[] {
  const elements = elementsOf(table, 'tr');
  const headers = new Set(elementsOf(table, 'thead').flatMap((head) => elementsOf(head, 'tr')));
  const held = new Map<number, { rows: number; text: string }>();
  return elements.map((element) => {
    const isHeader = headers.has(element);
    const texts: string[] = [];
    const cells = elementsOf(element, 'td', 'th');
    const fillHeld = () => {
      for (let above = held.get(texts.length); above && above.rows > 0; above = held.get(texts.length)) {
        above.rows -= 1;
        texts.push('');
      }
    };
    for (const cell of cells) {
      fillHeld();
      const columns = Math.min(spanOf(cell, 'colspan'), mostColumns - texts.length);
      const rows = spanOf(cell, 'rowspan');
      for (let i = 0; i < columns; i += 1) {
        held.set(texts.length, { rows: rows - 1, text: textOf(cell) });
        texts.push(i === 0 || (isHeader && columns < cellsAcross(elements)) ? textOf(cell) : '');
      }
    }
    fillHeld();
    const isBold = cells.every((cell) => textOf(cell) === '' || elementsOf(cell, 'strong').map(textOf).join(' ') === textOf(cell));
    return { texts, isHeader, isBold };
  });
}

const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(cell.attributes[name] ?? '1', 10) || 1);

const cellsAcross = (rows: HtmlElement[]): number =>
  Math.max(...rows.map((row) => elementsOf(row, 'td', 'th').reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)));

/** The rows that the file marks as header; where it marks none, a first row without figures over rows that have some. */
function headerLength(rows: GridRow[]): number {
  const marked = rows.findIndex((row) => !row.isHeader);
  if (marked !== 0) return marked === -1 ? Math.max(0, rows.length - 1) : marked;
  const hasFigures = (row: GridRow) => row.texts.slice(1).some((text) => numericCell.test(text));
  const first = rows.findIndex(hasFigures);
  const isTitled = (rows[0]?.texts.filter((text) => text !== '').length ?? 0) > 1;
  if (first === 1 && isTitled) return 1;
  return first > 1 || first === -1 ? (isTitled && rows.length > 1 && rows[0]?.isBold && !rows[1]?.isBold ? 1 : 0) : 0;
}

function headerCells(rows: GridRow[], width: number): LaidCell[] {
  const titles = Array.from({ length: width }, (_, i) =>
    [...new Set(rows.map((row) => row.texts[i] ?? '').filter((text) => text !== ''))].join(' '),
  );
  return cellsOf(titles, width);
}

const cellsOf = (texts: string[], width: number): LaidCell[] =>
  Array.from({ length: width }, (_, i) => ({ text: texts[i] ?? '', x0: i, x1: i + 1 }));
