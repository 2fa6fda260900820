import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, type Box, boxOf, intersect, type Matrix } from '../pdf/matrix.ts';
import type { PaintedPicture } from '../pdf/paint.ts';
import { blankPicture, type GreyPicture } from './grey-picture.ts';
import { decodePicture, type Raster } from './raster.ts';
import { dotsPerInch } from './resolution.ts';

/** Some programs give a page a point for each pixel: a page longer than 17 inches is taken to be one of 11. */
const longestPage = 17 * 72;
const usualPage = 11 * 72;

/**
 * Draws the pictures of a page, in the order they are painted, as a reader sees them: upright, at 300 dots per inch. `page` is its visible box.
 * @throws Error when a picture cannot be decoded
 */
export async function drawPage(page: PDFPageProxy, pictures: readonly PaintedPicture[], box: Box): Promise<GreyPicture> {
  const long = Math.max(box.x1 - box.x0, box.y1 - box.y0);
  const scale = (dotsPerInch / 72) * (long > longestPage ? usualPage / long : 1);
  const sheet = blankPicture(Math.max(1, Math.round((box.x1 - box.x0) * scale)), Math.max(1, Math.round((box.y1 - box.y0) * scale)));
  for (const picture of pictures) {
    const raster = await decodePicture(page, picture);
    if (raster) drawRaster(sheet, raster, picture, { box, scale });
  }
  return sheet;
}

/** Each dot of the sheet asks the picture what is there. */
function drawRaster(sheet: GreyPicture, raster: Raster, { map, clip }: PaintedPicture, { box, scale }: { box: Box; scale: number }): void {
  const inverse = inverseOf(map);
  if (!inverse) return;
  const extent = intersect(boxOf(map, 0, 0, 1, 1), clip);
  const dot = (at: number, from: number, most: number) => Math.min(most, Math.max(0, Math.round((at - from) * scale)));
  const [left, right] = [dot(extent.x0, box.x0, sheet.width), dot(extent.x1, box.x0, sheet.width)];
  const [top, bottom] = [dot(extent.y0, box.y0, sheet.height), dot(extent.y1, box.y0, sheet.height)];
  const step = { x: inverse[0] / scale, y: inverse[1] / scale };
  for (let y = top; y < bottom; y += 1) {
    // In a picture's unit square y grows upwards; in the page's points and in rows of pixels it grows downwards.
    let { x: u, y: v } = apply(inverse, box.x0 + (left + 0.5) / scale, box.y0 + (y + 0.5) / scale);
    for (let x = left; x < right; x += 1, u += step.x, v += step.y) {
      const at = y * sheet.width + x;
      sheet.data[at] = raster.over(sheet.data[at] ?? 255, u * raster.width - 0.5, (1 - v) * raster.height - 0.5);
    }
  }
}

function inverseOf([a, b, c, d, e, f]: Matrix): Matrix | null {
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return null;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}
