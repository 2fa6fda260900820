import { percentileOf } from '../../catalogue/percentile-ranks.ts';
import { readNumber } from './cell-values.ts';
import type { Column } from './column-roles.ts';

/** Percentiles are printed as whole numbers, and norms are not quite the normal curve. */
const tolerance = 2;
const fewestRows = 2;
const share = 0.8;

/**
 * Tells scores and percentiles in tables that say of neither: a pasted table often comes without its header. Two columns that agree by the normal curve, row
 * after row, can be nothing else.
 */
export function withAgreeingColumns(columns: Column[], cells: string[][]): Column[] {
  const untold = columns.filter((column) => column.role === 'unknown' && column.header === '');
  for (const score of untold) {
    const percentile = untold.find((other) => other !== score && agree(score.index, other.index, cells));
    if (percentile)
      return columns.map((column) =>
        column === score ? { ...column, role: 'score' } : column === percentile ? { ...column, role: 'percentile' } : column,
      );
  }
  return columns;
}

function agree(score: number, percentile: number, cells: string[][]): boolean {
  const rows = cells.flatMap((row) => {
    const [value, rank] = [readNumber(row[score] ?? ''), readNumber(row[percentile] ?? '')];
    return value === null || rank === null ? [] : [{ value, rank }];
  });
  const agreeing = rows.filter(({ value, rank }) =>
    (['standard', 'scaled', 't'] as const).some(
      (type) => Math.abs((percentileOf(type, value) ?? Number.POSITIVE_INFINITY) - rank) <= tolerance,
    ),
  );
  return rows.length >= fewestRows && agreeing.length >= share * rows.length;
}
