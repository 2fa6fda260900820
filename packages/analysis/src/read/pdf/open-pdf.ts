import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { GlobalWorkerOptions, getDocument, InvalidPDFException, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableDocumentError } from '../../errors.ts';

/** The longest document that is read; assessments have 5 to 60 pages. */
const mostPages = 1_000;
/** Pictures with more pixels are not decoded: a page scanned at 600 dpi has 35 million. */
const mostPixels = 40_000_000;

const data = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** The parser runs in this very thread; its smaller build is compiled in half the time. */
GlobalWorkerOptions.workerSrc = pathToFileURL(join(data, 'legacy/build/pdf.worker.min.mjs')).href;

/**
 * Opens a PDF in this process (no worker thread, no network, no system fonts), does something with it and closes it again.
 * @throws UnreadableDocumentError document_password_protected, document_corrupt, document_too_complex (more than 1,000 pages)
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    maxImageSize: mostPixels,
    cMapUrl: join(data, 'cmaps') + sep,
    standardFontDataUrl: join(data, 'standard_fonts') + sep,
    wasmUrl: join(data, 'wasm') + sep,
  });
  try {
    const pdf = await task.promise.catch((error: unknown) => {
      throw refusalOf(error);
    });
    if (pdf.numPages > mostPages) throw new UnreadableDocumentError('document_too_complex');
    return await use(pdf);
  } finally {
    await task.destroy();
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof PasswordException) return new UnreadableDocumentError('document_password_protected', { cause: error });
  if (error instanceof InvalidPDFException) return new UnreadableDocumentError('document_corrupt', { cause: error });
  return error instanceof Error ? new UnreadableDocumentError('document_corrupt', { cause: error }) : error;
}
