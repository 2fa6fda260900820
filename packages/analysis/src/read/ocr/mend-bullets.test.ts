import { expect, it } from 'vitest';
import { mendBullets } from './mend-bullets.ts';
import type { RecognisedWord } from './words.ts';

/** Lines of words, each with its confidence. */
function linesOf(...lines: [text: string, confidence: number][][]): RecognisedWord[] {
  return lines.flatMap((line, row) =>
    line.map(([text, confidence], i) => ({
      text,
      confidence,
      x0: 100 + 120 * i,
      x1: 190 + 120 * i,
      y0: 60 * row,
      y1: 60 * row + 30,
      baseline: 60 * row + 30,
      height: 38,
    })),
  );
}

it('a bullet that was taken for a sign or a doubted letter is one again, at the beginning of a line', () => {
  const words = linesOf(
    [
      ['«', 5],
      ['Extended', 95],
    ],
    [
      ['e', 30],
      ['A', 95],
    ],
    [
      ['“', 60],
      ['quiet', 95],
    ],
  );
  expect(mendBullets(words).map(({ text }) => text)).toEqual(['•', 'Extended', '•', 'A', '“', 'quiet']);
});

it('a sign that was read well, or within a line, stays', () => {
  const words = linesOf([
    ['o', 96],
    ['Extended', 95],
    ['«', 20],
    ['time', 95],
  ]);
  expect(mendBullets(words)).toEqual(words);
});

it('a letter far lower than its line was a bullet, whatever it was taken for', () => {
  const line = linesOf([
    ['J', 71],
    ['Coding', 95],
  ]);
  const withFirst = (y1: number) => line.map((word, i) => (i === 0 ? { ...word, y0: 10, y1, baseline: 25, height: 20 } : word));
  expect(mendBullets(withFirst(25))[0]).toMatchObject({ text: '•', baseline: 30, height: 38 });
  expect(mendBullets(withFirst(32))[0]?.text).toBe('J');
});
