import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableDocumentError } from '../../errors.ts';
import type { ReadDocument } from '../../model.ts';
import { compose } from '../compose.ts';
import { layOut } from '../layout/lay-out.ts';
import type { PrintedPage } from '../layout/print.ts';
import { drawPage } from '../ocr/page-picture.ts';
import { openScanReader, type ScannedPart } from '../ocr/scan-reader.ts';
import type { ReadingContext } from '../reading-context.ts';
import { bulletsOf } from './bullets.ts';
import type { Turn } from './glyphs.ts';
import { type Font, unknownFont } from './graphics-state.ts';
import { type Box, identity, matrixFrom, numbersFrom } from './matrix.ts';
import { withPdf } from './open-pdf.ts';
import { type Painted, paint } from './paint.ts';
import { isCovered, picturedText } from './pictured-text.ts';
import { wordsOf } from './words.ts';

/** Of so little text nothing can be said. */
const fewestCharacters = 60;

interface PageRead {
  /** What is printed on the page with ink, or hidden there. */
  printed: PrintedPage;
  /** What its pictures show, where text has to be recognised. */
  scan: ScannedPart | null;
  /** Whether pictures cover it. */
  isCovered: boolean;
}

/**
 * Reads what is printed on the pages of a PDF, and what is hidden there. The text of scanned pages, and of pictures on typed ones, is recognised.
 * @throws UnreadableDocumentError as `withPdf`, and document_scan_without_text, document_empty, document_corrupt (a page that cannot be read)
 * @throws the signal's reason when aborted; looked at between pages, and at any moment of a scanned one
 */
export function readPdf(bytes: Uint8Array, { signal, onPage }: ReadingContext = {}): Promise<ReadDocument> {
  return withPdf(bytes, async (pdf) => {
    await using scans = openScanReader(signal);
    const pages: { printed: PrintedPage; isCovered: boolean }[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      signal?.throwIfAborted();
      const { printed, scan, isCovered } = await readPage(pdf, number);
      pages.push({ printed: scan ? await scans.read(printed, scan) : printed, isCovered });
      onPage?.(number, pdf.numPages, scan !== null);
    }
    refuseWithoutText(pages);
    return scans.note(compose('pdf', layOut(pages.map((page) => page.printed))));
  });
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageRead> {
  try {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const box: Box = { x0: 0, y0: 0, x1: width, y1: height };
    const painted = paint(await page.getOperatorList(), matrixFrom(transform) ?? identity, box, fontsOf(page));
    const pictured = picturedText(painted, box);
    const [inked, layer] = pictured?.isWhole ? layersOf(painted) : [painted, null];
    const scan = pictured && {
      picture: await drawPage(page, pictured.pictures, pictured.box),
      isWhole: pictured.isWhole,
      left: pictured.box.x0,
      top: pictured.box.y0,
      layer: layer && printedPage(number, layer, box),
    };
    page.cleanup();
    return { printed: printedPage(number, inked, box), scan, isCovered: isCovered(painted) };
  } catch (error) {
    throw error instanceof Error ? new UnreadableDocumentError('document_corrupt', { cause: error }) : error;
  }
}

/** What has ink on a scanned page, and the text that another program has recognised and put under its picture. */
function layersOf(painted: Painted): [inked: Painted, layer: Painted] {
  const layer = painted.glyphs.filter((glyph) => glyph.isUnpainted && glyph.hidden === null);
  return [
    { ...painted, glyphs: painted.glyphs.filter((glyph) => !layer.includes(glyph)) },
    { ...painted, glyphs: layer, dots: [], rules: [] },
  ];
}

/** Read in the direction most of its text runs; text without ink is what text recognition has put under a picture, or it is hidden. */
function printedPage(number: number, painted: Painted, box: Box): PrintedPage {
  const { glyphs, dots, rules } = painted;
  const counts = new Map<Turn, number>();
  for (const { turn } of glyphs) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  const turns: Turn[] = [0, 1, 2, 3];
  const turn = turns.reduce((most, next) => ((counts.get(next) ?? 0) > (counts.get(most) ?? 0) ? next : most));
  const words = wordsOf(glyphs, turn, !isCovered(painted));
  const prints = turn === 0 ? [...bulletsOf(dots, words), ...words] : words;
  const upright = frameOf(turn, box);
  return {
    number,
    width: upright.x1 - upright.x0,
    height: upright.y1 - upright.y0,
    prints: prints.map((print) => ({ ...print, x0: print.x0 - upright.x0, x1: print.x1 - upright.x0, y: print.y - upright.y0 })),
    rules: turn === 0 ? rules : [],
  };
}

/** The page's box in the frame of text that runs with this turn. */
function frameOf(turn: Turn, { x1, y1 }: Box): Box {
  if (turn === 1) return { x0: 0, y0: -x1, x1: y1, y1: 0 };
  if (turn === 2) return { x0: -x1, y0: -y1, x1: 0, y1: 0 };
  if (turn === 3) return { x0: -y1, y0: 0, x1: 0, y1: x1 };
  return { x0: 0, y0: 0, x1, y1 };
}

/** Characters a reader sees on a page. */
const charactersOf = (page: PrintedPage): number =>
  page.prints.filter((print) => !print.hidden).reduce((sum, print) => sum + print.text.trim().length, 0);

function refuseWithoutText(pages: { printed: PrintedPage; isCovered: boolean }[]): void {
  const total = pages.reduce((sum, page) => sum + charactersOf(page.printed), 0);
  const scanned = pages.filter((page) => page.isCovered).length;
  if (total < fewestCharacters * scanned && scanned > pages.length / 2) throw new UnreadableDocumentError('document_scan_without_text');
  if (total === 0)
    throw new UnreadableDocumentError(pages.some((page) => page.isCovered) ? 'document_scan_without_text' : 'document_empty');
}

/** Of embedded fonts only the name tells the weight: `ABCDEF+Georgia-BoldItalic`. */
const boldName = /bold|black|heavy|demi|[-,_ ]bd\b/i;

/** The page's fonts by their id; each is looked up once. */
function fontsOf(page: PDFPageProxy): (id: string) => Font {
  const known = new Map<string, Font>();
  return (id) => {
    const font = known.get(id) ?? fontNamed(page, id);
    known.set(id, font);
    return font;
  };
}

function fontNamed(page: PDFPageProxy, id: string): Font {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  if (typeof font !== 'object' || font === null) return unknownFont;
  const matrix = 'fontMatrix' in font ? matrixFrom(font.fontMatrix) : null;
  const bounds = 'bbox' in font ? numbersFrom(font.bbox) : null;
  const isType3 = 'isType3Font' in font && font.isType3Font === true;
  const height = Math.abs((bounds?.[3] ?? 0) - (bounds?.[1] ?? 0));
  return {
    unit: matrix?.[0] ?? unknownFont.unit,
    emHeight: isType3 && matrix && height > 0 ? Math.abs(matrix[3]) * height : 1,
    isBold: 'name' in font && typeof font.name === 'string' && boldName.test(font.name),
    isVertical: 'vertical' in font && font.vertical === true,
  };
}
