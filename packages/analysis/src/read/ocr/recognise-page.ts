import { deskew, seemsOnItsSide } from './deskew.ts';
import type { DrawnLine } from './drawn-lines.ts';
import { eraseRules } from './erase-rules.ts';
import { type GreyPicture, turned } from './grey-picture.ts';
import { mendBullets } from './mend-bullets.ts';
import { mendFigures } from './mend-figures.ts';
import { dotsPerInch } from './resolution.ts';
import { lookAgain } from './second-look.ts';
import type { Tesseract } from './tesseract.ts';
import { type RecognisedWord, wordsIn } from './words.ts';

/** What is recognised on a page, in dots of the page as it was cleaned: turned upright and level, its drawn lines taken off. */
export interface RecognisedPage {
  width: number;
  height: number;
  words: RecognisedWord[];
  /** Those that were taken off. */
  lines: DrawnLine[];
}

type Quarters = 0 | 1 | 2 | 3;

/** Letters that lie on their side or stand on their head give words that the engine itself does not trust. */
const uprightConfidence = 70;

/** Cleans a page and recognises its words. A page that makes no sense is tried again on its sides and on its head. */
export function recognisePage(tesseract: Tesseract, picture: GreyPicture): RecognisedPage {
  const { page, clean } = upright(tesseract, picture);
  return { ...page, words: mendFigures(mendBullets(lookAgain(tesseract, clean, mendBullets(page.words), dotsPerInch))) };
}

interface Attempt {
  page: RecognisedPage;
  clean: GreyPicture;
}

function upright(tesseract: Tesseract, picture: GreyPicture): Attempt {
  const [first, ...others]: [Quarters, ...Quarters[]] = seemsOnItsSide(picture) ? [1, 3, 0, 2] : [0, 2, 1, 3];
  let best = recogniseTurned(tesseract, picture, first);
  if (best.page.words.length === 0) return best;
  for (const quarters of others) {
    if (trustIn(best.page) >= uprightConfidence) break;
    const next = recogniseTurned(tesseract, picture, quarters);
    if (trustIn(next.page) > trustIn(best.page)) best = next;
  }
  return best;
}

function recogniseTurned(tesseract: Tesseract, picture: GreyPicture, quarters: Quarters): Attempt {
  const page = deskew(turned(picture, quarters));
  // A picture that is neither turned nor level already is ours to write on only as a copy.
  const clean = page === picture ? { ...page, data: page.data.slice() } : page;
  const lines = eraseRules(clean);
  return {
    page: { width: clean.width, height: clean.height, lines, words: wordsIn(tesseract.recognise(clean, dotsPerInch, 'page')) },
    clean,
  };
}

/** Mean confidence of the letters. The engine reads some lines that run up or down; such words are higher than they are wide, and count as unread. */
function trustIn({ words }: RecognisedPage): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const read = words.filter((word) => word.text.length < fewestLetters || word.x1 - word.x0 > word.y1 - word.y0);
  return read.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters);
}

/** A word of so many letters is wider than it is high. */
const fewestLetters = 4;
