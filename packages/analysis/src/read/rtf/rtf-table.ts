import type { FlowBlock, FlowRow, FlowTable } from '../flow/flow.ts';
import type { Colour } from '../pdf/colours.ts';

/** What a row's definition says of a cell: its right edge in twips, its fill, and whether it goes on with the cell before or above it. */
export interface CellRule {
  edge: number;
  ground: Colour | undefined;
  isMergedLeft: boolean;
  isMergedUp: boolean;
}

export interface RtfRow {
  isHeader: boolean;
  rules: CellRule[];
  cells: FlowBlock[][];
}

/** Edges nearer than this, in twips, are one: a twentieth of an inch. */
const near = 72;

/** Cells of unequal width are merged ones: each covers the columns that edges of other rows part within it. */
export function tableOf(rows: RtfRow[]): FlowTable {
  const edges = edgesOf(rows);
  const columnAt = (edge: number) => edges.findIndex((known) => Math.abs(known - edge) <= near);
  const above = new Map<number, { rows: number }>();
  return {
    kind: 'table',
    rows: rows.map(({ isHeader, rules, cells }): FlowRow => {
      const row: FlowRow = { isHeader, cells: [] };
      let column = 0;
      cells.forEach((blocks, i) => {
        const rule = rules[i];
        const end = rule ? Math.max(column, columnAt(rule.edge)) + 1 : column + 1;
        const merged = above.get(column);
        const last = row.cells.at(-1);
        if (rule?.isMergedLeft && last) {
          last.columns += end - column;
          last.blocks.push(...blocks);
        } else if (rule?.isMergedUp && merged) merged.rows += 1;
        else {
          const cell = { blocks, columns: end - column, rows: 1 };
          row.cells.push(cell);
          above.set(column, cell);
        }
        column = end;
      });
      return row;
    }),
  };
}

function edgesOf(rows: RtfRow[]): number[] {
  const edges: number[] = [];
  const all = rows.flatMap((row) => row.rules.map((rule) => rule.edge));
  for (const edge of all.sort((a, b) => a - b)) if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > near) edges.push(edge);
  return edges;
}
