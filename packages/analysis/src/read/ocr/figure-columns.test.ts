import { describe, expect, it } from 'vitest';
import { wordsAmongFigures } from './figure-columns.ts';
import type { RecognisedWord } from './words.ts';

/** A table's rows: names at the left, then a column; lines are 60 dots apart. */
function tableOf(...cells: string[]): RecognisedWord[] {
  return cells.flatMap((cell, row) => [wordAt('Coding', 100, row), wordAt(cell, 600, row)]);
}

function wordAt(text: string, x0: number, row: number): RecognisedWord {
  return { text, confidence: 80, x0, x1: x0 + 18 * text.length, y0: 60 * row, y1: 60 * row + 30, baseline: 60 * row + 30, height: 38 };
}

describe('letters in a column of figures', () => {
  it('are found where figures stand above and below', () => {
    expect(wordsAmongFigures(tableOf('57', '76', 'ba', '68')).map(({ text }) => text)).toEqual(['ba']);
  });

  it('are none where a table says that there is no score, in a heading, and in a column of words', () => {
    expect(wordsAmongFigures(tableOf('57', '76', 'n/a', '68'))).toEqual([]);
    expect(wordsAmongFigures(tableOf('Ttl', '57', '76', '68'))).toEqual([]);
    expect(wordsAmongFigures(tableOf('bad', 'ok', 'ba', 'fair'))).toEqual([]);
  });

  it('are none in running text', () => {
    const words = [...tableOf('57', '76', 'ba', '68'), wordAt('the', 650, 2)];
    expect(wordsAmongFigures(words)).toEqual([]);
  });
});
