import { UnreadableDocumentError } from '../../errors.ts';
import type { ReadDocument } from '../../model.ts';
import { compose } from '../compose.ts';
import { layOut } from '../layout/lay-out.ts';
import { decodeText } from './decode-text.ts';
import { printsOf } from './prints.ts';

/**
 * Reads a plain text: wrapped lines are joined to paragraphs, columns set with spaces, tabs or pipes are tables. It has no pages.
 * @throws UnreadableDocumentError document_empty, document_type_unsupported (bytes that are no text)
 * @throws the signal's reason when aborted
 */
export async function readText(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadDocument> {
  signal?.throwIfAborted();
  const document = compose('txt', layOut([printsOf(decodeText(bytes))]));
  if (document.text.trim() === '') throw new UnreadableDocumentError('document_empty');
  return document;
}
