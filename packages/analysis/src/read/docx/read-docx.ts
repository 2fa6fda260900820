import { UnreadableDocumentError } from '../../errors.ts';
import type { ReadDocument } from '../../model.ts';
import { compose } from '../compose.ts';
import { layOutFlow } from '../flow/flow-blocks.ts';
import { descendantsOf } from '../xml/parse-xml.ts';
import { openWord } from './package-parts.ts';
import { readBody } from './read-body.ts';

/**
 * Reads a Word document: headings, paragraphs, list items and tables, text boxes and notes behind the paragraph they belong to, and what is hidden. Deleted
 * text is not read, inserted text is. It has no pages, so every page is null.
 * @throws UnreadableDocumentError document_corrupt, document_too_complex (see `zip-guard.ts`), document_empty, document_scan_without_text (pictures alone)
 * @throws the signal's reason when aborted
 */
export async function readDocx(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadDocument> {
  const parts = await openWord(bytes, signal);
  signal?.throwIfAborted();
  const document = compose('docx', [{ number: null, blocks: layOutFlow(readBody(parts)) }]);
  if (document.text !== '') return document;
  const hasPicture = ['blip', 'imagedata'].some((name) => descendantsOf(parts.body, name).next().done === false);
  throw new UnreadableDocumentError(hasPicture ? 'document_scan_without_text' : 'document_empty');
}
