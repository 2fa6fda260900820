import type { Invisibility } from './print.ts';

/** A cell before it has its place in the text. */
export interface LaidCell {
  text: string;
  x0: number;
  x1: number;
}

/** A paragraph, heading or list item before it has its place in the text. */
export interface LaidProse {
  kind: 'heading' | 'paragraph' | 'list_item';
  text: string;
  hidden: Invisibility | null;
}

/** A table before it has its place in the text; the header and each row have the same number of cells. `continues`: it goes on with the table before it. */
export interface LaidTable {
  kind: 'table';
  header: LaidCell[] | null;
  rows: LaidCell[][];
  continues: boolean;
}

export type LaidBlock = LaidProse | LaidTable;

/** The blocks of one page in reading order. `flowsOn`: its last paragraph goes on on the next page. */
export interface LaidPage {
  number: number | null;
  blocks: LaidBlock[];
}
