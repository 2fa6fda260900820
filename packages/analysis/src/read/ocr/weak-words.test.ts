import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../model.ts';
import { locateWeakWords } from './weak-words.ts';
import type { RecognisedWord } from './words.ts';

function documentOf(text: string): ReadDocument {
  return { kind: 'pdf', text, pages: [{ number: 1, start: 0, text }], blocks: [], tables: [], hidden: [] };
}

const word = (text: string, confidence = 95, more: Partial<RecognisedWord> = {}): RecognisedWord => ({
  text,
  confidence,
  x0: 0,
  x1: 10,
  y0: 0,
  y1: 10,
  baseline: 10,
  height: 10,
  ...more,
});

/** The weak words as they stand in the text, with what stands before them. */
function weakIn(text: string, words: RecognisedWord[]): string[] {
  const { weakWords } = locateWeakWords(documentOf(text), new Map([[1, words]]));
  return weakWords.map(({ start, end }) => `${text.slice(Math.max(0, start - 5), start)}[${text.slice(start, end)}]`);
}

describe('a word that was hard to recognise', () => {
  it('is found again where its neighbours are its own', () => {
    const words = [word('Digit'), word('Span'), word('8'), word('25'), word('Coding'), word('8', 40), word('16')];
    expect(weakIn('Digit Span 8 25\nCoding 8 16', words)).toEqual(['ding [8]']);
  });

  it('is every one of its like where nothing tells them apart', () => {
    const words = [word('T'), word('65', 40), word('T'), word('T'), word('65'), word('T')];
    expect(weakIn('T 65 T\nT 65 T', words)).toHaveLength(2);
  });

  it('is told also when it is trusted but was mended', () => {
    const { weakWords } = locateWeakWords(
      documentOf('Coding 90 25'),
      new Map([[1, [word('Coding'), word('90', 91, { printed: '9O' }), word('25')]]]),
    );
    expect(weakWords).toEqual([{ start: 7, end: 9, page: 1, confidence: 91, printed: '9O' }]);
  });

  it('gives the mean of the letters as the confidence of its page', () => {
    expect(locateWeakWords(documentOf(''), new Map([[3, [word('abcd', 90), word('e', 40)]]])).pages).toEqual([
      { number: 3, confidence: 80 },
    ]);
  });
});
