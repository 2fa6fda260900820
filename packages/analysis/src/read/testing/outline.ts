import type { ReadDocument, TableRow } from '../../model.ts';

/** A table's rows as their cells' texts, the header first. */
export function rowsOf(document: ReadDocument, index: number): { header: string[] | null; rows: string[][] } {
  const table = document.tables[index];
  const texts = (row: TableRow) => row.cells.map((cell) => cell.text);
  return { header: table?.header ? texts(table.header) : null, rows: table?.rows.map(texts) ?? [] };
}

/** The blocks as `kind: text`, in reading order. */
export const outlineOf = (document: ReadDocument): string[] =>
  document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);
