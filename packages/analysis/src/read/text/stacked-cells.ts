import { numericCell } from '../layout/table-zones.ts';
import type { Piece } from './separated-columns.ts';

/** Longer lines are no cell of a table of scores. */
const longestCell = 48;
const fewestRows = 3;
const fewestFigures = 2;
/** In characters. */
const columnGap = 5;

type Kind = 'name' | 'figure' | 'other';

/**
 * Tables pasted with each cell on a line of its own: a name, its figures, perhaps a word for them, again and again in the same order. Answers the
 * pieces of each line by its index: the rows stand one below the other where the cells began, and the lines that are left are empty.
 */
export function stackedCells(lines: string[]): Map<number, Piece[]> {
  const placed = new Map<number, Piece[]>();
  const kinds = lines.map(kindOf);
  let at = 0;
  while (at < lines.length) {
    const shape = shapeAt(kinds, at);
    if (!shape) {
      at += 1;
      continue;
    }
    const { width, rows } = shape;
    const isTitled = at >= width && lines.slice(at - width, at).every(isTitle);
    const header = isTitled ? at - width : at;
    const cells = lines.slice(header, at + rows * width).map((line) => line.trim());
    const starts = startsOf(cells, width);
    cells.forEach((_, i) => {
      placed.set(header + i, []);
    });
    cells.forEach((text, i) => {
      placed.get(header + Math.floor(i / width))?.push({ text, at: starts[i % width] ?? 0 });
    });
    at += rows * width;
  }
  return placed;
}

/** Titles of columns may begin with a figure, as in "95% CI". */
const isTitle = (line: string): boolean => line.trim() !== '' && line.trim().length <= longestCell && !numericCell.test(line.trim());

function kindOf(line: string): Kind {
  const text = line.trim();
  if (text === '' || text.length > longestCell) return 'other';
  if (numericCell.test(text)) return 'figure';
  return /^\p{L}/u.test(text) && !/[.:;]$/.test(text) ? 'name' : 'other';
}

/** How many lines make a row that begins here, and how often it is repeated: a name, two figures or more, and at most one word behind them. */
function shapeAt(kinds: Kind[], at: number): { width: number; rows: number } | null {
  if (kinds[at] !== 'name' || kinds[at + 1] !== 'figure') return null;
  let figures = 0;
  while (kinds[at + 1 + figures] === 'figure') figures += 1;
  if (figures < fewestFigures) return null;
  const isRow = (from: number, width: number) =>
    kinds[from] === 'name' &&
    kinds.slice(from + 1, from + 1 + figures).every((kind) => kind === 'figure') &&
    (width === figures + 1 ? true : kinds[from + width - 1] === 'name') &&
    from + width <= kinds.length;
  for (const width of [figures + 2, figures + 1]) {
    let rows = 0;
    while (isRow(at + rows * width, width)) rows += 1;
    if (rows >= fewestRows) return { width, rows };
  }
  return null;
}

/** Columns wide enough for their widest cell. */
function startsOf(cells: string[], width: number): number[] {
  const starts = [0];
  for (let i = 0; i < width; i += 1)
    starts.push(
      (starts[i] ?? 0) + cells.reduce((most, text, at) => (at % width === i ? Math.max(most, text.length) : most), 0) + columnGap,
    );
  return starts;
}
