import { areOnOneLine, type RecognisedWord, weakBelow } from './words.ts';

/** What bullets are taken for: signs that begin no line, and signs and letters that may, but are doubted here. */
const never = /^[«»¢©®°¤§■▪●○◦*]$/;
const doubted = /^[+eoO~=<>-]$/;
/** A letter lower than this share of the line's height is none. */
const lowest = 0.5;
/** How far the text of an item stands behind its bullet, in heights of a line. */
const furthest = 4;

/** Bullets have no letter of their own for the engine: at the beginning of a line, before its text, they are made bullets again. */
export function mendBullets(words: readonly RecognisedWord[]): RecognisedWord[] {
  return words.map((word, i) => {
    const next = words[i + 1];
    if (!next || !startsLine(words[i - 1], word) || !leads(word, next)) return word;
    if (isDot(word, next)) return { ...word, text: '•', confidence: weakBelow, baseline: next.baseline, height: next.height };
    const isBullet = never.test(word.text) || (doubted.test(word.text) && word.confidence < weakBelow);
    return isBullet ? { ...word, text: '•', confidence: weakBelow } : word;
  });
}

/** Alone, and looked at again, a bullet is taken for a letter: one far lower than the line. */
const isDot = (word: RecognisedWord, next: RecognisedWord): boolean =>
  /^[\p{L}\d]$/u.test(word.text) && word.y1 - word.y0 < lowest * next.height;

const startsLine = (before: RecognisedWord | undefined, word: RecognisedWord): boolean => !before || !areOnOneLine(word, before);

const leads = (word: RecognisedWord, next: RecognisedWord): boolean =>
  areOnOneLine(next, word) && next.x0 > word.x1 && next.x0 - word.x1 < furthest * next.height && /[\p{L}\d]/u.test(next.text);
