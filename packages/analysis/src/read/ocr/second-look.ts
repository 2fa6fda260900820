import { blankPicture, type GreyPicture, inkThreshold } from './grey-picture.ts';
import { type Patch, strayInk } from './stray-ink.ts';
import type { Tesseract } from './tesseract.ts';
import { type RecognisedWord, wordsIn } from './words.ts';

/** Words the engine trusts less than this are looked at again. */
const doubtful = 60;
/** Of what is found where no word was found, less is a speck. */
const fewestTrusted = 50;
/** The longest second look, in patches: a page with more is a picture. */
const mostPatches = 80;
/** White around a patch; the engine does not read what touches the edge. */
const margin = 14;

/**
 * Looks again, one patch at a time, at the ink for which no word was found and at the words that were hard to recognise: alone, a small figure in
 * a wide table is read that is lost among the lines of the page.
 */
export function lookAgain(tesseract: Tesseract, picture: GreyPicture, words: RecognisedWord[], dotsPerInch: number): RecognisedWord[] {
  const read = (from: GreyPicture, patch: Patch) => readPatch(tesseract, from, patch, dotsPerInch);
  const unread = withoutWords(picture, words);
  const stray = strayInk(picture, inkThreshold(picture), words).slice(0, mostPatches);
  const found = stray
    .flatMap((patch) => read(unread, patch))
    .filter((word) => word.confidence >= fewestTrusted && /[\p{L}\p{N}]/u.test(word.text));
  const runs = doubtfulRuns(words).slice(0, mostPatches);
  const better = new Map<RecognisedWord, RecognisedWord[]>();
  for (const run of runs) {
    const again = read(picture, around(run));
    if (worstOf(again) <= worstOf(run)) continue;
    run.forEach((word, i) => {
      better.set(word, i === 0 ? again : []);
    });
  }
  return found.reduce(
    insertInReadingOrder,
    words.flatMap((word) => better.get(word) ?? [word]),
  );
}

/** Behind its left neighbour on the line, else before the first word of a line below. */
function insertInReadingOrder(words: RecognisedWord[], word: RecognisedWord): RecognisedWord[] {
  let left = -1;
  words.forEach((other, i) => {
    const isLeft = Math.abs(other.baseline - word.baseline) < word.height / 2 && other.x0 < word.x0;
    if (isLeft && other.x0 > (words[left]?.x0 ?? Number.NEGATIVE_INFINITY)) left = i;
  });
  const below = words.findIndex((other) => other.baseline > word.baseline + word.height / 2);
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
    const isDoubtful = word.confidence < doubtful;
    const run = runs.at(-1);
    const goesOn =
      before !== undefined &&
      run?.includes(before) &&
      word.x0 - before.x1 < word.height &&
      Math.abs(word.baseline - before.baseline) < word.height / 2;
    if (isDoubtful && goesOn) run?.push(word);
    else if (isDoubtful) runs.push([word]);
    before = word;
  }
  return runs;
}

function around(words: RecognisedWord[]): Patch {
  return {
    x0: Math.min(...words.map((word) => word.x0)),
    y0: Math.min(...words.map((word) => word.y0)),
    x1: Math.max(...words.map((word) => word.x1)),
    y1: Math.max(...words.map((word) => word.y1)),
    isLine: true,
  };
}

function readPatch(tesseract: Tesseract, picture: GreyPicture, patch: Patch, dotsPerInch: number): RecognisedWord[] {
  const sheet = blankPicture(patch.x1 - patch.x0 + 2 * margin, patch.y1 - patch.y0 + 2 * margin);
  for (let y = patch.y0; y < patch.y1; y += 1) {
    const row = picture.data.subarray(y * picture.width + patch.x0, y * picture.width + patch.x1);
    sheet.data.set(row, (y - patch.y0 + margin) * sheet.width + margin);
  }
  const [right, down] = [patch.x0 - margin, patch.y0 - margin];
  return wordsIn(tesseract.recognise(sheet, dotsPerInch, patch.isLine ? 'line' : 'block')).map((word) => ({
    ...word,
    x0: word.x0 + right,
    x1: word.x1 + right,
    y0: word.y0 + down,
    y1: word.y1 + down,
    baseline: word.baseline + down,
  }));
}
