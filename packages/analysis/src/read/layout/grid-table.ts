import type { LaidBlock, LaidCell, LaidProse, LaidTable } from './block.ts';
import { numericCell } from './table-zones.ts';

/** A row of a table whose cells are known: a merged cell's text in the first column it covers (`texts`), and in all of them (`spread`). */
export interface GridRow {
  texts: string[];
  spread: string[];
  isMarked: boolean;
  isBold: boolean;
}

/** A column's extent: points in a PDF, its index in a format without places. */
export interface Extent {
  x0: number;
  x1: number;
}

/** A row across the whole width at the foot of a table that is longer than this is a note. */
const longestHeading = 60;

/** Titles in rows across the top stand above the table, notes across its foot below it; a table of one column only frames its text. */
export function gridBlocks(rows: GridRow[], columns: Extent[]): LaidBlock[] {
  const width = columns.length;
  const filled = rows.filter((row) => row.texts.some((text) => text !== ''));
  if (width < 2) return filled.flatMap((row) => prose('paragraph', row.texts[0]));
  const isTitle = (row: GridRow) => spansAll(row, width);
  const isNote = (row: GridRow) => isTitle(row) && (row.texts[0]?.length ?? 0) > longestHeading;
  const start = filled.findIndex((row) => !isTitle(row));
  if (start === -1) return filled.flatMap((row) => prose('paragraph', row.texts[0]));
  const end = filled.findLastIndex((row) => !isNote(row)) + 1;
  return [
    ...filled.slice(0, start).flatMap((row) => prose(isNote(row) ? 'paragraph' : 'heading', row.texts[0])),
    tableOf(filled.slice(start, end), columns),
    ...filled.slice(end).flatMap((row) => prose('paragraph', row.texts[0])),
  ];
}

const prose = (kind: LaidProse['kind'], text = ''): LaidProse[] => (text === '' ? [] : [{ kind, text, hidden: null }]);

const spansAll = (row: GridRow, width: number): boolean =>
  row.spread.length === width && row.spread.every((text) => text !== '' && text === row.spread[0]);

function tableOf(rows: GridRow[], columns: Extent[]): LaidTable {
  const headerEnd = headerLength(rows);
  return {
    kind: 'table',
    header: headerEnd > 0 ? headerCells(rows.slice(0, headerEnd), columns) : null,
    rows: rows.slice(headerEnd).map((row) => cellsOf(row.texts, columns)),
    continues: false,
  };
}

/** The rows that the file marks as header; where it marks none or all, titled rows without figures over rows that mostly have some. */
function headerLength(rows: GridRow[]): number {
  const marked = rows.findIndex((row) => !row.isMarked);
  if (marked > 0) return marked;
  const isFilled = (row: GridRow) => row.spread.filter((text) => text !== '').length > row.spread.length / 2;
  const isUnderMerged = (row: GridRow, i: number) => i > 0 && row.spread[0] === '';
  const titled = rows.findIndex(
    (row, i) => !(isFilled(row) || isUnderMerged(row, i)) || spansAll(row, row.spread.length) || hasFigures(row),
  );
  const body = rows.slice(titled).filter((row) => row.texts.filter((text) => text !== '').length > 1);
  if (titled > 0 && body.filter(hasFigures).length > body.length / 2) return titled;
  return rows.length > 1 && rows[0]?.isBold && !rows[1]?.isBold ? 1 : 0;
}

const hasFigures = (row: GridRow): boolean => row.texts.slice(1).some((text) => numericCell.test(text));

/** Merged header rows as one: what stands over a column from top to bottom, each text once. */
function headerCells(rows: GridRow[], columns: Extent[]): LaidCell[] {
  const titles = columns.map((_, i) => [...new Set(rows.map((row) => row.spread[i] ?? '').filter((text) => text !== ''))].join(' '));
  return cellsOf(titles, columns);
}

const cellsOf = (texts: string[], columns: Extent[]): LaidCell[] => columns.map(({ x0, x1 }, i) => ({ text: texts[i] ?? '', x0, x1 }));
