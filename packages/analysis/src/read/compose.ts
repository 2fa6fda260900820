import type { Block, ReadDocument, Table, TableRow } from '../model.ts';
import type { DocumentKind } from '../schema.ts';
import type { LaidBlock, LaidCell, LaidPage, LaidProse, LaidTable } from './layout/block.ts';
import { isUnfinished } from './layout/lay-out.ts';

/** Writes the blocks down one after the other, so that every block, row and cell has its exact place in the whole text. */
export function compose(kind: DocumentKind, pages: LaidPage[]): ReadDocument {
  const composer = new Composer();
  for (const page of pages) composer.addPage(page);
  return { kind, ...composer.finish() };
}

/**
 * The text grows at its end only: what has been placed never moves. It is put together once, at the end: a slice of a text that still grows would keep a whole
 * copy of it for every page.
 */
class Composer {
  readonly #parts: string[] = [];
  #length = 0;
  readonly #pages: { number: number | null; start: number; end: number }[] = [];
  readonly #blocks: Block[] = [];
  readonly #tables: Table[] = [];
  readonly #hidden: ReadDocument['hidden'] = [];
  /** What the last two blocks say; null for a table. */
  #lastTexts: { kind: Block['kind']; text: string | null }[] = [];

  addPage(page: LaidPage): void {
    const first = page.blocks[0];
    const lastText = this.#lastTexts.at(-1)?.text ?? null;
    const flowsOn = lastText !== null && first !== undefined && first.kind !== 'table' && isUnfinished(lastText, first.text);
    if (this.#length > 0 && page.blocks.length > 0) this.#write(flowsOn ? '\n' : '\n\n');
    const start = this.#length;
    page.blocks.forEach((block, i) => {
      if (i > 0) this.#write('\n\n');
      this.#addBlock(block, page.number);
    });
    this.#pages.push({ number: page.number, start, end: this.#length });
  }

  finish(): Omit<ReadDocument, 'kind'> {
    const text = this.#parts.join('');
    const pages = this.#pages.map(({ number, start, end }) => ({ number, start, text: text.slice(start, end) }));
    return { text, pages, blocks: this.#blocks, tables: this.#tables, hidden: this.#hidden };
  }

  #addBlock(block: LaidBlock, page: number | null): void {
    if (block.kind === 'table') this.#addTable(block, page);
    else this.#addProse(block, page);
    this.#lastTexts = [...this.#lastTexts.slice(-1), { kind: block.kind, text: block.kind === 'table' ? null : block.text }];
  }

  #addProse(block: LaidProse, page: number | null): void {
    const placed: Block = { kind: block.kind, page, ...this.#write(block.text) };
    this.#blocks.push(placed);
    if (block.hidden) this.#hidden.push({ start: placed.start, end: placed.end, page, why: block.hidden });
  }

  #addTable(laid: LaidTable, page: number | null): void {
    const start = this.#length;
    const before = laid.continues ? this.#tables.at(-1) : undefined;
    const caption = before ? before.caption : this.#captionAbove();
    const header = laid.header ? this.#addRow(laid.header, page) : (before?.header ?? null);
    const rows = laid.rows.map((cells, i) => {
      if (i > 0 || laid.header) this.#write('\n');
      return this.#addRow(cells, page);
    });
    const id = `table-${this.#tables.length + 1}`;
    const table: Table = { id, page, start, end: this.#length, caption, header, rows, ...(before ? { continues: before.id } : {}) };
    this.#tables.push(table);
    this.#blocks.push({ kind: 'table', page, start, end: table.end, tableId: id });
  }

  /** Cells joined by single spaces; an empty cell has its column and no characters. */
  #addRow(cells: LaidCell[], page: number | null): TableRow {
    const start = this.#length;
    const placed = cells.map((cell) => {
      if (cell.text !== '' && this.#length > start) this.#write(' ');
      return { ...this.#write(cell.text), text: cell.text, x0: cell.x0, x1: cell.x1 };
    });
    return { start, end: this.#length, page, cells: placed };
  }

  #write(text: string): { start: number; end: number } {
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    return { start, end: this.#length };
  }

  /** The heading or short line right above a table. */
  #captionAbove(): string | null {
    for (const { kind, text } of this.#lastTexts.toReversed()) {
      if (text === null) return null;
      if (kind === 'heading' || (text.length <= 140 && !/[.!?]$/.test(text))) return text;
      if (/^Table\b/i.test(text) && text.length <= 220) return text;
    }
    return null;
  }
}
