import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, rowsOf } from './blocks-of.ts';

const page =
  'RESULTS\n\nStandard scores have a mean of 100.\n\nWAIS-IV Score PR\nVerbal Comprehension Index (VCI) 107 68 101–112 Average\nBlock Design 10 50 — Average';

test('a page is its headings, paragraphs and tables', () => {
  expect(blocksOf(page, 1000).map(({ kind, start }) => [kind, start])).toEqual([
    ['heading', 1000],
    ['paragraph', 1009],
    ['rows', 1046],
  ]);
});

test('a line of a table is what it names and its figures, each at its place', () => {
  const table = blocksOf(page, 1000).at(-1)!;
  const rows = rowsOf(table);
  expect(rows.map(({ label, figures }) => [label, figures])).toEqual([
    ['WAIS-IV Score PR', ''],
    ['Verbal Comprehension Index (VCI) ', '107 68 101–112 Average'],
    ['Block Design ', '10 50 — Average'],
  ]);
  for (const row of rows) {
    expect(page.slice(row.start - 1000).startsWith(row.label)).toBe(true);
    expect(page.slice(row.figuresStart - 1000).startsWith(row.figures)).toBe(true);
  }
});

test('a line that tells a date, an address or an age is no row of figures', () => {
  const lines = [
    'Date of birth 11/02/2015 Grade 4',
    'Home address 917 Sycamore Bend Road, Tilden, WI 53099',
    'Age 10 years, 2 months Teacher Ms. Adaeze Whitcomb',
  ];
  expect(rowsOf({ kind: 'rows', text: lines.join('\n'), start: 0 }).map(({ figures }) => figures)).toEqual(['', '', '']);
});

test('a paragraph broken over lines is a paragraph, though it tells numbers', () => {
  const [block] = blocksOf(
    'She left 11 of 40 items blank on the midterm because\nshe had not finished reading\nthe questions when time was called.',
    0,
  );
  expect(block?.kind).toBe('paragraph');
});

test('whatever the text, every character but white space is in exactly one block, at its place', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '\n\n', '7', '.', '—') });
  fc.assert(
    fc.property(anyText, fc.nat(50), (text, start) => {
      const blocks = blocksOf(text, start);
      for (const block of blocks) expect(text.slice(block.start - start, block.start - start + block.text.length)).toBe(block.text);
      const shown = blocks.map((block) => block.text).join('');
      expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('whatever the table, label and figures joined are its lines', () => {
  const anyLine = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '7', '—', '-', '%') });
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1 }), (lines) => {
      const rows = rowsOf({ kind: 'rows', text: lines.join('\n'), start: 3 });
      expect(rows.map((row) => row.label + row.figures)).toEqual(lines);
    }),
  );
});
