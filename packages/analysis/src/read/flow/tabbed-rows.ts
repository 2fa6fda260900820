import { type FlowBlock, type FlowParagraph, type FlowTable, type Run, visibleText } from './flow.ts';

/** Fewer cells than this are a label with its value. */
const fewestCells = 3;

/** Makes tables of paragraphs one below the other whose cells are parted by tabs, as many in each. */
export function gatherTabbedRows(flow: FlowBlock[]): FlowBlock[] {
  const gathered: FlowBlock[] = [];
  for (let at = 0; at < flow.length; ) {
    const rows = rowsFrom(flow, at);
    const block = flow[at];
    if (rows.length > 1) gathered.push(tableOf(rows));
    else if (block) gathered.push(block);
    at += Math.max(1, rows.length);
  }
  return gathered;
}

function rowsFrom(flow: FlowBlock[], from: number): Run[][][] {
  const rows: Run[][][] = [];
  for (let at = from; at < flow.length; at += 1) {
    const block = flow[at];
    const cells = block && block.kind !== 'table' ? cellsOf(block) : [];
    if (cells.length < fewestCells || (rows[0] && cells.length !== rows[0].length)) break;
    rows.push(cells);
  }
  return rows;
}

/** The runs of each cell; tabs one after the other part two cells only. */
function cellsOf({ kind, runs }: FlowParagraph): Run[][] {
  const text = visibleText(runs);
  if (kind !== 'paragraph' || !text.includes('\t') || text.includes('\n')) return [];
  const cells: Run[][] = [[]];
  for (const run of runs.filter((one) => one.hidden === null)) {
    run.text.split('\t').forEach((part, i) => {
      if (i > 0 && visibleText(cells.at(-1) ?? []).trim() !== '') cells.push([]);
      if (part !== '') cells.at(-1)?.push({ ...run, text: part });
    });
  }
  return cells.filter((cell) => visibleText(cell).trim() !== '');
}

const tableOf = (rows: Run[][][]): FlowTable => ({
  kind: 'table',
  rows: rows.map((cells) => ({
    isHeader: false,
    cells: cells.map((runs) => ({ columns: 1, rows: 1, blocks: [{ kind: 'paragraph', runs }] })),
  })),
});
