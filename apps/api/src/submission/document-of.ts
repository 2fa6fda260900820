import { detectDocumentKind, inspectDocument, UnreadableDocumentError } from '@groundwork/analysis';
import type { Submission } from '@groundwork/jobs';
import { cleanFileName } from './clean-file-name.ts';
import { tooLarge } from './too-large.ts';

/** A document that may be handed to `submitAnalysis`. */
export type CheckedDocument = Submission['document'];

/** Control characters that come along when something else than a text is copied; no reader shows them. */
const unprintable = /[\p{Cc}--[\t\n\v\f\r\u0085]]/gv;

/**
 * A document from pasted text, without its control characters.
 * @throws UnreadableDocumentError `document_empty` when there is nothing but white space
 */
export function documentFromText(pasted: string, maxBytes: number): CheckedDocument {
  const text = pasted.replace(unprintable, '');
  if (!text.trim()) throw new UnreadableDocumentError('document_empty');
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  return { origin: 'pasted', kind: 'txt', bytes };
}

/**
 * A document from an uploaded file. Its kind is judged by its content; what can be told at once (empty, locked, damaged) is told at once.
 * @throws UnreadableDocumentError
 */
export async function documentFromFile(bytes: Uint8Array, name: string | undefined, maxBytes: number): Promise<CheckedDocument> {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  if (bytes.length === 0) throw new UnreadableDocumentError('document_empty');
  const kind = await detectDocumentKind(bytes);
  await inspectDocument(bytes, kind);
  return { origin: 'file', kind, bytes, fileName: cleanFileName(name) };
}
