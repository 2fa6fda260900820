import type { Print, PrintedPage, Rule } from '../layout/print.ts';
import type { DrawnLine } from './drawn-lines.ts';
import type { RecognisedPage } from './recognise-page.ts';
import { dotsPerInch } from './resolution.ts';
import { areOnOneLine, type RecognisedWord, usualHeight } from './words.ts';

const pointsPerDot = 72 / dotsPerInch;
/** From the engine's height of a line (foot of a "p" to head of an "h") to the size its type is set in. */
const sizePerHeight = 1;
/** Sizes measured from ink waver by so much; nearer ones are the page's own. */
const wavering = 0.18;

/**
 * The recognised words, each with the space behind it, and the drawn lines, as if the page had been printed with them: the same layout then finds columns, tables and paragraphs.
 * `left`, `top`: where the picture is on its page, in points.
 */
export function printedFrom(number: number, page: RecognisedPage, { left, top } = { left: 0, top: 0 }): PrintedPage {
  const usual = usualHeight(page.words);
  const space = widestSpace(page.words, usual);
  const prints = page.words.map((word, order): Print => {
    const next = page.words[order + 1];
    const reachesNext = next !== undefined && isBehind(word, next) && next.x0 - word.x1 <= space;
    const height = Math.abs(word.height - usual) <= wavering * usual ? usual : word.height;
    return {
      text: `${word.text} `,
      x0: left + word.x0 * pointsPerDot,
      x1: left + (reachesNext ? next.x0 : word.x1) * pointsPerDot,
      y: top + word.baseline * pointsPerDot,
      size: height * sizePerHeight * pointsPerDot,
      bold: false,
      order,
      hidden: null,
    };
  });
  const rules = page.lines.map((line) => ruleOf(line, left, top));
  return { number, width: page.width * pointsPerDot, height: page.height * pointsPerDot, prints, rules };
}

function ruleOf({ isHorizontal, from, to, first, last }: DrawnLine, left: number, top: number): Rule {
  const [x0, y0, x1, y1] = isHorizontal ? [from, first, to + 1, last + 1] : [first, from, last + 1, to + 1];
  return { x0: left + x0 * pointsPerDot, y0: top + y0 * pointsPerDot, x1: left + x1 * pointsPerDot, y1: top + y1 * pointsPerDot };
}

/** A space of typewriter print is as wide as a letter, and no column's edge: up to so much of the page's usual one is a space. */
const spaceShare = 1.4;

/** The widest gap that is a space between two words of this page, in dots. */
function widestSpace(words: readonly RecognisedWord[], usual: number): number {
  const gaps = words
    .flatMap((word, i) => {
      const next = words[i + 1];
      return next && isBehind(word, next) ? [next.x0 - word.x1] : [];
    })
    .filter((gap) => gap < 1.2 * usual)
    .sort((a, b) => a - b);
  return spaceShare * (gaps[Math.floor(gaps.length / 2)] ?? 0);
}

const isBehind = (word: RecognisedWord, next: RecognisedWord): boolean => areOnOneLine(word, next) && next.x0 >= word.x1;
