import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, StandardFonts } from 'pdf-lib';

/** A document as a page's file input takes it. */
export type UploadFile = { name: string; mimeType: string; buffer: Buffer };

export const samplesFolder = join(import.meta.dirname, '../samples');
export const samplePdf = join(samplesFolder, '01_post_secondary_sld_adhd.pdf');
/** One page with tables of scores, scanned: its text has to be recognised, which takes seconds. */
export const scannedPage = join(samplesFolder, 'scans/51_post_secondary_one_page_scan.pdf');

export function sampleText(): string {
  return readFileSync(join(samplesFolder, '03_tutoring_writing.txt'), 'utf8');
}

/** An assessment long enough that its analysis is still running when a person reaches for Cancel. */
export async function longPdf(pages = 600): Promise<UploadFile> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage();
    page.drawText(pageText(number), { x: 60, y: 730, size: 10, lineHeight: 14, font });
  }
  return pdf('long-assessment.pdf', await document.save());
}

function pageText(number: number): string {
  const sentences = Array.from(
    { length: 40 },
    (_, line) => `On day ${number}, trial ${line + 1}, the examinee worked slowly and asked for more time on timed tasks.`,
  );
  return ['Psychoeducational Evaluation', ...sentences].join('\n');
}

/** A PDF that says it is encrypted with a key nobody has: every reader asks for a password. */
export async function passwordPdf(): Promise<UploadFile> {
  const document = await PDFDocument.create();
  document.addPage();
  const unknown = PDFHexString.of('5a'.repeat(32));
  const encryption = document.context.obj({ Filter: 'Standard', V: 1, R: 2, P: -4, O: unknown, U: unknown });
  document.context.trailerInfo.Encrypt = document.context.register(encryption);
  const id = PDFHexString.of('a5'.repeat(16));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  document.setTitle('Protected');
  return pdf('protected.pdf', await document.save({ useObjectStreams: false }));
}

/** A page with nothing on it: it is taken, for only the analysis can tell that there is nothing to read, and then fails. */
export async function blankPdf(): Promise<UploadFile> {
  const document = await PDFDocument.create();
  document.addPage();
  return pdf('blank.pdf', await document.save());
}

/** Begins like a PDF, and is none. */
export function corruptPdf(): UploadFile {
  return pdf('damaged.pdf', Buffer.from('%PDF-1.7\nand then the transfer broke off'));
}

function pdf(name: string, bytes: Uint8Array): UploadFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}
