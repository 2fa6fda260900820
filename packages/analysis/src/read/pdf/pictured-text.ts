import { areaOf, type Box, boxOf, holds, intersect } from './matrix.ts';
import type { Painted, PaintedPicture } from './paint.ts';

/** A page that pictures cover to this share, with fewer characters of ink than that, is a scan with at most a stamp or a fax line on it. */
const scannedShare = 0.5;
const fewestCharacters = 60;
/** A picture within a typed page may hold a table when it is so large, in points and against the page; a letterhead's logo is not. */
const smallestPart = 0.04;
const lowestPart = 40;
const narrowestPart = 150;
const letterhead = 0.15;
/** A picture on which so many letters are printed is a ground. */
const fewestOnGround = 5;

/** Pictures of a page whose text has to be recognised, and where they are, in points. `isWhole`: the page is a scan. */
export interface PicturedText {
  pictures: PaintedPicture[];
  box: Box;
  isWhole: boolean;
}

/** Whether pictures cover the page as far as those of a scan do. */
export const isCovered = ({ pictured }: Painted): boolean => pictured >= scannedShare;

/** Where the text of a page is in its pictures: on all of a scanned page, or in a table or a letter that was put into a typed one as a picture. */
export function picturedText(painted: Painted, page: Box): PicturedText | null {
  const inked = painted.glyphs.filter((glyph) => !glyph.isUnpainted && glyph.hidden === null && glyph.text.trim() !== '');
  if (isCovered(painted) && inked.length < fewestCharacters) return { pictures: painted.pictures, box: page, isWhole: true };
  const parts = painted.pictures
    .map((picture) => ({ picture, box: intersect(boxOf(picture.map, 0, 0, 1, 1), intersect(picture.clip, page)) }))
    .filter(({ box }) => mayHoldText(box, page))
    .filter(({ box }) => inked.filter(({ turn, x0, x1, y }) => turn !== 0 || holds(box, (x0 + x1) / 2, y)).length < fewestOnGround);
  if (parts.length === 0) return null;
  return { pictures: parts.map(({ picture }) => picture), box: around(parts.map(({ box }) => box)), isWhole: false };
}

function mayHoldText(box: Box, page: Box): boolean {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const isLetterhead = box.y1 < page.y0 + letterhead * (page.y1 - page.y0);
  return width >= narrowestPart && height >= lowestPart && areaOf(box) >= smallestPart * areaOf(page) && !isLetterhead;
}

const around = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map((box) => box.x0)),
  y0: Math.min(...boxes.map((box) => box.y0)),
  x1: Math.max(...boxes.map((box) => box.x1)),
  y1: Math.max(...boxes.map((box) => box.y1)),
});
