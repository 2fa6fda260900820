import { expect, it } from 'vitest';
import { withSecondOpinion } from './second-opinion.ts';
import type { RecognisedWord } from './words.ts';

const wordsOf = (confidence: number, ...texts: string[]): RecognisedWord[] =>
  texts.map((text, i) => ({ text, confidence, x0: 100 * i, x1: 100 * i + 60, y0: 0, y1: 30, baseline: 30, height: 38 }));
const confidences = (words: RecognisedWord[]) => words.map(({ confidence }) => confidence);

it('a word that another program read alike is sure', () => {
  expect(confidences(withSecondOpinion(wordsOf(50, 'Coding', '8', '25'), ['Coding', '8', '25']))).toEqual([90, 90, 90]);
});

it('a figure that another program read with one digit taken for another is doubted, and one that it read as something else is not', () => {
  expect(confidences(withSecondOpinion(wordsOf(95, 'Coding', '8', '25'), ['Coding', '3', '25']))[1]).toBeLessThan(75);
  expect(confidences(withSecondOpinion(wordsOf(95, 'Coding', '8', '25'), ['Coding', '~', '25']))[1]).toBe(95);
});
