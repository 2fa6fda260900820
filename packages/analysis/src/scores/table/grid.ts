import { instruments } from '../../catalogue/instruments/index.ts';
import type { Cell, Table, TableRow } from '../../model.ts';
import { findMentions } from '../name-instruments.ts';
import { raterIn } from '../raters.ts';
import { scaleOf } from '../scale-names.ts';
import { isBlank, readNumber, readScoreCell } from './cell-values.ts';
import { columnsOf } from './column-roles.ts';

/** Rows of cells under one header, names of scales in the rows. */
export interface Grid {
  header: string[];
  rows: { cells: Cell[]; page: number | null; heading: string | null }[];
}

/** Takes a table apart where it prints a new header, and turns on its side what names the scales above instead of in the rows. */
export function gridsOf(table: Table): Grid[] {
  const rows = [...(table.header ? [table.header] : []), ...table.rows].filter((row) => filled(row).length > 0);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const parts: { header: Cell[]; rows: TableRow[] }[] = [];
  rows.forEach((row, i) => {
    const isHeader = row === table.header ? filled(row).length > 1 : isHeaderRow(row, i === 0 && rows.length > 1);
    const above = parts.at(-1);
    if (isHeader && above && above.rows.length === 0) above.header = underMerged(above.header, row.cells);
    else if (isHeader) parts.push({ header: row.cells, rows: [] });
    else if (parts.length === 0) parts.push({ header: [], rows: [row] });
    else parts.at(-1)?.rows.push(row);
  });
  return withTitles(parts).flatMap(({ header, rows: body }) => {
    const grid: Grid = {
      header: overFigures(
        Array.from({ length: width }, (_, i) => header[i]?.text ?? ''),
        body,
      ),
      rows: body.map((row) => ({ cells: row.cells, page: row.page, heading: headingOf(row) })),
    };
    if (isOnItsSide(grid)) return [turned(grid, header)];
    return isByTesting(grid) ? [byTesting(grid)] : [withoutBars(grid)];
  });
}

/** A header of two rows, the upper of which names groups of columns: each column with the words over it. */
function underMerged(upper: Cell[], lower: Cell[]): Cell[] {
  let over = '';
  return lower.map((cell, i) => {
    const words = upper[i]?.text.trim() ?? '';
    if (words !== '') over = words;
    const isOver = words !== '' || (i > 0 && cell.text.trim() !== '');
    return { ...cell, text: [isOver ? over : '', cell.text.trim()].filter((text) => text !== '').join(' ') };
  });
}

/** Header words that stand over no cell go over the nearest column of cells that has none: a wide word is seldom printed right above its figures. */
function overFigures(header: string[], body: TableRow[]): string[] {
  const moved = [...header];
  const isFilled = (index: number) => body.some((row) => (row.cells[index]?.text ?? '').trim() !== '');
  header.forEach((words, index) => {
    if (index === 0 || words === '' || isFilled(index)) return;
    const place = [index + 1, index - 1, index + 2, index - 2].find(
      (near) => near > 0 && near < header.length && moved[near] === '' && isFilled(near),
    );
    if (place === undefined) return;
    moved[place] = words;
    moved[index] = '';
  });
  return moved;
}

/** A title right above a header belongs to the rows below that header. */
function withTitles(parts: { header: Cell[]; rows: TableRow[] }[]): { header: Cell[]; rows: TableRow[] }[] {
  parts.slice(1).forEach((part, i) => {
    const above = parts[i];
    const title = above?.rows.at(-1);
    if (above && title && headingOf(title) !== null) part.rows.unshift(...above.rows.splice(-1));
  });
  return parts.filter((part) => part.rows.length > 0);
}

const filled = (row: TableRow): Cell[] => row.cells.filter((cell) => cell.text.trim() !== '');

/** A row of words of which some announce scores or percentiles; at the top of a table any row of words with several cells. */
function isHeaderRow(row: TableRow, isFirst: boolean): boolean {
  const cells = filled(row);
  const isTitle = (cell: Cell) => isDateTitle(cell.text) || (readNumber(cell.text) === null && /\p{L}|%/u.test(cell.text));
  if (cells.length < 2 || !cells.every(isTitle) || cells.every((cell) => isDateTitle(cell.text))) return false;
  if (isFirst && cells.filter((cell) => isDateTitle(cell.text)).length >= 2) return true;
  const roles = columnsOf(
    row.cells.map((cell) => cell.text),
    [],
  )
    .slice(1)
    .map((column) => column.role);
  if (cells.filter((cell) => raterIn(cell.text) !== null).length >= 2) return true;
  const told = roles.filter((role) => ['score', 'percentile', 'interval', 'raw', 'label'].includes(role)).length;
  return isFirst || ((roles.includes('score') || roles.includes('raw')) && told >= (cells.length - 1) / 2);
}

