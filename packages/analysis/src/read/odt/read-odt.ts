import { UnreadableDocumentError } from '../../errors.ts';
import type { ReadDocument } from '../../model.ts';
import { compose } from '../compose.ts';
import { layOutFlow } from '../flow/flow-blocks.ts';
import { descendantsOf } from '../xml/parse-xml.ts';
import { openOdt } from './open-odt.ts';
import { readContent } from './read-content.ts';

/**
 * Reads an OpenDocument text, as LibreOffice writes it: headings, paragraphs, list items and tables, text boxes and notes behind the paragraph they belong to,
 * and what is hidden. Deleted text is not read. It has no pages, so every page is null.
 * @throws UnreadableDocumentError document_password_protected, document_corrupt, document_too_complex, document_empty, document_scan_without_text (pictures alone)
 * @throws the signal's reason when aborted
 */
export async function readOdt(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadDocument> {
  const parts = await openOdt(bytes, signal);
  signal?.throwIfAborted();
  const document = compose('odt', [{ number: null, blocks: layOutFlow(readContent(parts)) }]);
  if (document.text !== '') return document;
  const hasPicture = descendantsOf(parts.content, 'image').next().done === false;
  throw new UnreadableDocumentError(hasPicture ? 'document_scan_without_text' : 'document_empty');
}
