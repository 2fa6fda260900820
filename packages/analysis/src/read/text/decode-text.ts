import { UnreadableDocumentError } from '../../errors.ts';

/** Control characters that no text file holds; more than a few mean that the bytes are no text. */
const controls = /(?![\t\n\v\f\r])\p{Cc}/gu;

/**
 * The characters of a plain text: UTF-8, UTF-16 with its byte order mark, else Windows-1252. Lines end in `\n`.
 * @throws UnreadableDocumentError document_type_unsupported where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes)
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll('\u000C', '\n');
  if ((text.match(controls)?.length ?? 0) > 0.001 * text.length) throw new UnreadableDocumentError('document_type_unsupported');
  return text.replace(controls, '');
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