/** "2019", "06/2021", "2025 (WIAT-4)" over a column. */
const isDateTitle = (text: string): boolean => /^(?:(?:0?[1-9]|1[0-2])\/)?(?:19|20)\d{2}(?:\s*\([^)]*\))?$/.test(text.trim());

function headingOf(row: TableRow): string | null {
  const [only, ...others] = filled(row);
  return only && others.length === 0 && row.cells.length > 1 && /\p{L}/u.test(only.text) ? only.text : null;
}

/** Scores and percentiles named in the rows instead of in the header. */
function isOnItsSide(grid: Grid): boolean {
  if (grid.header.every((words) => words.trim() === '')) return false;
  const labels = grid.rows.map((row) => row.cells[0]?.text ?? '');
  const roles = columnsOf(['', ...labels], [[]])
    .slice(1)
    .map((column) => column.role);
  const tops = columnsOf(['', ...grid.header.slice(1)], [[]])
    .slice(1)
    .map((column) => column.role);
  const isTold = roles.includes('score') && roles.every((role) => role !== 'scale' && role !== 'test') && !labels.some(isInstrument);
  return (
    grid.rows.length <= 6 &&
    grid.header.length >= 3 &&
    isTold &&
    tops.every((role) => role !== 'score' && role !== 'percentile' && role !== 'raw')
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

/** As many columns without a title, each row with a figure in one of them, are a chart: the figure stands at the end of the row's bar. */
const fewestBars = 3;

/** A bar chart's figures in one column, and without the figures of its axis. */
function withoutBars(grid: Grid): Grid {
  const bars = grid.header.flatMap((words, i) => (i > 0 && words.trim() === '' ? [i] : []));
  const filledIn = (row: Grid['rows'][number]) => bars.filter((i) => (row.cells[i]?.text ?? '').trim() !== '');
  const named = grid.rows.filter((row) => (row.cells[0]?.text ?? '').trim() !== '');
  const places = new Set(named.flatMap(filledIn));
  const isChart =
    places.size >= fewestBars && named.length >= fewestBars && named.every((row) => filledIn(row).length === 1 || row.heading !== null);
  const [first] = bars;
  if (!isChart || first === undefined) return grid;
  const kept = grid.header.map((_, i) => i).filter((i) => i === first || !bars.includes(i));
  return {
    header: kept.map((i) => grid.header[i] ?? ''),
    rows: named.map((row) => {
      const figure = filledIn(row)[0] ?? first;
      return { ...row, cells: kept.flatMap((i) => row.cells[i === first ? figure : i] ?? []) };
    }),
  };
}

const testing = /\b(?:19|20)\d{2}\b|^(?:current|present|previous|prior|initial|this|last|triennial|re-?evaluation)\b|^grade \d|^age \d/i;

/** Scales named in the header, and a testing or a rater in each row: "2019 | WISC-V | 84 | 90", "Teacher | 71 | 59". */
function isByTesting({ header, rows }: Grid): boolean {
  const figures = header.map(
    (_, i) => rows.filter((row) => readScoreCell(row.cells[i]?.text ?? '').value !== null && !isYear(row.cells[i]?.text)).length,
  );
  const told = header.filter((words, i) => (figures[i] ?? 0) > 0 && isScale(words)).length;
  const others = header.filter((words, i) => (figures[i] ?? 0) > 0 && !isScale(words)).length;
  return (
    told >= 2 &&
    others === 0 &&
    rows.every(({ cells }) => {
      const words = cells.filter((_, i) => (figures[i] ?? 0) === 0).map((cell) => cell.text.trim());
      return (
        words.some((text) => testing.test(text) || raterIn(text) !== null || isInstrument(text)) && !words.some((text) => isScale(text))
      );
    })
  );
}

const isYear = (text: string | undefined): boolean => /^\s*(?:19|20)\d{2}\s*$/.test(text ?? '');
const isScale = (words: string): boolean => words.trim() !== '' && instruments.some((instrument) => scaleOf(instrument, words) !== null);
const isInstrument = (text: string): boolean => findMentions(text, new Set(instruments)).length > 0;

/** Each row as a heading that tells the testing, over one row for each scale. */
function byTesting({ header, rows }: Grid): Grid {
  return {
    header: ['', 'Score'],
    rows: rows.flatMap(({ cells, page }) => {
      const isTold = (index: number) => isScale(header[index] ?? '');
      const heading = cells
        .filter((_, i) => !isTold(i))
        .map((cell) => cell.text)
        .join(' ');
      const first = cells[0];
      return [
        { cells, page, heading },
        ...cells.flatMap((cell, i) =>
          first && isTold(i) ? [{ cells: [{ ...first, text: header[i] ?? '' }, cell], page, heading: null }] : [],
        ),
      ];
    }),
  };
}
