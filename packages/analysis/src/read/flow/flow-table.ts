import type { LaidBlock } from '../layout/block.ts';
import { largest } from '../layout/extremes.ts';
import { type GridRow, gridBlocks } from '../layout/grid-table.ts';
import { type FlowBlock, type FlowCell, type FlowRow, type FlowTable, onOneLine, type Run, visibleText } from './flow.ts';

/** More columns than this no report has; a wider span is damage or malice. */
const mostColumns = 64;

/** A table that only sets blocks side by side or frames them: it has one column, or tables within its cells. */
export const isFrame = (table: FlowTable): boolean =>
  table.rows.every((row) => row.cells.length < 2) ||
  table.rows.some((row) => row.cells.some((cell) => cell.blocks.some((block) => block.kind === 'table')));

/** A table's rows with its merged cells spread out, and what stands in rows across it. A column's place is its index. */
export function tableBlocks(table: FlowTable): LaidBlock[] {
  const rows = gridOf(table.rows);
  const width = largest(
    rows.map((row) => row.texts.length),
    0,
  );
  return gridBlocks(
    rows,
    Array.from({ length: width }, (_, i) => ({ x0: i, x1: i + 1 })),
  );
}

function gridOf(rows: FlowRow[]): GridRow[] {
  const held = new Map<number, number>();
  return rows.map(({ isHeader, cells }) => {
    const row: GridRow = { texts: [], spread: [], isMarked: isHeader, isBold: cells.every(isBold) };
    for (const cell of cells) {
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

function addCell(row: GridRow, cell: FlowCell, held: Map<number, number>): void {
  const text = onOneLine(
    runsIn(cell.blocks)
      .map(({ runs }) => visibleText(runs))
      .join(' '),
  );
  const columns = Math.min(cell.columns, mostColumns - row.texts.length);
  for (let i = 0; i < columns; i += 1) {
    held.set(row.texts.length, cell.rows - 1);
    row.texts.push(i === 0 ? text : '');
    row.spread.push(text);
  }
}

const runsIn = (blocks: FlowBlock[]): { runs: Run[] }[] => blocks.flatMap((block) => (block.kind === 'table' ? [] : [block]));

const isBold = (cell: FlowCell): boolean =>
  runsIn(cell.blocks).every(({ runs }) => runs.every((run) => run.bold || run.hidden !== null || run.text.trim() === ''));
