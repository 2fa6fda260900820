import { isMisreadingOf } from '../../misreading.ts';
import { type RecognisedWord, weakBelow } from './words.ts';

/**
 * Holds the words of a page against what another program has recognised on it and put under its picture, by the words to both sides: a word that both
 * read alike is sure; a figure that the other read with one digit taken for another is doubted.
 */
export function withSecondOpinion(words: readonly RecognisedWord[], layer: readonly string[]): RecognisedWord[] {
  const others = new Map<string, Set<string>>();
  layer.forEach((text, i) => {
    for (const key of keysOf(layer[i - 1], layer[i + 1])) others.set(key, (others.get(key) ?? new Set()).add(text));
  });
  return words.map((word, i) => {
    const read = keysOf(words[i - 1]?.text, words[i + 1]?.text).flatMap((key) => [...(others.get(key) ?? [])]);
    if (read.includes(word.text)) return { ...word, confidence: Math.max(word.confidence, sure) };
    const isDoubted = read.some((other) => isFigure(word.text) && isFigure(other) && isMisreadingOf(Number(word.text), Number(other)));
    return isDoubted ? { ...word, confidence: Math.min(word.confidence, weakBelow - 1) } : word;
  });
}

/** Two engines that read the same are right. */
const sure = 90;
const isFigure = (text: string): boolean => /^\d{1,3}(?:\.\d)?$/.test(text);

function keysOf(before: string | undefined, after: string | undefined): string[] {
  return [...(before === undefined ? [] : [`${before} _`]), ...(after === undefined ? [] : [`_ ${after}`])];
}
