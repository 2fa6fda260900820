import type { Invisibility } from '../layout/print.ts';

/** Text as it runs through a document that has no pages (DOCX, ODT, RTF): characters of one look. A `\n` is a line broken by hand, a `\t` a tab. */
export interface Run {
  text: string;
  bold: boolean;
  hidden: Invisibility | null;
}

export interface FlowParagraph {
  kind: 'heading' | 'paragraph' | 'list_item';
  runs: Run[];
}

/** A cell with what stands in it; it covers `columns` × `rows` places of the table. */
export interface FlowCell {
  blocks: FlowBlock[];
  columns: number;
  rows: number;
}

/** `isHeader`: the writer marked the row as one that is repeated on each page. */
export interface FlowRow {
  isHeader: boolean;
  cells: FlowCell[];
}

export interface FlowTable {
  kind: 'table';
  rows: FlowRow[];
}

export type FlowBlock = FlowParagraph | FlowTable;

/** What a reader sees of a run, or of several. */
export const visibleText = (runs: Run[]): string =>
  runs
    .filter((run) => run.hidden === null)
    .map((run) => run.text)
    .join('');

/** Characters with single spaces. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
