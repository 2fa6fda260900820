import { describe, expect, it } from 'vitest';
import { mendFigures } from './mend-figures.ts';
import type { RecognisedWord } from './words.ts';

/** Words on one line, each with the gap before it in dots. */
function lineOf(...given: (string | [gap: number, text: string])[]): RecognisedWord[] {
  let x = 100;
  return given.map((one) => {
    const [gap, text] = typeof one === 'string' ? [60, one] : one;
    const x0 = x + gap;
    x = x0 + 18 * text.length;
    return { text, confidence: 88, x0, x1: x, y0: 970, y1: 1000, baseline: 1000, height: 40 };
  });
}

const texts = (words: RecognisedWord[]) => words.map((word) => word.text);

describe('figures on a scan', () => {
  it('are mended where letters were read among other figures, and keep what was read', () => {
    const words = mendFigures(lineOf('Processing', 'Speed', '9O', 'l6', '84', '(7S%)'));
    expect(texts(words)).toEqual(['Processing', 'Speed', '90', '16', '84', '(75%)']);
    expect(words.map((word) => word.printed)).toEqual([undefined, undefined, '9O', 'l6', undefined, '(7S%)']);
  });

  it('are mended before the word percentile', () => {
    expect(texts(mendFigures(lineOf('the', '5O', 'percentile')))).toEqual(['the', '50', 'percentile']);
  });

  it('are left alone where nothing says that they are figures', () => {
    expect(texts(mendFigures(lineOf('He', 'lives', 'in', '4B', 'now')))).toEqual(['He', 'lives', 'in', '4B', 'now']);
  });

  it('are not made of codes, names and words', () => {
    const line = ['F90.2', 'Z55.9', 'SB5', 'WRAT5', 'Is', 'so', 'I', 'lo', '1st', '3rd', '79', '8-9'];
    expect(texts(mendFigures(lineOf(...line)))).toEqual(line);
  });

  it('keep the sign between a score and its band', () => {
    expect(texts(mendFigures(lineOf('Total', '33+4', '12')))).toEqual(['Total', '33±4', '12']);
    expect(texts(mendFigures(lineOf('ages', '10+2')))).toEqual(['ages', '10+2']);
  });

  it('are joined where their digits stand nearer than two figures do', () => {
    const [figure, percentile] = mendFigures(lineOf('11', [8, '1'], [90, '77']));
    expect(figure).toMatchObject({ text: '111', printed: '11 1' });
    expect(percentile).toMatchObject({ text: '77' });
    expect(percentile?.printed).toBeUndefined();
  });

  it('are never joined over a space', () => {
    expect(texts(mendFigures(lineOf('11', [20, '1'])))).toEqual(['11', '1']);
  });
});
