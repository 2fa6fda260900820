import type { Block, ReadDocument, Table, TableRow } from '../model.ts';
import type { DocumentKind } from '../schema.ts';
import type { LaidBlock, LaidCell, LaidPage, LaidProse, LaidTable } from './layout/block.ts';
import { isUnfinished } from './layout/lay-out.ts';

/** Writes the blocks down one after the other, so that every block, row and cell has its exact place in the whole text. */
export function compose(kind: DocumentKind, pages: LaidPage[]): ReadDocument {
  const composer = new Composer(kind);
  for (const page of pages) composer.addPage(page);
  return composer.document;
}

/** The text grows at its end only: what has been placed never moves. */
class Composer {
  readonly document: ReadDocument;
  #lastTable: Table | undefined;

  constructor(kind: DocumentKind) {
    this.document = { kind, text: '', pages: [], blocks: [], tables: [], hidden: [] };
  }

  addPage(page: LaidPage): void {
    const first = page.blocks[0];
    const last = this.document.blocks.at(-1);
    const lastText = last ? this.document.text.slice(last.start, last.end) : '';
    const flowsOn = last?.kind !== 'table' && first?.kind !== 'table' && first !== undefined && isUnfinished(lastText, first.text);
    if (this.document.text !== '' && page.blocks.length > 0) this.document.text += flowsOn ? '\n' : '\n\n';
    const start = this.document.text.length;
    page.blocks.forEach((block, i) => {
      if (i > 0) this.document.text += '\n\n';
      this.#addBlock(block, page.number);
    });
    this.document.pages.push({ number: page.number, start, text: this.document.text.slice(start) });
  }

  #addBlock(block: LaidBlock, page: number | null): void {
    if (block.kind === 'table') this.#addTable(block, page);
    else this.#addProse(block, page);
  }

  #addProse(block: LaidProse, page: number | null): void {
    const placed: Block = { kind: block.kind, page, ...this.#write(block.text) };
    this.document.blocks.push(placed);
    if (block.hidden) this.document.hidden.push({ start: placed.start, end: placed.end, page, why: block.hidden });
  }

  #addTable(laid: LaidTable, page: number | null): void {
    const start = this.document.text.length;
    const before = laid.continues ? this.#lastTable : undefined;
    const caption = before ? before.caption : this.#captionAbove();
    const header = laid.header ? this.#addRow(laid.header, page) : (before?.header ?? null);
    const rows = laid.rows.map((cells, i) => {
      if (i > 0 || laid.header) this.document.text += '\n';
      return this.#addRow(cells, page);
    });
    const id = `table-${this.document.tables.length + 1}`;
    const table: Table = {
      id,
      page,
      start,
      end: this.document.text.length,
      caption,
      header,
      rows,
      ...(before ? { continues: before.id } : {}),
    };
    this.document.tables.push(table);
    this.document.blocks.push({ kind: 'table', page, start, end: table.end, tableId: id });
    this.#lastTable = table;
  }

  /** Cells joined by single spaces; an empty cell has its column and no characters. */
  #addRow(cells: LaidCell[], page: number | null): TableRow {
    const start = this.document.text.length;
    const placed = cells.map((cell) => {
      if (cell.text !== '' && this.document.text.length > start) this.document.text += ' ';
      return { ...this.#write(cell.text), text: cell.text, x0: cell.x0, x1: cell.x1 };
    });
    return { start, end: this.document.text.length, page, cells: placed };
  }

  #write(text: string): { start: number; end: number } {
    const start = this.document.text.length;
    this.document.text += text;
    return { start, end: this.document.text.length };
  }

  /** The heading or short line right above a table. */
  #captionAbove(): string | null {
    for (const block of this.document.blocks.slice(-2).reverse()) {
      const text = this.document.text.slice(block.start, block.end);
      if (block.kind === 'table') return null;
      if (block.kind === 'heading' || (text.length <= 140 && !/[.!?]$/.test(text))) return text;
      if (/^Table\b/i.test(text) && text.length <= 220) return text;
    }
    return null;
  }
}
