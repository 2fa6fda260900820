import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import type { Print, Rule } from './print.ts';

const width = 5;
const pitch = 14;

/** Words of a page whose left column begins at 40 and whose right one at 320, a line each 14 points; `|` parts the cells of a table. */
function printsOf(lines: string[], x: number, top: number): Print[] {
  return lines.flatMap((line, row) =>
    line.split('|').map((text, cell) => ({
      text: text.trim(),
      x0: x + cell * 60 + (cell > 0 ? 60 : 0),
      x1: x + cell * 60 + (cell > 0 ? 60 : 0) + width * text.trim().length,
      y: top + pitch * row,
      size: 10,
      bold: false,
      order: row,
      hidden: null,
    })),
  );
}

const prose = (count: number, words: string): string[] => Array.from({ length: count }, () => words);
const across = (y: number, x0: number, x1: number): Rule => ({ x0, x1, y0: y, y1: y });
const blocksOf = (prints: Print[], rules: Rule[] = []) =>
  layOut([{ number: 1, width: 612, height: 792, prints, rules }]).flatMap((page) => page.blocks);

describe('two columns of prose', () => {
  const left = [
    ...prose(4, 'he reads slowly and stops at every long word.'),
    'GORT-5|Now|%ile',
    'Rate|6|9',
    'Accuracy|7|16',
    'Fluency|6|9',
    ...prose(4, 'a chapter takes him an hour and a quarter now.'),
  ];
  const right = prose(13, 'she spells by sound and leaves out whole syllables.');

  it('are read one after the other, with the table in one of them whole', () => {
    const blocks = blocksOf([...printsOf(left, 40, 100), ...printsOf(right, 320, 93)]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
    expect(blocks[1]).toMatchObject({ rows: [[{ text: 'Rate' }, { text: '6' }, { text: '9' }], expect.anything(), expect.anything()] });
    expect(JSON.stringify(blocks[3])).toContain('she spells by sound');
    expect(JSON.stringify(blocks[3])).not.toContain('hour');
  });

  it('keep a table that lines draw in its column', () => {
    const rules = [5, 6, 7, 8, 9].map((row) => across(100 + pitch * (row - 1) - 10, 38, 250));
    const blocks = blocksOf([...printsOf(left, 40, 100), ...printsOf(right, 320, 93)], rules);
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    expect(JSON.stringify(blocks.at(-1))).not.toContain('hour');
  });
});
