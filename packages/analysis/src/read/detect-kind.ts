import { UnreadableDocumentError } from '../errors.ts';
import type { DocumentKind } from '../schema.ts';
import { decodeText } from './text/decode-text.ts';

/** PDF readers accept a header within the first kilobyte. */
const headerReach = 1024;
/** As much of a text as is looked at to tell text from other bytes; even, so that it ends on a UTF-16 unit. */
const sampleLength = 64 * 1024;
/** Formats that are text for a program and markup for a person. */
const markup = /^\s*(?:<\?xml|<!doctype|<html|<svg|%!PS)/i;

/**
 * Tells the kind of a file by its content, never by its name. An empty file is a text without characters; a PDF's header alone is a PDF, however damaged the rest.
 * @throws UnreadableDocumentError document_type_unsupported for pictures, archives, other office formats, markup and bytes that are no text
 */
export async function detectDocumentKind(bytes: Uint8Array): Promise<DocumentKind> {
  if (hasPdfHeader(bytes)) return 'pdf';
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes).catch((error: unknown) => {
    throw new UnreadableDocumentError('document_type_unsupported', { cause: error });
  });
  if (type?.ext === 'docx' || type?.ext === 'odt') return type.ext;
  if (type?.ext === 'rtf' || startOf(bytes).startsWith('{\\rtf')) return 'rtf';
  if (type?.ext === 'cfb' && isLockedWord(bytes)) throw new UnreadableDocumentError('document_password_protected');
  if (type || markup.test(decodeText(bytes.subarray(0, sampleLength)))) throw new UnreadableDocumentError('document_type_unsupported');
  return 'txt';
}

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, headerReach)).toString('latin1').trimStart();
const hasPdfHeader = (bytes: Uint8Array): boolean => startOf(bytes).startsWith('%PDF-');

/** Word packs a document with a password into its old container, under this name. */
const isLockedWord = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
