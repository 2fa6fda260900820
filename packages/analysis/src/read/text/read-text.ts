import { UnreadableDocumentError } from '../../errors.ts';
import type { ReadDocument } from '../../model.ts';
import { compose } from '../compose.ts';
import type { LaidCell, LaidPage } from '../layout/block.ts';
import { layOut } from '../layout/lay-out.ts';
import { decodeText } from './decode-text.ts';
import { characterWidth, printsOf } from './prints.ts';

/**
 * Reads a plain text: wrapped lines are joined to paragraphs, columns set with spaces, tabs or pipes are tables. It has no pages.
 * @throws UnreadableDocumentError document_empty, document_type_unsupported (bytes that are no text)
 * @throws the signal's reason when aborted
 */
export async function readText(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadDocument> {
  signal?.throwIfAborted();
  const document = compose('txt', layOut([printsOf(decodeText(bytes))]).map(inCharacters));
  if (document.text.trim() === '') throw new UnreadableDocumentError('document_empty');
  return document;
}

/** The places of cells as character columns. */
function inCharacters(page: LaidPage): LaidPage {
  const columns = (cells: LaidCell[]) => cells.map((cell) => ({ ...cell, x0: cell.x0 / characterWidth, x1: cell.x1 / characterWidth }));
  const blocks = page.blocks.map((block) =>
    block.kind === 'table' ? { ...block, header: block.header && columns(block.header), rows: block.rows.map(columns) } : block,
  );
  return { ...page, blocks };
}
