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

  it('has a table where each row was pasted with a space or two between its cells', async () => {
    const rows = [
      ['Processing Speed', '68', '2', '61-79'],
      ['Math Concepts & Applications', '79', '8', '72-86'],
      ['Spelling', '81', '10', '76-86'],
    ];
    for (const gap of ['  ', ' ']) {
      const document = await read([['Subtest', 'SS', '%ile', '95% CI'], ...rows].map((row) => row.join(gap)).join('\n'));
      expect(rowsOf(document, 0)).toEqual({ header: ['Subtest', 'SS', '%ile', '95% CI'], rows });
    }
  });

  it('has a table where each cell was pasted on a line of its own', async () => {
    const header = ['Index', 'Composite Score', 'Percentile Rank', '95% CI'];
    const rows = [
      ['Verbal Comprehension', '108', '70', '100-115'],
      ['Working Memory', '82', '12', '76-91'],
      ['Processing Speed', '77', '6', '71-88'],
    ];
    const labels = ['Average', 'Low Average', 'Very Low'];
    const document = await read(['WISC-V', '', ...header, 'Range', ...rows.flatMap((row, i) => [...row, labels[i]])].join('\n'));
    expect(rowsOf(document, 0)).toEqual({ header: [...header, 'Range'], rows: rows.map((row, i) => [...row, labels[i]]) });
  });

  it('keeps labels with their values apart from the table they stand above or below', async () => {
    const keyed = 'Standard Score: 84     Percentile: 14';
    const table = ['Subtest         SS    PR', 'Spelling        74     4', 'Word Reading    79     8'];
    for (const lines of [
      [keyed, ...table],
      [...table, '', keyed],
    ]) {
      const document = await read(lines.join('\n'));
      expect(outlineOf(document)).toContain('paragraph: Standard Score: 84 Percentile: 14');
      expect(rowsOf(document, 0).header).toEqual(['Subtest', 'SS', 'PR']);
    }
  });

  it('has a table where columns are set with tabs', async () => {
    const lines = [scores.header, ...scores.rows.map((row) => row.map((cell) => cell || '--'))].map((row) => row.join('\t'));
    const document = await read(lines.join('\n'));
    expect(rowsOf(document, 0)).toEqual({ header: scores.header, rows: scores.rows.map((row) => row.map((cell) => cell || '--')) });
  });

  it('has a table set with tabs whose rows break off, and a second one below an empty line', async () => {
    const document = await read(
      [
        'WAIS-IV',
        '\tSCORE\tPCT\t95% CI\tRANGE',
        'FSIQ\t92\t30\t88-96\tAverage',
        '   Similarities\t11\t63',
        'PSI\t79\t8\t73-89\tBorderline',
        '   Coding\t6\t9',
        '',
        'SELF-REPORT',
        'PHQ-9\t8\t(mild)',
        'GAD-7\t6\t(mild)',
      ].join('\n'),
    );
    expect(rowsOf(document, 0)).toEqual({
      header: ['', 'SCORE', 'PCT', '95% CI', 'RANGE'],
      rows: [
        ['FSIQ', '92', '30', '88-96', 'Average'],
        ['Similarities', '11', '63', '', ''],
        ['PSI', '79', '8', '73-89', 'Borderline'],
        ['Coding', '6', '9', '', ''],
      ],
    });
    expect(rowsOf(document, 1).rows).toEqual([
      ['PHQ-9', '8', '(mild)'],
      ['GAD-7', '6', '(mild)'],
    ]);
  });

  it('keeps lines whose pieces tell their own figures as sentences, and drops the heads of printed pages', async () => {
    const document = await read(
      [
        'TOMM\tTrial 1  47/50\tTrial 2  50/50\t(pass)',
        'PHQ-9 = 17\tGAD-7 = 12',
        '',
        'DOE, J  MRN 12  Page 3 of 6',
        '',
        'Slow.',
        '',
        'DOE, J  MRN 12  Page 4 of 6',
      ].join('\n'),
    );
    expect(document.tables).toEqual([]);
    expect(document.text).toContain('TOMM Trial 1 47/50 Trial 2 50/50 (pass)');
    expect(document.text).not.toContain('Page 3');
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

  it('of two hundred thousand cells on one line is one paragraph', async () => {
    const document = await readText(Buffer.from('1\t'.repeat(200_000)));
    expect(document.blocks).toHaveLength(1);
    expect(document.tables).toEqual([]);
  });
});
