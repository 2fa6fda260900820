import type { GreyPicture } from './grey-picture.ts';
import type { RecognisedWord } from './words.ts';

/** A part of a page in dots. */
export interface Extent {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** `isLine`: no higher than one line of text. */
export interface Patch extends Extent {
  isLine: boolean;
}

/** Ink is looked for in squares of so many dots, which hold at least so much of it. */
const square = 6;
const fewestDots = 4;
/** Squares with ink that are no further apart belong together: across over a space between words, down over the dot of an "i". */
const reachAcross = 4;
const reachDown = 1;
/** How high a patch is against the page's letters: from a small figure to one line, and up to a few. */
const lowest = 0.4;
const oneLine = 1.8;
const highest = 8;
/** At the edge of the page are the shadows of the sheet's own edge. */
const edge = 0.015;

/** The patches of ink that none of the words covers, from the top, about as high as letters are. `usual`: how high those of the page are. */
export function strayInk(picture: GreyPicture, threshold: number, words: readonly RecognisedWord[], usual: number): Patch[] {
  if (usual === 0) return [];
  const grid = inkSquares(picture, threshold);
  for (const word of words) uncover(grid, word);
  return gather(grid)
    .map(({ x0, y0, x1, y1 }) =>
      within(picture, { x0: x0 * square - 3, y0: y0 * square - 3, x1: (x1 + 1) * square + 3, y1: (y1 + 1) * square + 3 }),
    )
    .filter((patch) => isTextSized(patch, usual) && !isAtEdge(patch, picture))
    .map((patch) => ({ ...patch, isLine: isOneLine(patch, usual) }));
}

/** Whether a part of a page is no higher than one line of text, whose letters are usually so high. */
export const isOneLine = ({ y0, y1 }: Extent, usual: number): boolean => y1 - y0 <= oneLine * usual;

interface Grid {
  width: number;
  height: number;
  hasInk: Uint8Array;
}

function inkSquares({ width, height, data }: GreyPicture, threshold: number): Grid {
  const [columns, rows] = [Math.ceil(width / square), Math.ceil(height / square)];
  const dots = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / square) * columns;
    for (let x = 0; x < width; x += 1) {
      const at = row + Math.floor(x / square);
      if ((data[y * width + x] ?? 255) <= threshold) dots[at] = (dots[at] ?? 0) + 1;
    }
  }
  return { width: columns, height: rows, hasInk: dots.map((count) => Number(count >= fewestDots)) };
}

/** What a word covers is no stray ink, nor is what its letters leave just outside of its box. */
function uncover(grid: Grid, word: RecognisedWord): void {
  const [x0, x1] = [Math.floor(word.x0 / square) - 1, Math.ceil(word.x1 / square)];
  const [y0, y1] = [Math.floor(word.y0 / square) - 1, Math.ceil(word.y1 / square)];
  for (let y = Math.max(0, y0); y <= Math.min(grid.height - 1, y1); y += 1) {
    for (let x = Math.max(0, x0); x <= Math.min(grid.width - 1, x1); x += 1) grid.hasInk[y * grid.width + x] = 0;
  }
}

/** Squares that belong together, each group from its first square in the order of rows; empties the grid. */
function gather(grid: Grid): Extent[] {
  const groups: Extent[] = [];
  for (let start = 0; start < grid.hasInk.length; start += 1) {
    if (!grid.hasInk[start]) continue;
    const group: Extent = { x0: grid.width, y0: grid.height, x1: 0, y1: 0 };
    const open = [start];
    grid.hasInk[start] = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % grid.width, Math.floor(at / grid.width)];
      group.x0 = Math.min(group.x0, x);
      group.x1 = Math.max(group.x1, x);
      group.y0 = Math.min(group.y0, y);
      group.y1 = Math.max(group.y1, y);
      open.push(...takeNear(grid, x, y));
    }
    groups.push(group);
  }
  return groups;
}

function takeNear(grid: Grid, x: number, y: number): number[] {
  const near: number[] = [];
  for (let row = Math.max(0, y - reachDown); row <= Math.min(grid.height - 1, y + reachDown); row += 1) {
    for (let column = Math.max(0, x - reachAcross); column <= Math.min(grid.width - 1, x + reachAcross); column += 1) {
      const at = row * grid.width + column;
      if (grid.hasInk[at]) near.push(at);
      grid.hasInk[at] = 0;
    }
  }
  return near;
}

function within({ width, height }: GreyPicture, { x0, y0, x1, y1 }: Extent): Extent {
  return { x0: Math.max(0, x0), y0: Math.max(0, y0), x1: Math.min(width, x1), y1: Math.min(height, y1) };
}

const isTextSized = ({ x0, y0, x1, y1 }: Extent, usual: number): boolean =>
  y1 - y0 >= lowest * usual && y1 - y0 <= highest * usual && x1 - x0 >= 0.2 * usual;

const isAtEdge = ({ x0, y0, x1, y1 }: Extent, { width, height }: GreyPicture): boolean =>
  x0 < edge * width || x1 > (1 - edge) * width || y0 < edge * height || y1 > (1 - edge) * height;
