import { describe, expect, it } from 'vitest';
import { wordsIn } from './words.ts';

/** What the engine says of one line of words, each 50 dots wide. */
function lineOf(...texts: string[]) {
  const words = texts.map((text, i) => ({ text, confidence: 90, bbox: { x0: 50 * i, y0: 100, x1: 50 * i + 40, y1: 130 } }));
  const line = { baseline: { x0: 0, y0: 130, x1: 50 * texts.length, y1: 140 }, rowAttributes: { rowHeight: 40 }, words };
  return { blocks: [{ paragraphs: [{ lines: [line] }] }, { paragraphs: null }] };
}

describe('the words the engine found', () => {
  it('stand on the baseline of their line, also where it falls', () => {
    const [first, second] = wordsIn(lineOf('Digit', 'Span'));
    expect(first).toMatchObject({ text: 'Digit', x0: 0, x1: 40, height: 40, baseline: 132 });
    expect(second?.baseline).toBe(137);
  });

  it('are free of what is left of drawn lines', () => {
    expect(wordsIn(lineOf('|', 'Coding|', '8', '__', '[')).map((word) => word.text)).toEqual(['Coding', '8']);
  });

  it('keep the equals sign between a scale and its figure', () => {
    expect(wordsIn(lineOf('=', 'T', '=', '64', '=')).map((word) => word.text)).toEqual(['T', '=', '64']);
  });

  it('keep the edition of an instrument, whose I is taken for a line', () => {
    expect(wordsIn(lineOf('WJ', '|V', 'ACH', '[V', '1V')).map((word) => word.text)).toEqual(['WJ', 'IV', 'ACH', 'IV', 'IV']);
  });

  it('keep the I of an IQ and of a confidence interval', () => {
    expect(wordsIn(lineOf('Full', 'Scale', '1Q', '(FS|Q)', '95%', 'Cl', '[Q')).map((word) => word.text)).toEqual([
      'Full',
      'Scale',
      'IQ',
      '(FSIQ)',
      '95%',
      'CI',
      'IQ',
    ]);
  });

  it('are none on a blank page, and what is said in another way is no answer', () => {
    expect(wordsIn({ blocks: null })).toEqual([]);
    expect(() => wordsIn({ blocks: [{ paragraphs: [{ lines: ['?'] }] }] })).toThrow();
  });
});
