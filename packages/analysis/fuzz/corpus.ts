import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import type { ReadDocument, Table } from '../src/model.ts';
import { readDocument } from '../src/read/read-document.ts';
import { pdfOf } from '../src/read/testing/draw-pdf.ts';
import { odtOf } from '../src/read/testing/odt.ts';
import { wordOf } from '../src/read/testing/zip.ts';
import type { DocumentKind } from '../src/schema.ts';

/** A sound document to damage. */
export interface Sound {
  name: string;
  kind: DocumentKind;
  bytes: Buffer;
}

const samples = join(import.meta.dirname, '../../../samples');
const sample = (name: string): Buffer => readFileSync(join(samples, name));

/** The samples, the same in other formats, and small documents of each kind, which are damaged and read fastest. A scan is left out: its pictures hold no markup. */
export async function loadCorpus(): Promise<[Sound, ...Sound[]]> {
  const text = sample('03_tutoring_writing.txt');
  const word = sample('02_k12_dyslexia.docx');
  const read = await readDocument({ bytes: word, kind: 'docx' });
  const pdfs = ['01_post_secondary_sld_adhd.pdf', '05_k12_prose_scores.pdf', '07_post_secondary_adversarial.pdf'].map(sample);
  return [
    { name: 'sample text', kind: 'txt', bytes: text },
    { name: 'short text', kind: 'txt', bytes: text.subarray(0, 2_500) },
    { name: 'sample word', kind: 'docx', bytes: word },
    { name: 'short word', kind: 'docx', bytes: Buffer.from(wordOf(shortWord)) },
    { name: 'sample as rtf', kind: 'rtf', bytes: Buffer.from(rtfOf(read), 'latin1') },
    { name: 'short rtf', kind: 'rtf', bytes: Buffer.from(rtfOf({ ...read, blocks: read.blocks.slice(0, 9) }), 'latin1') },
    { name: 'sample as odt', kind: 'odt', bytes: Buffer.from(odtOf(odtBodyOf(read))) },
    { name: 'short odt', kind: 'odt', bytes: Buffer.from(odtOf('<text:h>Summary</text:h><text:p>Reading is slow.</text:p>')) },
    { name: 'short pdf', kind: 'pdf', bytes: await unpacked(await shortPdf()) },
    { name: 'short pdf as written', kind: 'pdf', bytes: Buffer.from(await shortPdf()) },
    ...(await Promise.all(
      pdfs.map(async (bytes, i) => ({ name: `sample pdf ${i + 1}`, kind: 'pdf' as const, bytes: await unpacked(bytes) })),
    )),
    ...pdfs.map((bytes, i) => ({ name: `sample pdf ${i + 1} as written`, kind: 'pdf' as const, bytes })),
  ];
}

/** The short documents of a corpus. */
export const shortOf = ([first, ...others]: [Sound, ...Sound[]]): [Sound, ...Sound[]] => {
  const [one = first, ...rest] = [first, ...others].filter((sound) => sound.name.startsWith('short'));
  return [one, ...rest];
};

const shortWord =
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Summary</w:t></w:r></w:p><w:p><w:r><w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="4"/></w:rPr><w:t>Reading is slow.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>WISC-V</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>Coding</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>6</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';

const shortPdf = (): Promise<Uint8Array> =>
  pdfOf((pen) => {
    pen.text('WISC-V', 60, 60, { bold: true });
    pen.table(
      [
        ['Scale', 'SS', 'PR'],
        ['Verbal Comprehension', '107', '68'],
        ['Processing Speed', '78', '7'],
      ],
      [60, 250, 320],
      90,
    );
    pen.grid([50, 240, 310, 380], [76, 96, 112, 128]);
    pen.paragraph(
      'Processing speed was slow, and timed examinations were hard for the client, who reported headaches every day.',
      60,
      160,
      400,
    );
  });

/** The same PDF with its streams unpacked and its objects in the open, so that damage reaches what they say and not only the packing. */
async function unpacked(bytes: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(bytes);
  for (const [reference, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue;
    if (object.dict.get(PDFName.of('DecodeParms'))) continue;
    const dict = object.dict.clone(document.context);
    dict.delete(PDFName.of('Filter'));
    document.context.assign(reference, PDFRawStream.of(dict, decodePDFRawStream(object).decode()));
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

type Piece = { kind: 'heading' | 'paragraph' | 'list_item'; text: string } | { kind: 'table'; rows: string[][] };

const piecesOf = ({ text, blocks, tables }: ReadDocument): Piece[] =>
  blocks.map((block): Piece => {
    const table = tables.find(({ id }) => id === block.tableId);
    return block.kind === 'table'
      ? { kind: 'table', rows: table ? rowsOf(table) : [] }
      : { kind: block.kind, text: text.slice(block.start, block.end) };
  });
const rowsOf = ({ header, rows }: Table): string[][] =>
  [...(header ? [header] : []), ...rows].map((row) => row.cells.map((cell) => cell.text));

function rtfOf(document: ReadDocument): string {
  const written = (text: string) => text.replace(/[\\{}]/g, '\\$&').replace(/[^\n -~]/g, (sign) => `\\u${sign.charCodeAt(0)} ?`);
  const body = piecesOf(document).map((piece) => {
    if (piece.kind === 'heading') return `\\pard\\s1\\b ${written(piece.text)}\\b0\\par`;
    if (piece.kind !== 'table') return `\\pard${piece.kind === 'list_item' ? '\\ls1' : ''} ${written(piece.text)}\\par`;
    return piece.rows
      .map(
        (cells) =>
          `\\trowd${cells.map((_, i) => `\\cellx${(i + 1) * 1500}`).join('')}\\pard\\intbl ${cells.map(written).join('\\cell ')}\\cell\\row`,
      )
      .join('\n');
  });
  return `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}{\\colortbl;\\red255\\green255\\blue255;}{\\stylesheet{\\s1 heading 1;}}\n${body.join('\n')}}`;
}

function odtBodyOf(document: ReadDocument): string {
  const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const row = (cells: string[]) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${written(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  return piecesOf(document)
    .map((piece) => {
      if (piece.kind === 'table') return `<table:table>${piece.rows.map(row).join('')}</table:table>`;
      if (piece.kind === 'heading') return `<text:h>${written(piece.text)}</text:h>`;
      const paragraph = `<text:p>${written(piece.text)}</text:p>`;
      return piece.kind === 'list_item' ? `<text:list><text:list-item>${paragraph}</text:list-item></text:list>` : paragraph;
    })
    .join('');
}
