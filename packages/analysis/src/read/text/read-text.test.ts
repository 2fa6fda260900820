import { describe, expect, it } from 'vitest';
import { outlineOf, rowsOf } from '../testing/outline.ts';
import { readText } from './read-text.ts';

const read = (text: string, encoding: BufferEncoding = 'utf8') => readText(Uint8Array.from(Buffer.from(text, encoding)));
const scores = {
  header: ['Subtest', 'SS', '95% CI', '%ile'],
  rows: [
    ['Letter & Word Recognition', '108', '103-113', '70'],
    ['Reading Composite', '110', '', '75'],
    ['Written Expression', '77', '68-86', '<0.1'],
  ],
};

describe('a plain text', () => {
  it('has its wrapped lines joined, its headings and its items', async () => {
    const document = await read(
      [
        'PREVIOUS HELP',
        '-------------',
        'Callum has a Section 504 plan (since April 2024): use of a laptop for',
        'assignments longer than one paragraph, and teacher notes on request.',
        '',
        'PROPOSED PLAN',
        '  1. Two 50-minute sessions a week: sentence combining, paragraph frames,',
        '     self-regulated strategy development.',
        '  2. Re-check in January.',
        '* a planner',
      ].join('\r\n'),
    );
    expect(outlineOf(document)).toEqual([
      'heading: PREVIOUS HELP',
      'paragraph: Callum has a Section 504 plan (since April 2024): use of a laptop for assignments longer than one paragraph, and teacher notes on request.',
      'heading: PROPOSED PLAN',
      'list_item: 1. Two 50-minute sessions a week: sentence combining, paragraph frames, self-regulated strategy development.',
      'list_item: 2. Re-check in January.',
      'list_item: a planner',
    ]);
  });

  it('has a table where columns are set with spaces', async () => {
    const document = await read(
      [
        'Subtest                      SS    95% CI  %ile',
        '------------------------------------------------',
        'Letter & Word Recognition   108   103-113    70',
        'Reading Composite           110              75',
        'Written Expression           77     68-86  <0.1',
      ].join('\n'),
    );
    expect(rowsOf(document, 0)).toEqual(scores);
    expect(document.tables[0]?.rows[0]?.cells[1]).toMatchObject({ x0: 28, x1: 31 });
  });

  it('has a table where columns are set with tabs', async () => {
    const lines = [scores.header, ...scores.rows.map((row) => row.map((cell) => cell || '--'))].map((row) => row.join('\t'));
    const document = await read(lines.join('\n'));
    expect(rowsOf(document, 0)).toEqual({ header: scores.header, rows: scores.rows.map((row) => row.map((cell) => cell || '--')) });
  });

  it('has a table where columns are set with pipes', async () => {
    const lines = [scores.header, ['---', '---', '---', '---'], ...scores.rows].map((row) => `| ${row.join(' | ')} |`);
    const document = await read(lines.join('\n'));
    expect(rowsOf(document, 0)).toEqual(scores);
  });

  it('is decoded from UTF-8 with and without its mark, from UTF-16 and from Windows-1252', async () => {
    const text = 'Mood was “flat”, 96–106.';
    expect((await read(text)).text).toBe(text);
    expect((await read(`\uFEFF${text}`)).text).toBe(text);
    expect((await read(`\uFEFF${text}`, 'utf16le')).text).toBe(text);
    expect((await read('Mood was \x93flat\x94, 96\x96106.', 'latin1')).text).toBe(text);
  });

  it('is empty where it holds space alone', async () => {
    await expect(read(' \n\t \n')).rejects.toMatchObject({ code: 'document_empty' });
  });
});
