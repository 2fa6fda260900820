import { describe, expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.ts';
import { openVocabulary } from './mend-words.ts';
import { printedFrom } from './recognised-prints.ts';
import type { RecognisedWord } from './words.ts';

/** A word of 30 dots a letter. */
const word = (text: string, x0 = 0): RecognisedWord => ({
  text,
  confidence: 90,
  x0,
  x1: x0 + 30 * text.length,
  y0: 100,
  y1: 130,
  baseline: 130,
  height: 38,
});
const mended = (...words: RecognisedWord[]) => openVocabulary().mend(words);

describe('the name of a test on a scan', () => {
  it('has the figure of its edition, which was taken for a letter', () => {
    expect(mended(word('WRATS'))).toMatchObject([{ text: 'WRAT5', printed: 'WRATS' }]);
    expect(mended(word('(WRATS5),'))).toMatchObject([{ text: '(WRAT5),' }]);
  });

  it('stays as it is where it was read right, and so do other words in capitals', () => {
    const read = ['WRAT5', 'SRS', 'BASC-3', 'RESULTS', 'BASICS'].map((text) => word(text));
    expect(mended(...read)).toEqual(read);
  });

  it('is parted where its words ran together', () => {
    expect(mended(word('IVACH,')).map(({ text }) => text)).toEqual(['IV', 'ACH,']);
    expect(mended(word('ProcessingSpeed')).map(({ text }) => text)).toEqual(['Processing', 'Speed']);
    expect(mended(word('Standpoint'), word('into')).map(({ text }) => text)).toEqual(['Standpoint', 'into']);
  });

  it('stays one cell when it is parted', () => {
    const rows = [0, 1, 2, 3].flatMap((row) =>
      [word('WJ'), word('IVACH', 75), word('98', 600), word('45', 900)].map((one) => ({ ...one, baseline: 130 + 60 * row })),
    );
    const [page] = layOut([printedFrom(1, { width: 2550, height: 3300, lines: [], words: mended(...rows) })]);
    const [table] = page?.blocks ?? [];
    expect(table?.kind === 'table' && table.rows[0]?.map(({ text }) => text)).toEqual(['WJ IV ACH', '98', '45']);
  });
});
