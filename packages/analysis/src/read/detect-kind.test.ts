import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { detectDocumentKind } from './detect-kind.ts';
import { pdfOf } from './testing/draw-pdf.ts';
import { odtOf } from './testing/odt.ts';
import { wordOf, zipOf } from './testing/zip.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('the kind of a file', () => {
  it('is told by the content of a PDF, a Word document, an OpenDocument text, rich text and a plain text', async () => {
    const word = new Document({ sections: [{ children: [new Paragraph('Summary')] }] });
    expect(await detectDocumentKind(await pdfOf((pen) => pen.text('Summary', 60, 60)))).toBe('pdf');
    expect(await detectDocumentKind(await Packer.toBuffer(word))).toBe('docx');
    expect(await detectDocumentKind(wordOf('<w:p/>'))).toBe('docx');
    expect(await detectDocumentKind(odtOf('<text:p>Summary</text:p>'))).toBe('odt');
    expect(await detectDocumentKind(text('{\\rtf1\\ansi Score 96}'))).toBe('rtf');
    expect(await detectDocumentKind(text('Summary of the testing'))).toBe('txt');
  });

  it('is PDF where only the header says so, whatever follows', async () => {
    expect(await detectDocumentKind(text('%PDF-1.7\nnothing more'))).toBe('pdf');
  });

  it('is plain text for a file without bytes, in UTF-16, and in Windows-1252', async () => {
    expect(await detectDocumentKind(new Uint8Array())).toBe('txt');
    expect(await detectDocumentKind(Uint8Array.from(Buffer.from('\uFEFFRésumé', 'utf16le')))).toBe('txt');
    expect(await detectDocumentKind(Uint8Array.from(Buffer.from('R\xe9sum\xe9 \x93flat\x94', 'latin1')))).toBe('txt');
  });

  it('is told of a Word document with a password by its container', async () => {
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(600),
    ]);
    await expect(detectDocumentKind(locked)).rejects.toMatchObject({ code: 'document_password_protected' });
  });

  it.each([
    ['a ZIP that is no Word document', zipOf([{ name: 'notes.txt', data: Buffer.from('notes') }])],
    ['an OpenDocument sheet', zipOf([{ name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') }])],
    ['an old Word document', Uint8Array.from([...Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...new Uint8Array(600)])],
    ['a picture', Uint8Array.from(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))],
    ['a web page', text('<!DOCTYPE html><p>Score 96</p>')],
    ['bytes that are no text', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32)],
  ])('is refused for %s', async (_what, bytes) => {
    await expect(detectDocumentKind(bytes)).rejects.toMatchObject({ code: 'document_type_unsupported' });
  });
});
