import type { ReadDocument, Recognition, WeakWord } from '../../model.ts';
import type { SourceText } from '../../schema.ts';
import { type RecognisedWord, weakBelow } from './words.ts';

/**
 * Finds the words that were hard to recognise again in the text that the layout has made of the pages. A word that stands there more than once is
 * told by its neighbours; where these are alike too, each place is taken to be weak.
 */
export function locateWeakWords(document: ReadDocument, wordsOn: ReadonlyMap<number, RecognisedWord[]>): Recognition {
  const pages = [...wordsOn].map(([number, words]) => ({ number, confidence: confidenceOf(words) }));
  const weakWords = document.pages.flatMap((page) => weakOn(page, wordsOn.get(page.number ?? 0) ?? []));
  return { pages, weakWords };
}

/** Mean of the letters, 0 where there is none. */
function confidenceOf(words: RecognisedWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return Math.round(words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters));
}

interface Token {
  text: string;
  start: number;
  end: number;
}

function weakOn({ number, start, text }: SourceText['pages'][number], words: RecognisedWord[]): WeakWord[] {
  const tokens = [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const places = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    places.set(token.text, [...(places.get(token.text) ?? []), i]);
  });
  const found = new Map<number, WeakWord>();
  words.forEach((word, i) => {
    if (word.confidence >= weakBelow && word.printed === undefined) return;
    for (const at of likeliest(places.get(word.text) ?? [], tokens, words[i - 1]?.text, words[i + 1]?.text)) {
      const token = tokens[at];
      if (!token || (found.get(at)?.confidence ?? 101) <= word.confidence) continue;
      const printed = word.printed === undefined ? {} : { printed: word.printed };
      found.set(at, { start: token.start, end: token.end, page: number ?? 1, confidence: Math.round(word.confidence), ...printed });
    }
  });
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The places at which most of a word's neighbours are its own. */
function likeliest(places: number[], tokens: Token[], before: string | undefined, after: string | undefined): number[] {
  const likeness = (at: number) => Number(tokens[at - 1]?.text === before) + Number(tokens[at + 1]?.text === after);
  const best = Math.max(...places.map(likeness));
  return places.filter((at) => likeness(at) === best);
}
