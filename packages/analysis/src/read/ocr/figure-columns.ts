import { areOnOneLine, type RecognisedWord } from './words.ts';

/** Figures as tables print them: a score, a percentile, a share. */
const figure = /^[<>(]?\d+(?:[.,]\d+)?%?[)*]?$/;
/** What a figure may have been taken for; the names and labels of a table are longer, or they are words that a table prints in place of a figure. */
const shortWord = /^\S{1,4}$/;
const inPlaceOfFigure = /^(?:n\/?a|nr|na|ns|[-–—]+|low|high|mean|ss|sd|pr|se|ge|ae|ci|raw|t|w|z|yes|no)[.*]?$/i;
/** How far above and below neighbours of a column are looked for, in heights of a line; and how many of them must be figures. */
const reach = 6;
const fewestFigures = 3;

/** Words of few letters in the middle of a column of figures: what stands there is hardly a word. */
export function wordsAmongFigures(words: readonly RecognisedWord[]): RecognisedWord[] {
  return words.filter((word) => {
    if (!shortWord.test(word.text) || figure.test(word.text) || inPlaceOfFigure.test(word.text) || isInProse(word, words)) return false;
    const column = words.filter((other) => other !== word && isInColumn(word, other));
    const above = column.filter((other) => other.baseline < word.baseline);
    const areFigures = column.filter((other) => figure.test(other.text)).length;
    return areFigures >= fewestFigures && areFigures >= column.length - 1 && above.length > 0;
  });
}

function isInColumn(word: RecognisedWord, other: RecognisedWord): boolean {
  const isNear =
    Math.abs(other.baseline - word.baseline) < reach * word.height && Math.abs(other.baseline - word.baseline) > word.height / 2;
  return isNear && other.x0 < word.x1 && word.x0 < other.x1;
}

/** A word of running text has a neighbour at the distance of a space. */
function isInProse(word: RecognisedWord, words: readonly RecognisedWord[]): boolean {
  return words.some((other) => {
    const gap = Math.max(other.x0 - word.x1, word.x0 - other.x1);
    return other !== word && areOnOneLine(other, word) && gap < 0.6 * word.height;
  });
}
