import { UnreadableDocumentError } from '../errors.ts';
import type { DocumentKind } from '../schema.ts';
import { decodeText } from './text/decode-text.ts';

const inspections: Record<DocumentKind, (bytes: Uint8Array) => Promise<void>> = {
  pdf: async (bytes) => (await import('./pdf/open-pdf.ts')).withPdf(bytes, async () => undefined),
  docx: async (bytes) => {
    const { checkDirectory, mainParts } = await import('./zip/zip-guard.ts');
    await checkDirectory(bytes, mainParts.docx);
  },
  odt: async (bytes) => {
    const { checkDirectory, mainParts } = await import('./zip/zip-guard.ts');
    await checkDirectory(bytes, mainParts.odt);
  },
  rtf: async () => {},
  txt: async (bytes) => {
    if (decodeText(bytes).trim() === '') throw new UnreadableDocumentError('document_empty');
  },
};

/**
 * Tells what can be told of a file at once, while somebody waits: a password, damage, too many pages, a ZIP bomb, no text.
 * Cheap and safe: it opens a PDF and parses no page, and looks at the directory of a DOCX or ODT and inflates nothing.
 * @throws UnreadableDocumentError with the code that analysing the file would end with
 */
export async function inspectDocument(bytes: Uint8Array, kind: DocumentKind): Promise<void> {
  await inspections[kind](bytes);
}
