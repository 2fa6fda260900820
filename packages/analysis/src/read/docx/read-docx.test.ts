import { Document, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { outlineOf, rowsOf } from '../testing/outline.ts';
import { wordOf } from '../testing/zip.ts';
import { readDocx } from './read-docx.ts';

const wordWith = (children: (Paragraph | Table)[]) => Packer.toBuffer(new Document({ sections: [{ children }] }));
const cell = (text: string, columnSpan = 1, rowSpan = 1) => new TableCell({ columnSpan, rowSpan, children: [new Paragraph(text)] });
const row = (texts: string[], tableHeader = false) =>
  new TableRow({ ...(tableHeader ? { tableHeader } : {}), children: texts.map((text) => cell(text)) });

describe('a Word document', () => {
  it('keeps its headings, paragraphs, broken lines and list items, and has no pages', async () => {
    const bytes = await wordWith([
      new Paragraph({ text: 'Psychoeducational Report', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Background', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('Jonah lives with his parents & sister; he scored < 5.'),
      new Paragraph({ children: [new TextRun({ text: 'Recommendations', bold: true })] }),
      new Paragraph({ text: 'Structured literacy', bullet: { level: 0 } }),
      new Paragraph({ text: 'four times a week', bullet: { level: 1 } }),
      new Paragraph({ children: [new TextRun('Joanna Feldkamp, Ed.S.'), new TextRun({ text: 'School Psychologist', break: 1 })] }),
    ]);
    const document = await readDocx(bytes);
    expect(outlineOf(document)).toEqual([
      'heading: Psychoeducational Report',
      'heading: Background',
      'paragraph: Jonah lives with his parents & sister; he scored < 5.',
      'heading: Recommendations',
      'list_item: Structured literacy',
      'list_item: four times a week',
      'paragraph: Joanna Feldkamp, Ed.S.',
      'paragraph: School Psychologist',
    ]);
    expect(document.pages).toEqual([{ number: null, start: 0, text: document.text }]);
  });

  it('keeps empty and merged cells of its tables at their columns', async () => {
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('BASC-3', 5)] }),
        new TableRow({ children: [cell('Scale', 1, 2), cell('Teacher', 2), cell('Parent', 2)] }),
        row(['T', '%ile', 'T', '%ile']),
        new TableRow({ children: [cell('Clinical scales', 5)] }),
        row(['Hyperactivity', '48', '42', '', '']),
        row(['Learning Problems', '70', '98', 'n/a', 'n/a']),
      ],
    });
    const document = await readDocx(await wordWith([table]));
    expect(rowsOf(document, 0)).toEqual({
      header: ['Scale', 'Teacher T', 'Teacher %ile', 'Parent T', 'Parent %ile'],
      rows: [
        ['Clinical scales', '', '', '', ''],
        ['Hyperactivity', '48', '42', '', ''],
        ['Learning Problems', '70', '98', 'n/a', 'n/a'],
      ],
    });
    expect(document.tables[0]?.caption).toBe('BASC-3');
  });

  it('takes the header row the writer marked, and none for labels with their values', async () => {
    const strategies = new Table({ rows: [row(['Area', 'Strategy'], true), row(['Reading', 'Text-to-speech'])] });
    const labels = new Table({ rows: [row(['Student', 'Jonah']), row(['Grade', '4']), row(['Teacher', 'Ms. Whitcomb'])] });
    const document = await readDocx(await wordWith([strategies, new Paragraph(''), labels]));
    expect(rowsOf(document, 0)).toEqual({ header: ['Area', 'Strategy'], rows: [['Reading', 'Text-to-speech']] });
    expect(rowsOf(document, 1).header).toBeNull();
  });

  it('is empty, or a scan, where it holds no text', async () => {
    await expect(readDocx(wordOf('<w:p/>'))).rejects.toMatchObject({ code: 'document_empty' });
    const data = Buffer.from('89504e470d0a1a0a', 'hex');
    const picture = new ImageRun({ type: 'png', data, transformation: { width: 9, height: 9 } });
    await expect(readDocx(await wordWith([new Paragraph({ children: [picture] })]))).rejects.toMatchObject({
      code: 'document_scan_without_text',
    });
  });

  it('is damaged where a part is no XML', async () => {
    await expect(readDocx(wordOf('<w:p><w:r>'))).rejects.toMatchObject({ code: 'document_corrupt' });
  });

  it('is too complex where it declares hundreds of megabytes, or inflates to more than it declares', async () => {
    await expect(readDocx(wordOf('<w:p/>', 320_000_000))).rejects.toMatchObject({ code: 'document_too_complex' });
    await expect(readDocx(wordOf(Buffer.alloc(100_000_000, ' '), 2_000))).rejects.toMatchObject({ code: 'document_too_complex' });
  });

  it('stops with the reason of the signal', async () => {
    const reason = new Error('cancelled');
    await expect(readDocx(wordOf('<w:p/>'), AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
