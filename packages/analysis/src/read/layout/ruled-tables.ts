import type { LaidBlock } from './block.ts';
import { type GridRow, gridBlocks } from './grid-table.ts';
import { joinCellLines } from './hyphens.ts';
import { linesOf } from './lines.ts';
import { type Line, type Print, type Rule, textOf } from './print.ts';
import { isParted, type RuledGrid, ruledGrids } from './ruled-grid.ts';
import { numericCell } from './table-zones.ts';

/** A table that lines draw, with what stands in it. */
export interface RuledTable {
  top: number;
  bottom: number;
  prints: Set<Print>;
  blocks: LaidBlock[];
}

/** A cell with the lines of text in it; a merged one covers columns `from` up to `to`. */
interface RuledCell {
  row: number;
  from: number;
  to: number;
  prints: Print[];
}

/** The tables of a page whose cells are drawn; those that do not hold up as such are left to be known by their columns. */
export function ruledTables(prints: Print[], rules: Rule[], isWord: (word: string) => boolean): RuledTable[] {
  return ruledGrids(rules).flatMap((grid) => {
    const cells = cellsOf(grid);
    const own = fill(cells, prints, grid);
    const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0];
    const isAlone = prints.every((print) => own.has(print) || print.y < top || print.y - 0.3 * print.size > bottom);
    if (own.size === 0 || !isAlone || holdsUnruledRows(cells)) return [];
    const columns = grid.xs.slice(1).map((x1, i) => ({ x0: grid.xs[i] ?? x1, x1 }));
    return [{ top, bottom, prints: own, blocks: gridBlocks(rowsOf(cells, grid, isWord), columns) }];
  });
}

/** The cells that lines part from their neighbours; what no line parts is one cell. */
function cellsOf(grid: RuledGrid): RuledCell[][] {
  const { xs, ys } = grid;
  const places: RuledCell[][] = [];
  for (let row = 0; row + 1 < ys.length; row += 1) {
    const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
    const cells: RuledCell[] = [];
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      const before = cells[column - 1];
      const above = places[row - 1]?.[column];
      if (before && before.row === row && !isParted(grid, { x: left }, top, bottom)) {
        before.to = column + 1;
        cells.push(before);
      } else if (above && row > 0 && !isParted(grid, { y: top }, left, right)) cells.push(above);
      else cells.push({ row, from: column, to: column + 1, prints: [] });
    }
    places.push(cells);
  }
  return places;
}

/** Gives each print to the cell its middle stands in; answers those that stand in one. */
function fill(cells: RuledCell[][], prints: Print[], { xs, ys }: RuledGrid): Set<Print> {
  const own = new Set<Print>();
  for (const print of prints) {
    const row = ys.findLastIndex((y) => y <= print.y - 0.3 * print.size);
    const column = xs.findLastIndex((x) => x <= (print.x0 + print.x1) / 2);
    const cell = cells[row]?.[column];
    if (!cell) continue;
    cell.prints.push(print);
    own.add(print);
  }
  return own;
}

/** Two columns with a figure on each of several lines are rows that no line parts. */
function holdsUnruledRows(cells: RuledCell[][]): boolean {
  const hasSeveral = (cell: RuledCell) => linesOf(cell.prints).filter((line) => numericCell.test(textOf(line))).length > 1;
  return cells.some((row) => [...new Set(row)].filter(hasSeveral).length > 1);
}

function rowsOf(cells: RuledCell[][], { xs }: RuledGrid, isWord: (word: string) => boolean): GridRow[] {
  const lines = new Map<RuledCell, Line[]>();
  for (const cell of cells.flat()) if (!lines.has(cell)) lines.set(cell, linesOf(cell.prints));
  const textIn = (cell: RuledCell) =>
    (lines.get(cell) ?? []).map(textOf).reduce((whole, next) => (whole === '' ? next : joinCellLines(whole, next, isWord)), '');
  return cells.map((row, at) => ({
    texts: xs.slice(1).map((_, i) => (row[i]?.row === at && row[i]?.from === i ? textIn(row[i]) : '')),
    spread: xs.slice(1).map((_, i) => (row[i]?.row === at ? textIn(row[i]) : '')),
    isMarked: false,
    isBold: row.every((cell) => (lines.get(cell) ?? []).every((line) => line.bold)),
  }));
}
