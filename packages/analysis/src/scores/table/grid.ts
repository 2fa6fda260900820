import type { Cell, Table, TableRow } from '../../model.ts';
import { isBlank, readNumber } from './cell-values.ts';
import { columnsOf } from './column-roles.ts';

/** A table as rows of cells under a header, names of scales in the rows. */
export interface Grid {
  header: string[];
  rows: { cells: Cell[]; page: number | null; heading: string | null }[];
}

/** Takes the cells of a table; a first row of words is its header, and a table whose header names the scales is turned on its side. */
export function gridOf(table: Table): Grid {
  const rows = table.rows.filter((row) => row.cells.some((cell) => cell.text.trim() !== ''));
  const first = rows[0];
  const isHeader = table.header === null && first !== undefined && rows.length > 1 && isRowOfWords(first) && filled(first).length > 1;
  const header = (table.header ?? (isHeader ? first : undefined))?.cells ?? [];
  const body = (isHeader ? rows.slice(1) : rows).map((row) => ({ cells: row.cells, page: row.page, heading: headingOf(row) }));
  const width = Math.max(header.length, ...body.map((row) => row.cells.length), 0);
  const grid: Grid = { header: Array.from({ length: width }, (_, i) => header[i]?.text ?? ''), rows: body };
  return isOnItsSide(grid) ? turned(grid, header) : grid;
}

const filled = (row: TableRow): Cell[] => row.cells.filter((cell) => cell.text.trim() !== '');
const isRowOfWords = (row: TableRow): boolean => filled(row).every((cell) => readNumber(cell.text) === null && /\p{L}/u.test(cell.text));

function headingOf(row: TableRow): string | null {
  const [only, ...others] = filled(row);
  return only && others.length === 0 && row.cells.length > 1 && /\p{L}/u.test(only.text) ? only.text : null;
}

/** Scores and percentiles named in the rows instead of in the header. */
function isOnItsSide(grid: Grid): boolean {
  const labels = grid.rows.map((row) => row.cells[0]?.text ?? '');
  const roles = columnsOf(['', ...labels], [[]])
    .slice(1)
    .map((column) => column.role);
  const tops = columnsOf(['', ...grid.header.slice(1)], [[]])
    .slice(1)
    .map((column) => column.role);
  return (
    grid.rows.length <= 5 &&
    grid.header.length >= 3 &&
    roles.includes('score') &&
    roles.every((role) => !['scale', 'test'].includes(role)) &&
    tops.every((role) => role !== 'score' && role !== 'percentile')
  );
}

function turned(grid: Grid, header: Cell[]): Grid {
  return {
    header: ['', ...grid.rows.map((row) => row.cells[0]?.text ?? '')],
    rows: header.slice(1).map((cell, i) => ({
      cells: [cell, ...grid.rows.map((row) => row.cells[i + 1] ?? cell)].filter((other) => !isBlank(other.text) || other === cell),
      page: grid.rows[0]?.page ?? null,
      heading: null,
    })),
  };
}
