import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts, setTextRenderingMode, TextRenderingMode } from 'pdf-lib';

/** A grey as a share of white, 0..1; letters and areas are drawn in it. */
export interface Style {
  size?: number;
  bold?: boolean;
  grey?: number;
  turn?: number;
}

/** Draws on letter-sized pages (612 × 792 points). `x` and `y` are points from the upper left corner, `y` a baseline. */
export class Pen {
  readonly #document: PDFDocument;
  readonly #fonts: { plain: PDFFont; bold: PDFFont };
  #page: PDFPage;

  constructor(document: PDFDocument, fonts: { plain: PDFFont; bold: PDFFont }) {
    this.#document = document;
    this.#fonts = fonts;
    this.#page = document.addPage([612, 792]);
  }

  startPage(): void {
    this.#page = this.#document.addPage([612, 792]);
  }

  text(text: string, x: number, y: number, { size = 10, bold = false, grey = 0, turn = 0 }: Style = {}): void {
    this.#page.drawText(text, {
      x,
      y: 792 - y,
      size,
      font: bold ? this.#fonts.bold : this.#fonts.plain,
      color: rgb(grey, grey, grey),
      rotate: degrees(turn),
    });
  }

  /** Text that leaves no ink, as text recognition puts it under a picture. */
  unpainted(text: string, x: number, y: number): void {
    this.#page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    this.text(text, x, y);
    this.#page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill));
  }

  /** Sets a text in lines of the given width at 13 points' pitch; returns the baseline after the last. */
  paragraph(text: string, x: number, y: number, width: number, style: Style = {}): number {
    let line = '';
    let at = y;
    for (const word of text.split(' ')) {
      if (line !== '' && this.widthOf(`${line} ${word}`, style) > width) {
        this.text(line, x, at, style);
        at += 13;
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    this.text(line, x, at, style);
    return at + 13;
  }

  /** Sets rows with cells at the given places at the given pitch; a negative place is the right edge of a right-aligned column. */
  table(rows: string[][], places: number[], y: number, { pitch = 16, ...style }: Style & { pitch?: number } = {}): number {
    rows.forEach((cells, row) => {
      cells.forEach((cell, i) => {
        const place = places[i] ?? 0;
        if (cell !== '') this.text(cell, place < 0 ? -place - this.widthOf(cell, style) : place, y + row * pitch, style);
      });
    });
    return y + rows.length * pitch;
  }

  area(x: number, y: number, width: number, height: number, grey: number): void {
    this.#page.drawRectangle({ x, y: 792 - y - height, width, height, color: rgb(grey, grey, grey) });
  }

  /** Draws the lines of a table's cells. */
  grid(xs: number[], ys: number[]): void {
    const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
    for (const x of xs) this.#page.drawLine({ start: { x, y: 792 - top }, end: { x, y: 792 - bottom } });
    for (const y of ys) this.rule(left, right, y);
  }

  rule(left: number, right: number, y: number): void {
    this.#page.drawLine({ start: { x: left, y: 792 - y }, end: { x: right, y: 792 - y } });
  }

  dot(x: number, y: number): void {
    this.#page.drawCircle({ x, y: 792 - y, size: 2, color: rgb(0, 0, 0) });
  }

  widthOf(text: string, { size = 10, bold = false }: Style = {}): number {
    return (bold ? this.#fonts.bold : this.#fonts.plain).widthOfTextAtSize(text, size);
  }

  /** A picture over the given part of the page. */
  async picture(x: number, y: number, width: number, height: number): Promise<void> {
    const image = await this.#document.embedPng(pixel);
    this.#page.drawImage(image, { x, y: 792 - y - height, width, height });
  }
}

const pixel = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A PDF with what is drawn; its first page is there from the start. */
export async function pdfOf(draw: (pen: Pen) => void | Promise<void>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = { plain: await document.embedFont(StandardFonts.Helvetica), bold: await document.embedFont(StandardFonts.HelveticaBold) };
  await draw(new Pen(document, fonts));
  return document.save();
}
