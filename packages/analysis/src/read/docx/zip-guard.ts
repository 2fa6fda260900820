import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableDocumentError } from '../../errors.ts';

/** What a DOCX may inflate to, in bytes, and of how many parts it may consist. A report of 40 pages has about 2 MB of XML in 20 parts. */
const mostInflated = 64 * 1024 * 1024;
const mostParts = 3_000;
/** XML of a report is packed about six times; a larger part that shrinks more than this holds nothing but repetition. */
const highestRatio = 150;
const ratioCounts = 8 * 1024 * 1024;

const mainPart = /^word\/document\d*\.xml$/;

/**
 * Looks at the ZIP directory only and inflates nothing.
 * @throws UnreadableDocumentError document_corrupt (no ZIP, or no Word document in it), document_too_complex (more than 64 MB or 3,000 parts declared)
 */
export async function checkDirectory(bytes: Uint8Array): Promise<void> {
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
 * Inflates every part once and counts what really comes out, since a directory can lie; nothing is kept.
 * @throws UnreadableDocumentError document_too_complex (more than 64 MB), document_corrupt (a part that does not inflate)
 * @throws the signal's reason when aborted
 */
export async function countInflated(bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  let total = 0;
  const count = async (zip: ZipFile, entry: Entry): Promise<void> => {
    signal?.throwIfAborted();
    for await (const chunk of await streamOf(zip, entry)) {
      total += Buffer.isBuffer(chunk) ? chunk.length : 0;
      if (total > mostInflated) throw new UnreadableDocumentError('document_too_complex');
    }
  };
  await eachEntry(bytes, count, signal);
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
