import { expect, it } from 'vitest';
import { layOut } from '../layout/lay-out.ts';
import type { DrawnLine } from './drawn-lines.ts';
import { printedFrom } from './recognised-prints.ts';
import type { RecognisedWord } from './words.ts';

const across = (y: number): DrawnLine => ({ isHorizontal: true, from: 200, to: 1400, first: y, last: y + 2 });
const down = (x: number, from: number): DrawnLine => ({ isHorizontal: false, from, to: 600, first: x, last: x + 2 });
/** Text on lines of 100 dots, told by its row. */
const word = (text: string, x0: number, row: number): RecognisedWord => ({
  text,
  confidence: 95,
  x0,
  x1: x0 + 22 * text.length,
  y0: 35 + 100 * row,
  y1: 65 + 100 * row,
  baseline: 65 + 100 * row,
  height: 40,
});

it('a table on a scan is read by the lines that were drawn: a title stands over the columns that it spans', () => {
  const lines = [...[200, 300, 400, 500, 600].map(across), down(200, 200), down(700, 200), down(1050, 300), down(1400, 200)];
  const words = [word('Scale', 230, 2), word('Teacher', 730, 2), word('T', 730, 3), word('PR', 1080, 3)];
  const rows = ['Anxiety', 'Depression'].flatMap((scale, i) => [word(scale, 230, 4 + i), word('61', 730, 4 + i), word('86', 1080, 4 + i)]);
  const [page] = layOut([printedFrom(1, { width: 2550, height: 3300, lines, words: [...words, ...rows] })]);
  const [table] = page?.blocks ?? [];
  expect(table?.kind === 'table' && table.header?.map(({ text }) => text)).toEqual(['Scale', 'Teacher T', 'Teacher PR']);
  expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Anxiety', '61', '86'],
    ['Depression', '61', '86'],
  ]);
});

it('a picture on a typed page has its lines where it stands on the page', () => {
  const page = { width: 1600, height: 700, lines: [across(200)], words: [] };
  expect(printedFrom(1, page, { left: 72, top: 144 }).rules[0]).toMatchObject({ x0: 120, y0: 192 });
});
