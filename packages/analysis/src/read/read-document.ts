import type { ReadDocument } from '../model.ts';
import type { DocumentKind } from '../schema.ts';
import type { ReadingContext } from './reading-context.ts';

/** Each is loaded with its libraries when the first document of its kind comes: loading them all would take longer than reading a few pages. */
const readers: Record<DocumentKind, (bytes: Uint8Array, context: ReadingContext) => Promise<ReadDocument>> = {
  pdf: async (bytes, context) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, context),
  docx: async (bytes, { signal }) => (await import('./docx/read-docx.ts')).readDocx(bytes, signal),
  odt: async (bytes, { signal }) => (await import('./odt/read-odt.ts')).readOdt(bytes, signal),
  rtf: async (bytes, { signal }) => (await import('./rtf/read-rtf.ts')).readRtf(bytes, signal),
  txt: async (bytes, { signal }) => (await import('./text/read-text.ts')).readText(bytes, signal),
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
