import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableDocumentError } from '../../errors.ts';

/** What a DOCX or ODT may inflate to, in bytes, and of how many parts it may consist. A report of 40 pages has about 2 MB of XML in 20 parts. */
const mostInflated = 64 * 1024 * 1024;
const mostParts = 3_000;
/** XML of a report is packed about six times; a larger part that shrinks more than this holds nothing but repetition. */
const highestRatio = 150;
const ratioCounts = 8 * 1024 * 1024;

/** The part of a packed document without which it is none. */
export const mainParts = { docx: /^word\/document\d*\.xml$/, odt: /^content\.xml$/ };
/** Markup beyond this is no report, and would take too much memory as a tree. */
const mostMarkup = 24 * 1024 * 1024;

/**
 * Looks at the ZIP directory only and inflates nothing. `mainPart`: the part without which it is no document.
 * @throws UnreadableDocumentError document_corrupt (no ZIP, or no main part in it), document_too_complex (more than 64 MB or 3,000 parts declared)
 */
export async function checkDirectory(bytes: Uint8Array, mainPart: RegExp): Promise<void> {
  const entries: Entry[] = [];
  await eachEntry(bytes, async (_zip, entry) => {
    entries.push(entry);
    if (entries.length > mostParts) throw new UnreadableDocumentError('document_too_complex');
  });
  if (!entries.some((entry) => mainPart.test(entry.fileName))) throw new UnreadableDocumentError('document_corrupt');
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isBomb = (entry: Entry) => entry.uncompressedSize > ratioCounts && entry.uncompressedSize > highestRatio * entry.compressedSize;
  if (declared > mostInflated || entries.some(isBomb)) throw new UnreadableDocumentError('document_too_complex');
}

/**
 * Inflates the parts that hold markup and counts what really comes out, since a directory can lie; pictures stay packed.
 * @throws UnreadableDocumentError document_too_complex (more than 24 MB), document_corrupt (a part that does not inflate)
 * @throws the signal's reason when aborted
 */
export async function inflateParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  signal?: AbortSignal,
): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let total = 0;
  const inflate = async (zip: ZipFile, entry: Entry): Promise<void> => {
    signal?.throwIfAborted();
    if (!isWanted(entry.fileName) || parts.has(entry.fileName)) return;
    const chunks: Buffer[] = [];
    for await (const chunk of await streamOf(zip, entry)) {
      if (!Buffer.isBuffer(chunk)) continue;
      total += chunk.length;
      if (total > mostMarkup) throw new UnreadableDocumentError('document_too_complex');
      chunks.push(chunk);
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  };
  await eachEntry(bytes, inflate, signal);
  return parts;
}

/** Walks the directory; whatever yauzl or zlib finds wrong is damage. */
async function eachEntry(bytes: Uint8Array, visit: (zip: ZipFile, entry: Entry) => Promise<void>, signal?: AbortSignal): Promise<void> {
  try {
    const zip = await openZip(bytes);
    await new Promise<void>((resolve, reject) => {
      zip.on('error', reject);
      zip.on('end', () => resolve());
      zip.on('entry', (entry: Entry) => void visit(zip, entry).then(() => zip.readEntry(), reject));
      zip.readEntry();
    }).finally(() => zip.close());
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof UnreadableDocumentError ? error : new UnreadableDocumentError('document_corrupt', { cause: error });
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: false };
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

function streamOf(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
