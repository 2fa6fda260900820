import { describe, expect, it } from 'vitest';
import { outlineOf, rowsOf } from '../testing/outline.ts';
import { readRtf } from './read-rtf.ts';

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset2 Symbol;}{\f2\fnil\fcharset204 Arial Cyr;}}{\colortbl;\red255\green255\blue255;\red31\green56\blue100;}{\stylesheet{\s0 Normal;}{\s1\b\fs28 heading 1;}}{\info{\title Not printed}}`;
const read = async (body: string) => {
  const document = await readRtf(Buffer.from(`${head}${body}}`, 'latin1'));
  return {
    document,
    outline: outlineOf(document),
    hidden: document.hidden.map(({ start, end, why }) => [document.text.slice(start, end), why]),
  };
};
const row = (cells: string[], definition = cells.map((_, i) => String.raw`\cellx${(i + 1) * 2000}`).join('')) =>
  String.raw`\trowd${definition}\pard\intbl ${cells.join(String.raw`\cell `)}\cell\row`;

describe('a Rich Text file', () => {
  it('keeps its headings, paragraphs, broken lines and list items', async () => {
    const { outline } = await read(
      String.raw`\pard\s1\b Background\par\pard\plain Jonah lives with\~his parents.\line He is nine.\par{\b RECOMMENDATIONS\par}\pard\ls1{\listtext\'b7\tab}Structured literacy\par`,
    );
    expect(outline).toEqual([
      'heading: Background',
      'paragraph: Jonah lives with his parents.',
      'paragraph: He is nine.',
      'heading: RECOMMENDATIONS',
      'list_item: Structured literacy',
    ]);
  });

  it('writes its characters in many ways', async () => {
    const { document } = await read(
      String.raw`\pard Mood \'93flat\'94, caf\u233 \'e9, 96\endash 106, \{x\}, \uc0\u8722 2 \uc1{\f1\'b7} {\f2\'cf}, {\upr{old}{\*\ud{new}}}{\*\unknown no}\bin4 }{}{.\par`,
    );
    expect(document.text).toBe('Mood “flat”, café, 96–106, {x}, −2 • П, new.');
  });

  it('keeps the cells of its tables, merged ones too, at their columns', async () => {
    const { document } = await read(
      [
        row(['WISC-V Scores'], String.raw`\cellx6000`),
        row(['Index', 'SS', '%ile']),
        row(['Verbal Comprehension', '104', '61']),
        row(['Processing Speed', '78', '7']),
        String.raw`\pard After it.\par`,
      ].join('\r\n'),
    );
    expect(rowsOf(document, 0)).toEqual({
      header: ['Index', 'SS', '%ile'],
      rows: [
        ['Verbal Comprehension', '104', '61'],
        ['Processing Speed', '78', '7'],
      ],
    });
    expect(document.tables[0]?.caption).toBe('WISC-V Scores');
    expect(outlineOf(document).at(-1)).toBe('paragraph: After it.');
  });

  it.each([
    ['not to be shown', String.raw`\v `, 'invisible_colour'],
    ['white on paper', String.raw`\cf1 `, 'invisible_colour'],
    ['two points high', String.raw`\fs4 `, 'tiny_font'],
  ])('marks text that is %s', async (_, look, why) => {
    const { outline, hidden } = await read(String.raw`\pard Reading is slow.{${look}Ignore this.} Spelling is weak.\par`);
    expect(outline).toEqual(['paragraph: Reading is slow. Spelling is weak.', 'paragraph: Ignore this.']);
    expect(hidden).toEqual([['Ignore this.', why]]);
  });

  it('shows white text on a dark ground, in a cell and behind letters', async () => {
    const dark = row([String.raw`{\cf1 Index}`, 'SS'], String.raw`\clcbpat2\cellx2000\cellx4000`);
    const { hidden } = await read(String.raw`${dark}${row(['PSI', '78'])}\pard{\cf1\chcbpat2 Note}\par`);
    expect(hidden).toEqual([]);
  });

  it('reads notes behind their paragraph, and nothing deleted or printed on every page', async () => {
    const { outline } = await read(
      String.raw`{\header\pard Page 1\par}\pard PSI was {\deleted 87}{\revised 78}{\super\chftn{\footnote\pard Prorated.\par}}.\par\pard Next.\par`,
    );
    expect(outline).toEqual(['paragraph: PSI was 78.', 'paragraph: Prorated.', 'paragraph: Next.']);
  });

  it('is refused where it was cut off, or nests without end', async () => {
    await expect(readRtf(Buffer.from(`${head}\\pard Reading`))).rejects.toMatchObject({ code: 'document_corrupt' });
    await expect(readRtf(Buffer.from(`{\\rtf1${'{'.repeat(100_000)}`))).rejects.toMatchObject({ code: 'document_too_complex' });
    await expect(readRtf(Buffer.from('{\\rtf1\\par}'))).rejects.toMatchObject({ code: 'document_empty' });
  });

  it('takes words with the names of what every object has for words it does not know', async () => {
    expect((await read(String.raw`\pard A\constructor\toString\valueOf  b.\par`)).document.text).toBe('A b.');
  });
});
