import { wordsAmongFigures } from './figure-columns.ts';
import { blankPicture, type GreyPicture, inkThreshold } from './grey-picture.ts';
import { type Extent, isOneLine, type Patch, strayInk } from './stray-ink.ts';
import type { Shown, Tesseract } from './tesseract.ts';
import { areOnOneLine, type RecognisedWord, usualHeight, weakBelow, wordsIn } from './words.ts';

/** Of what is found where no word was found, less is a speck. */
const fewestTrusted = 50;
/** The longest second look, in patches: a page with more is a picture. */
const mostPatches = 80;
/** White around a patch; the engine does not read what touches the edge. */
const margin = 14;

/**
 * Looks again, one patch at a time, at the ink for which no word was found, at the words that were hard to recognise, and at what was taken for letters
 * in a column of figures: alone, a small figure in a wide table is read that is lost among the lines of the page.
 */
export function lookAgain(tesseract: Tesseract, picture: GreyPicture, words: RecognisedWord[], dotsPerInch: number): RecognisedWord[] {
  const read = (from: GreyPicture, patch: Patch, shows?: Shown) => readPatch(tesseract, from, patch, dotsPerInch, shows ?? shownBy(patch));
  const trusted = words.filter((word) => word.confidence >= weakBelow);
  const rest = withoutWords(picture, trusted);
  const loose = strayInk(picture, inkThreshold(picture), trusted, usualHeight(words));
  const runs = doubtfulRuns(words)
    .slice(0, mostPatches)
    .map((run) => ({ run, patch: around(run, loose, words) }));
  const stray = loose.filter((patch) => !runs.some((doubt) => overlaps(doubt.patch, patch))).slice(0, mostPatches);
  const found = stray
    .flatMap((patch) => read(rest, patch))
    .filter((word) => word.confidence >= fewestTrusted && /[\p{L}\p{N}]/u.test(word.text));
  const again = replaced(words, runs, ({ run, patch }) => {
    const reread = read(rest, patch);
    return worstOf(reread) > worstOf(run) ? reread : run;
  });
  const whole = found.reduce(insertInReadingOrder, again);
  return replaced(
    whole,
    wordsAmongFigures(whole).map((word) => ({ run: [word], patch: around([word], [], whole) })),
    ({ run, patch }) => run.flatMap((word) => figureFor(word, read(picture, patch, 'figure'))),
  );
}

/** Words that stand together, and the part of the page they are read again from. */
interface Doubt {
  run: RecognisedWord[];
  patch: Patch;
}

/** The words with each of the doubts read anew. */
function replaced(words: RecognisedWord[], doubts: Doubt[], reread: (doubt: Doubt) => RecognisedWord[]): RecognisedWord[] {
  const better = new Map<RecognisedWord, RecognisedWord[]>();
  for (const doubt of doubts) {
    const now = reread(doubt);
    doubt.run.forEach((word, i) => {
      better.set(word, i === 0 ? now : []);
    });
  }
  return words.flatMap((word) => better.get(word) ?? [word]);
}

/** What stands in a column of figures, read as a figure; the letters it was taken for are kept in `printed`. */
function figureFor(word: RecognisedWord, reread: RecognisedWord[]): RecognisedWord[] {
  const [only, ...more] = reread;
  if (!only || more.length > 0 || only.confidence < fewestTrusted || !/\d/.test(only.text)) return [word];
  return [{ ...only, baseline: word.baseline, height: word.height, printed: word.printed ?? word.text }];
}

/** Behind its left neighbour on the line, else before the first word of the line, or of one below. */
function insertInReadingOrder(words: RecognisedWord[], word: RecognisedWord): RecognisedWord[] {
  let left = -1;
  words.forEach((other, i) => {
    if (areOnOneLine(other, word) && other.x0 < word.x0 && other.x0 > (words[left]?.x0 ?? Number.NEGATIVE_INFINITY)) left = i;
  });
  const below = words.findIndex((other) => areOnOneLine(other, word) || other.baseline > word.baseline);
  const at = left >= 0 ? left + 1 : below >= 0 ? below : words.length;
  return [...words.slice(0, at), word, ...words.slice(at)];
}

const worstOf = (words: RecognisedWord[]): number => Math.min(...words.map((word) => word.confidence), words.length === 0 ? 0 : 100);

/** The page with the ink of its words taken off, so that none is read twice. */
function withoutWords(picture: GreyPicture, words: RecognisedWord[]): GreyPicture {
  const data = picture.data.slice();
  for (const { x0, x1, y0, y1 } of words) {
    for (let y = Math.max(0, y0 - 3); y < Math.min(picture.height, y1 + 3); y += 1)
      data.fill(255, y * picture.width + Math.max(0, x0 - 3), y * picture.width + Math.min(picture.width, x1 + 3));
  }
  return { ...picture, data };
}

/** Neighbours on one line that are all doubtful: what was one figure may have been taken for two words. */
function doubtfulRuns(words: RecognisedWord[]): RecognisedWord[][] {
  const runs: RecognisedWord[][] = [];
  let before: RecognisedWord | undefined;
  for (const word of words) {
    const isDoubtful = word.confidence < weakBelow;
    const run = runs.at(-1);
    const goesOn = before !== undefined && run?.includes(before) && word.x0 - before.x1 < word.height && areOnOneLine(word, before);
    if (isDoubtful && goesOn) run?.push(word);
    else if (isDoubtful) runs.push([word]);
    before = word;
  }
  return runs;
}

/** The words' own part of the page, and with it the ink that runs on from it: of a word that was cut off, the rest. */
function around(run: RecognisedWord[], loose: readonly Patch[], page: RecognisedWord[]): Patch {
  const own = extentOf(run);
  const extent = extentOf([own, ...loose.filter((patch) => overlaps(own, patch))]);
  return { ...extent, isLine: isOneLine(extent, usualHeight(page)) };
}

function extentOf(parts: readonly Extent[]): Extent {
  return {
    x0: Math.min(...parts.map((part) => part.x0)),
    y0: Math.min(...parts.map((part) => part.y0)),
    x1: Math.max(...parts.map((part) => part.x1)),
    y1: Math.max(...parts.map((part) => part.y1)),
  };
}

const overlaps = (one: Extent, other: Extent): boolean => one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;

const shownBy = (patch: Patch): Shown => (patch.isLine ? 'line' : 'block');

function readPatch(tesseract: Tesseract, picture: GreyPicture, patch: Patch, dotsPerInch: number, shows: Shown): RecognisedWord[] {
  const sheet = blankPicture(patch.x1 - patch.x0 + 2 * margin, patch.y1 - patch.y0 + 2 * margin);
  for (let y = patch.y0; y < patch.y1; y += 1) {
    const row = picture.data.subarray(y * picture.width + patch.x0, y * picture.width + patch.x1);
    sheet.data.set(row, (y - patch.y0 + margin) * sheet.width + margin);
  }
  const [right, down] = [patch.x0 - margin, patch.y0 - margin];
  return wordsIn(tesseract.recognise(sheet, dotsPerInch, shows)).map((word) => ({
    ...word,
    x0: word.x0 + right,
    x1: word.x1 + right,
    y0: word.y0 + down,
    y1: word.y1 + down,
    baseline: word.baseline + down,
  }));
}
