import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { inspectDocument } from './inspect-document.ts';
import { pdfOf } from './testing/draw-pdf.ts';
import { encryptedPdf } from './testing/encrypted-pdf.ts';
import { wordOf, zipOf } from './testing/zip.ts';

const paragraph = '<w:p><w:r><w:t>Summary</w:t></w:r></w:p>';

describe('what is told of a file at once', () => {
  it('is nothing for a sound one', async () => {
    await inspectDocument(await pdfOf((pen) => pen.text('Summary', 60, 60)), 'pdf');
    await inspectDocument(wordOf(paragraph), 'docx');
    await inspectDocument(new TextEncoder().encode('Summary'), 'txt');
  });

  it('is that a PDF asks for a password, but not where only its owner has one', async () => {
    await expect(inspectDocument(encryptedPdf('Summary', 'secret'), 'pdf')).rejects.toMatchObject({ code: 'document_password_protected' });
    await inspectDocument(encryptedPdf('Summary', ''), 'pdf');
  });

  it('is that a PDF is cut off, or nothing but a header', async () => {
    const whole = await pdfOf((pen) => pen.text('Summary', 60, 60));
    for (const bytes of [whole.slice(0, 200), new TextEncoder().encode('%PDF-1.7\n')]) {
      await expect(inspectDocument(bytes, 'pdf')).rejects.toMatchObject({ code: 'document_corrupt' });
    }
  });

  it('is that a PDF has more pages than any assessment', async () => {
    const long = await PDFDocument.create();
    for (let i = 0; i < 1_001; i += 1) long.addPage();
    await expect(inspectDocument(await long.save(), 'pdf')).rejects.toMatchObject({ code: 'document_too_complex' });
  });

  it('is that a Word document is no ZIP, or holds no text part', async () => {
    for (const bytes of [wordOf(paragraph).slice(0, 300), zipOf([{ name: 'word/styles.xml', data: Buffer.from('<x/>') }])]) {
      await expect(inspectDocument(bytes, 'docx')).rejects.toMatchObject({ code: 'document_corrupt' });
    }
  });

  it('is that a Word document would inflate to hundreds of megabytes', async () => {
    await expect(inspectDocument(wordOf(paragraph, 320_000_000), 'docx')).rejects.toMatchObject({ code: 'document_too_complex' });
    await expect(inspectDocument(wordOf(Buffer.alloc(40_000_000, ' ')), 'docx')).rejects.toMatchObject({ code: 'document_too_complex' });
  });

  it('is that a text holds nothing but space', async () => {
    await expect(inspectDocument(new TextEncoder().encode(' \n\t\n'), 'txt')).rejects.toMatchObject({ code: 'document_empty' });
  });
});
