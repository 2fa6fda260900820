import { UnreadableDocumentError } from '../../errors.ts';
import type { ReadDocument } from '../../model.ts';
import { compose } from '../compose.ts';
import { layOutFlow } from '../flow/flow-blocks.ts';
import { readRtfContent } from './rtf-reader.ts';

/**
 * Reads a Rich Text file: headings, paragraphs, list items and tables, text boxes and notes behind the paragraph they belong to, and what is hidden. Deleted
 * text is not read. It has no pages, so every page is null.
 * @throws UnreadableDocumentError document_corrupt, document_too_complex, document_empty, document_scan_without_text (pictures alone)
 * @throws the signal's reason when aborted
 */
export async function readRtf(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadDocument> {
  const { flow, hasPicture } = readRtfContent(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  signal?.throwIfAborted();
  const document = compose('rtf', [{ number: null, blocks: layOutFlow(flow) }]);
  if (document.text !== '') return document;
  throw new UnreadableDocumentError(hasPicture ? 'document_scan_without_text' : 'document_empty');
}
