import type { FlowBlock, FlowParagraph, Run } from '../flow/flow.ts';
import type { Colour } from '../pdf/colours.ts';
import { type CellRule, type RtfRow, tableOf } from './rtf-table.ts';

/** Where the text of a group goes. */
export type Destination = 'text' | 'nowhere' | 'fonts' | 'colours' | 'styles' | 'marker';

/** What holds until the group at hand ends. */
export interface State {
  destination: Destination;
  bold: boolean;
  isVanished: boolean;
  isDeleted: boolean;
  halfPoints: number;
  colour: number;
  ground: number;
  font: number;
  /** Characters after a `\u` that stand in for it in old programs. */
  standIns: number;
  /** A group of its own text (a note, a text box): its blocks are read behind the paragraph it hangs on. */
  flow: Flow;
}

/** The rule of a cell of which nothing is said yet. */
export const freshRule = (): CellRule => ({ edge: 0, ground: undefined, isMergedLeft: false, isMergedUp: false });

/** Blocks as they grow, with the paragraph and the table at hand. */
export class Flow {
  readonly blocks: FlowBlock[] = [];
  readonly ground: Colour;
  runs: Run[] = [];
  behind: FlowBlock[] = [];
  cell: FlowBlock[] = [];
  cells: FlowBlock[][] = [];
  rows: RtfRow[] = [];
  rules: CellRule[] = [];
  rule = freshRule();
  isHeader = false;
  paragraph = { isInTable: false, isListed: false, isHeading: false, style: 0 };

  constructor(ground: Colour) {
    this.ground = ground;
  }

  /** `isHeading` tells whether a style is one of headings. */
  endParagraph(isHeading: (style: number) => boolean): void {
    const { isInTable, isListed, isHeading: isOutlined, style } = this.paragraph;
    const kind: FlowParagraph['kind'] = isOutlined || isHeading(style) ? 'heading' : isListed ? 'list_item' : 'paragraph';
    const ended: FlowBlock[] = [...(this.runs.length > 0 ? [{ kind, runs: this.runs }] : []), ...this.behind];
    this.runs = [];
    this.behind = [];
    if (!isInTable) this.endTable();
    const target = isInTable ? this.cell : this.blocks;
    for (const block of ended) target.push(block);
  }

  endCell(isHeading: (style: number) => boolean): void {
    this.paragraph.isInTable = true;
    this.endParagraph(isHeading);
    this.cells.push(this.cell);
    this.cell = [];
  }

  endRow(): void {
    if (this.cells.length > 0) this.rows.push({ isHeader: this.isHeader, rules: this.rules, cells: this.cells });
    this.cells = [];
  }

  endTable(): void {
    this.endRow();
    if (this.rows.length > 0) this.blocks.push(tableOf(this.rows));
    this.rows = [];
  }
}
