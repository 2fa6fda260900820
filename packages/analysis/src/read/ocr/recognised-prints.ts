import type { Print, PrintedPage } from '../layout/print.ts';
import type { RecognisedPage } from './recognise-page.ts';
import { dotsPerInch } from './resolution.ts';
import type { RecognisedWord } from './words.ts';

const pointsPerDot = 72 / dotsPerInch;
/** From the engine's height of a line (foot of a "p" to head of an "h") to the size its type is set in. */
const sizePerHeight = 1;
/** Sizes measured from ink waver by so much; nearer ones are the page's own. */
const wavering = 0.18;

/**
 * The recognised words as if the page had been printed with them: the same layout then finds columns, tables and paragraphs. Drawn lines are not
 * told of: a scan shows them with gaps, and a table with half a grid is read worse than one with none.
 */
export function printedFrom(number: number, page: RecognisedPage): PrintedPage {
  const usual = usualHeight(page.words);
  const prints = page.words.map((word, order): Print => {
    const height = Math.abs(word.height - usual) <= wavering * usual ? usual : word.height;
    return {
      text: word.text,
      x0: word.x0 * pointsPerDot,
      x1: word.x1 * pointsPerDot,
      y: word.baseline * pointsPerDot,
      size: height * sizePerHeight * pointsPerDot,
      bold: false,
      order,
      hidden: null,
    };
  });
  return { number, width: page.width * pointsPerDot, height: page.height * pointsPerDot, prints, rules: [] };
}

/** The height most letters have, by halves of a dot. */
function usualHeight(words: RecognisedWord[]): number {
  const sorted = words.flatMap(({ height, text }) => Array.from(text, () => height)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
