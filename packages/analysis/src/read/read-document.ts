import type { ReadDocument } from '../model.ts';
import type { DocumentKind } from '../schema.ts';
import { readDocx } from './docx/read-docx.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readText } from './text/read-text.ts';

const readers: Record<DocumentKind, (bytes: Uint8Array, signal?: AbortSignal) => Promise<ReadDocument>> = {
  pdf: readPdf,
  docx: readDocx,
  txt: readText,
};

/**
 * The stage `read`: takes a document's text out of its file, with its blocks and tables at their places, and what is hidden in it.
 * @throws UnreadableDocumentError when the document itself stands in the way
 * @throws the signal's reason when aborted
 */
export async function readDocument(
  { bytes, kind }: { bytes: Uint8Array; kind: DocumentKind },
  signal?: AbortSignal,
): Promise<ReadDocument> {
  signal?.throwIfAborted();
  return readers[kind](bytes, signal);
}
