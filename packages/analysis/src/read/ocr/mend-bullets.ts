import { type RecognisedWord, weakBelow } from './words.ts';

/** What bullets are taken for: signs that begin no line, and signs and letters that may, but are doubted here. */
const never = /^[«»¢©®°¤§■▪●○◦*]$/;
const doubted = /^[+eoO~=<>-]$/;
/** How far the text of an item stands behind its bullet, in heights of a line. */
const furthest = 4;

/** Bullets have no letter of their own for the engine: at the beginning of a line, before its text, they are made bullets again. */
export function mendBullets(words: readonly RecognisedWord[]): RecognisedWord[] {
  return words.map((word, i) => {
    const isBullet = never.test(word.text) || (doubted.test(word.text) && word.confidence < weakBelow);
    return isBullet && startsLine(words[i - 1], word) && leads(word, words[i + 1]) ? { ...word, text: '•', confidence: weakBelow } : word;
  });
}

const isOnLineOf = (one: RecognisedWord, other: RecognisedWord): boolean => Math.abs(one.baseline - other.baseline) < one.height / 2;

const startsLine = (before: RecognisedWord | undefined, word: RecognisedWord): boolean => !before || !isOnLineOf(word, before);

const leads = (word: RecognisedWord, next: RecognisedWord | undefined): boolean =>
  next !== undefined &&
  isOnLineOf(next, word) &&
  next.x0 > word.x1 &&
  next.x0 - word.x1 < furthest * word.height &&
  /[\p{L}\d]/u.test(next.text);
