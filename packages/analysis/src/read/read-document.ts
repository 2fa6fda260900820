import type { ReadDocument } from '../model.ts';
import type { DocumentKind } from '../schema.ts';
import { readDocx } from './docx/read-docx.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { ReadingContext } from './reading-context.ts';
import { readText } from './text/read-text.ts';

const readers: Record<DocumentKind, (bytes: Uint8Array, context: ReadingContext) => Promise<ReadDocument>> = {
  pdf: readPdf,
  docx: (bytes, { signal }) => readDocx(bytes, signal),
  txt: (bytes, { signal }) => readText(bytes, signal),
};

/**
 * The stage `read`: takes a document's text out of its file, with its blocks and tables at their places, and what is hidden in it.
 * @throws UnreadableDocumentError when the document itself stands in the way
 * @throws the signal's reason when aborted
 */
export async function readDocument(
  { bytes, kind }: { bytes: Uint8Array; kind: DocumentKind },
  context: ReadingContext = {},
): Promise<ReadDocument> {
  context.signal?.throwIfAborted();
  return readers[kind](bytes, context);
}
