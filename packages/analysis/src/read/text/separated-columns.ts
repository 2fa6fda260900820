import { largest } from '../layout/extremes.ts';
import { numericCell } from '../layout/table-zones.ts';

/** A piece of a line and the character column it starts at. */
export interface Piece {
  text: string;
  at: number;
}

/** The characters that may stand between the cells of a line. */
const separators = ['|', '\t'] as const;
type Separator = (typeof separators)[number];

/** In characters; wide enough to be seen as a column edge wherever it stands. */
const columnGap = 5;
/** A line that is drawn with signs instead of written, or empty. */
export const drawnLine = /^[\s|+:=_*~.–—-]*$/;

/**
 * Where cells are separated by pipes, or by one tab each, their place in the line says nothing: they are set in columns here, as a reader thinks them.
 * Answers the pieces of each line by its index; lines that are no part of such a table are absent.
 */
export function separatedColumns(lines: string[]): Map<number, Piece[]> {
  const placed = new Map<number, Piece[]>();
  for (const separator of separators) {
    for (const run of runsOf(lines, separator)) {
      const rows = run.map((index) => ({ index, cells: cellsOf(lines[index] ?? '', separator) }));
      const starts = startsOf(rows.map((row) => row.cells));
      for (const { index, cells } of rows)
        placed.set(
          index,
          cells.flatMap((text, i) => (text === '' ? [] : [{ text, at: starts[i] ?? 0 }])),
        );
    }
  }
  return placed;
}

/** Neighbouring lines of a table, two or more; a line without separators between them heads the rows below it. */
function runsOf(lines: string[], separator: Separator): number[][] {
  return stretchesOf(lines, separator).flatMap((stretch) => {
    if (isInOrder(stretch.map((index) => cellsOf(lines[index] ?? '', separator)))) return [stretch];
    return equallyWide(stretch, lines, separator);
  });
}

/** Lines up to the next empty one, from the first to the last with a separator, without those that are drawn. */
function stretchesOf(lines: string[], separator: Separator): number[][] {
  const stretches: number[][] = [[]];
  lines.forEach((line, index) => {
    if (line.trim() === '') stretches.push([]);
    else if (!drawnLine.test(line)) stretches.at(-1)?.push(index);
  });
  const isRow = (index: number) => cellsOf(lines[index] ?? '', separator).length > 1;
  return stretches
    .map((stretch) => stretch.slice(stretch.findIndex(isRow), stretch.findLastIndex(isRow) + 1))
    .filter((stretch) => stretch.filter(isRow).length > 1);
}

/** Whether cells of one column are alike though rows break off where they have no more to tell: no cell is skipped, and figures stand below figures. */
function isInOrder(rows: string[][]): boolean {
  const full = rows.filter((cells) => cells.length > 1);
  if (rows.length - full.length > full.length / 2 || full.some((cells) => cells.slice(1).includes(''))) return false;
  const body = full.filter((cells) => cells.some((cell, i) => i > 0 && numericCell.test(cell)));
  const kindsIn = (column: number) =>
    new Set(body.flatMap((cells) => (cells.length > column ? [numericCell.test(cells[column] ?? '')] : [])));
  const width = largest(full.map((cells) => cells.length));
  return body.length > 1 && Array.from({ length: width }, (_, column) => column).every((column) => kindsIn(column).size <= 1);
}

/** Neighbouring lines with the same number of cells. */
function equallyWide(stretch: number[], lines: string[], separator: Separator): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  let loose: number[] = [];
  let width = 0;
  const close = () => {
    if (run.length > 1) runs.push(run);
    run = [];
    loose = [];
  };
  for (const index of stretch) {
    const cells = cellsOf(lines[index] ?? '', separator).length;
    if (cells > 1 && cells !== width && run.length > 0) close();
    if (cells > 1) {
      run.push(...loose, index);
      loose = [];
      width = cells;
    } else if (run.length > 0) loose.push(index);
  }
  close();
  return runs;
}

function cellsOf(line: string, separator: Separator): string[] {
  const bare = separator === '|' ? line.trim().replace(/^\||\|$/g, '') : line.trimEnd();
  return bare.split(separator).map((cell) => cell.replace(/\s+/g, ' ').trim());
}

/** Columns wide enough for their widest cell; a line of one cell may run over them. */
function startsOf(rows: string[][]): number[] {
  const starts = [0];
  const width = largest(rows.map((cells) => cells.length));
  for (let i = 0; i < width; i += 1) {
    const widest = largest(rows.filter((cells) => cells.length > 1).map((cells) => cells[i]?.length ?? 0));
    starts.push((starts[i] ?? 0) + widest + columnGap);
  }
  return starts;
}
