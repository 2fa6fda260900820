import type { ReadDocument } from '../../model.ts';
import type { Print, PrintedPage } from '../layout/print.ts';
import { type GreyPicture, isBlank } from './grey-picture.ts';
import { openVocabulary } from './mend-words.ts';
import type { RecognisedPage } from './recognise-page.ts';
import { printedFrom } from './recognised-prints.ts';
import { openRecogniser } from './recogniser.ts';
import { withSecondOpinion } from './second-opinion.ts';
import { locateWeakWords } from './weak-words.ts';
import type { RecognisedWord } from './words.ts';

/** What the pictures of a page show. `layer`: what another program has recognised on a scanned page and put under its picture. */
export interface ScannedPart {
  picture: GreyPicture;
  /** Whether all of the page is a scan; otherwise pictures on a typed page, of which the first is so far from its upper left corner, in points. */
  isWhole: boolean;
  left: number;
  top: number;
  layer: PrintedPage | null;
}

/** Reads the scanned pages of one document, and remembers how sure it was. */
export interface ScanReader extends AsyncDisposable {
  /**
   * The page as if it had been printed with the words that are recognised on its picture. What it has of its own ink (a stamp, a line of a fax, all that a
   * typed page says) is kept beside.
   * @throws the signal's reason, at once, when aborted
   */
  read(page: PrintedPage, scan: ScannedPart): Promise<PrintedPage>;
  /** Notes in the document which of its words are recognised poorly. */
  note(document: ReadDocument): ReadDocument;
}

/** A picture on a typed page with fewer words, or with words that are trusted less, is a photograph, a seal or a drawing. */
const fewestWords = 8;
const trusted = 75;
/** Text that another program has recognised stands where ours finds less than this share of its letters. */
const leastShare = 0.5;
/** Scanned pages with such text that are recognised again in one document; more would take minutes for what mostly stands there already. */
const mostSecondReadings = 40;

export function openScanReader(signal: AbortSignal | undefined): ScanReader {
  const recogniser = openRecogniser();
  const vocabulary = openVocabulary();
  const wordsOn = new Map<number, RecognisedWord[]>();
  let secondReadings = 0;

  async function recognise(scan: ScannedPart): Promise<RecognisedPage> {
    const recognised = await recogniser.recognise(scan.picture, signal);
    const words = vocabulary.mend(recognised.words);
    return { ...recognised, words: scan.layer ? withSecondOpinion(words, textsOf(scan.layer.prints)) : words };
  }

  async function readWhole(page: PrintedPage, scan: ScannedPart, number: number): Promise<PrintedPage> {
    const layer = scan.layer?.prints ?? [];
    if (layer.length > 0) secondReadings += 1;
    const isLate = layer.length > 0 && secondReadings > mostSecondReadings;
    const recognised = isLate ? null : await recognise(scan);
    if (!recognised || lettersOf(recognised.words) < leastShare * lettersOf(layer)) {
      wordsOn.set(number, []);
      return { ...(scan.layer ?? page), prints: [...layer, ...page.prints] };
    }
    wordsOn.set(number, recognised.words);
    const printed = printedFrom(number, recognised);
    return { ...printed, prints: [...printed.prints, ...page.prints] };
  }

  async function readParts(page: PrintedPage, scan: ScannedPart, number: number): Promise<PrintedPage> {
    const recognised = await recognise(scan);
    if (recognised.words.length < fewestWords || meanOf(recognised.words) < trusted) return page;
    wordsOn.set(number, recognised.words);
    const { prints, rules } = printedFrom(number, recognised, scan);
    return {
      ...page,
      prints: [...page.prints, ...prints.map((print) => ({ ...print, order: print.order + page.prints.length }))],
      rules: [...page.rules, ...rules],
    };
  }

  return {
    async read(page, scan) {
      signal?.throwIfAborted();
      const isEmpty = isBlank(scan.picture) && (scan.layer?.prints ?? []).length === 0;
      if (isEmpty) return page;
      return (scan.isWhole ? readWhole : readParts)(page, scan, page.number ?? 1);
    },
    note: (document) => (wordsOn.size === 0 ? document : { ...document, recognised: locateWeakWords(document, wordsOn) }),
    [Symbol.asyncDispose]: () => recogniser.close(),
  };
}

const textsOf = (prints: readonly Print[]): string[] => prints.flatMap(({ text }) => text.trim().split(/\s+/));

const lettersOf = (words: readonly { text: string }[]): number => words.reduce((sum, { text }) => sum + text.trim().length, 0);

const meanOf = (words: readonly RecognisedWord[]): number => words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
