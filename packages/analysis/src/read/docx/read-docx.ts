import mammoth from 'mammoth';
import { UnreadableDocumentError } from '../../errors.ts';
import type { ReadDocument } from '../../model.ts';
import { compose } from '../compose.ts';
import { parseHtml } from './html.ts';
import { blocksOf } from './html-blocks.ts';
import { checkDirectory, countInflated } from './zip-guard.ts';

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", 'comment-reference => '];

/**
 * Reads a Word document: headings, paragraphs, list items and tables. It has no pages, so every page is null.
 * @throws UnreadableDocumentError document_corrupt, document_too_complex (see `zip-guard.ts`), document_empty, document_scan_without_text (pictures alone)
 * @throws the signal's reason when aborted
 */
export async function readDocx(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadDocument> {
  await checkDirectory(bytes);
  await countInflated(bytes, signal);
  let pictures = 0;
  const countPicture = mammoth.images.imgElement(async () => {
    pictures += 1;
    return { src: '' };
  });
  const html = await toHtml(bytes, countPicture);
  signal?.throwIfAborted();
  const document = compose('docx', [{ number: null, blocks: blocksOf(parseHtml(html)) }]);
  if (document.text === '') throw new UnreadableDocumentError(pictures > 0 ? 'document_scan_without_text' : 'document_empty');
  return document;
}

async function toHtml(bytes: Uint8Array, convertImage: ReturnType<typeof mammoth.images.imgElement>): Promise<string> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return (await mammoth.convertToHtml({ buffer }, { styleMap, convertImage })).value;
  } catch (error) {
    throw error instanceof Error ? new UnreadableDocumentError('document_corrupt', { cause: error }) : error;
  }
}
