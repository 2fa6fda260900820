import type { ReadDocument } from '../../model.ts';
import type { PrintedPage } from '../layout/print.ts';
import type { GreyPicture } from './grey-picture.ts';
import { printedFrom } from './recognised-prints.ts';
import { openRecogniser } from './recogniser.ts';
import { locateWeakWords } from './weak-words.ts';
import type { RecognisedWord } from './words.ts';

/** Reads the scanned pages of one document, and remembers how sure it was. */
export interface ScanReader extends AsyncDisposable {
  /**
   * The page as if it had been printed with the words that are recognised on its picture.
   * @throws the signal's reason, at once, when aborted
   */
  read(page: PrintedPage, picture: GreyPicture): Promise<PrintedPage>;
  /** Notes in the document which of its words are recognised poorly. */
  note(document: ReadDocument): ReadDocument;
}

/** What little text a scanned page has of its own (a stamp, a line of a fax) is kept beside what is recognised, and so is what is hidden on it. */
export function openScanReader(signal: AbortSignal | undefined): ScanReader {
  const recogniser = openRecogniser();
  const wordsOn = new Map<number, RecognisedWord[]>();
  return {
    async read(page, picture) {
      const recognised = await recogniser.recognise(picture, signal);
      const number = page.number ?? 1;
      wordsOn.set(number, recognised.words);
      const printed = printedFrom(number, recognised);
      return { ...printed, prints: [...printed.prints, ...page.prints] };
    },
    note: (document) => (wordsOn.size === 0 ? document : { ...document, recognised: locateWeakWords(document, wordsOn) }),
    [Symbol.asyncDispose]: () => recogniser.close(),
  };
}
