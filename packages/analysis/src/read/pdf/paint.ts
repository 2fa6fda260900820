import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from '../layout/print.ts';
import { type Colour, colourFrom } from './colours.ts';
import { type Glyph, showText } from './glyphs.ts';
import { type Font, initialState, StateStack, unknownFont } from './graphics-state.ts';
import { Ground } from './ground.ts';
import { areaOf, type Box, boxOf, identity, intersect, type Matrix, matrixFrom, numbersFrom } from './matrix.ts';
import { rulesOf } from './rules.ts';

/** The operations that paint a page, as pdf.js lists them: a code, and what goes with it. */
export interface Operations {
  fnArray: number[];
  argsArray: unknown[];
}

/**
 * A picture where it is painted: `map` leads from its unit square to points, `source` is what pdf.js knows it by (an id, or the picture itself).
 * Of a stencil the black parts are painted in the colour `fill`.
 */
export interface PaintedPicture {
  source: unknown;
  map: Matrix;
  clip: Box;
  stencil: boolean;
  fill: Colour;
}

/**
 * What is found on a page: its glyphs and pictures in the order they are painted, dots that may be bullets, drawn lines, and the share of it that
 * pictures cover, 0..1.
 */
export interface Painted {
  glyphs: Glyph[];
  pictures: PaintedPicture[];
  dots: Box[];
  rules: Rule[];
  pictured: number;
}

/** Follows the operations of a page. `map` leads from user space to points with y growing downwards; `page` is its visible box there. */
export function paint(operations: Operations, map: Matrix, page: Box, fontOf: (name: string) => Font): Painted {
  const painter = new Painter(map, page, fontOf);
  operations.fnArray.forEach((code, i) => {
    const given = operations.argsArray[i];
    handlers.get(code)?.(painter, Array.isArray(given) ? given : []);
  });
  const { glyphs, pictures, rules, ground } = painter;
  return { glyphs, pictures, rules, dots: ground.dots, pictured: ground.pictured };
}

/** A page with more lines is a drawing; those beyond are not looked at. */
const mostRules = 10_000;
/** A picture over so much of the page leaves nothing to see of what was painted before. */
const coveringShare = 0.9;
/** A page cut into more pictures is no scan. */
const mostPictures = 1_000;

class Painter {
  readonly glyphs: Glyph[] = [];
  readonly pictures: PaintedPicture[] = [];
  readonly rules: Rule[] = [];
  readonly ground: Ground;
  readonly stack: StateStack;
  readonly map: Matrix;
  readonly page: Box;
  readonly fontOf: (name: string) => Font;
  isClipPending = false;

  constructor(map: Matrix, page: Box, fontOf: (name: string) => Font) {
    this.map = map;
    this.page = page;
    this.fontOf = fontOf;
    this.ground = new Ground(page);
    this.stack = new StateStack(initialState(map, page));
  }

  /** A path is an area for us only where it is a rectangle; of other shapes nobody knows which points they cover. */
  path(operation: unknown, data: unknown, bounds: unknown): void {
    const [x0, y0, x1, y1] = numbersFrom(bounds) ?? [];
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    const state = this.stack.now;
    const box = intersect(boxOf(state.map, x0, y0, x1, y1), state.clip);
    const isPainted = operation !== OPS.endPath;
    if (typeof operation === 'number' && fills.has(operation))
      this.ground.paintArea(box, isRectangle(data) ? state.fill : null, state.opacity);
    if (isPainted && this.rules.length < mostRules)
      for (const rule of rulesOf(data, operation === OPS.stroke || operation === OPS.closeStroke, state.map)) this.rules.push(rule);
    if (this.isClipPending) state.clip = box;
    this.isClipPending = false;
  }

  picture(source: unknown, stencil: boolean): void {
    const state = this.stack.now;
    if (this.pictures.length < mostPictures) this.pictures.push({ source, stencil, map: state.map, clip: state.clip, fill: state.fill });
    const box = intersect(boxOf(state.map, 0, 0, 1, 1), state.clip);
    this.ground.paintPicture(box);
    // Text that a program has recognised lies without ink before the page's picture, or with it behind.
    if (!stencil && areaOf(box) >= coveringShare * areaOf(this.page)) for (const glyph of this.glyphs) glyph.isUnpainted = true;
  }

  enterForm(matrix: unknown, bounds: unknown): void {
    this.stack.save();
    this.stack.transform(matrixFrom(matrix));
    const [x0, y0, x1, y1] = numbersFrom(bounds) ?? [];
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
    this.stack.now.clip = intersect(boxOf(this.stack.now.map, x0, y0, x1, y1), this.stack.now.clip);
  }

  enterAnnotation(placement: unknown, matrix: unknown): void {
    this.stack.save();
    this.stack.now.map = this.map;
    this.stack.transform(matrixFrom(placement));
    this.stack.transform(matrixFrom(matrix));
  }
}

const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** Path data is a list of codes (0 move, 1 line, 2 and 3 curves, 4 close) with their coordinates: a rectangle is four sides. */
function isRectangle(data: unknown): boolean {
  const path = Array.isArray(data) ? data[0] : null;
  const numbers = numbersFrom(path);
  return (
    numbers !== null && numbers.length >= 12 && numbers.length <= 16 && [0, 3, 6, 9].every((at, i) => numbers[at] === (i === 0 ? 0 : 1))
  );
}

const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Extended graphics states come as pairs of a key and a value; `ca` is the opacity of fills. */
function setOpacity(painter: Painter, pairs: unknown): void {
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    if (Array.isArray(pair) && pair[0] === 'ca') painter.stack.now.opacity = numberOf(pair[1]);
  }
}

function setFont(painter: Painter, name: unknown, size: unknown): void {
  painter.stack.now.font = typeof name === 'string' ? painter.fontOf(name) : unknownFont;
  painter.stack.now.fontSize = numberOf(size);
}

type Handler = (painter: Painter, args: unknown[]) => void;

const save: Handler = ({ stack }) => stack.save();
const restore: Handler = ({ stack }) => stack.restore();
const picture: Handler = (painter, [source]) => painter.picture(source, false);
const stencil: Handler = (painter, [source]) => painter.picture(source, true);
const clip: Handler = (painter) => {
  painter.isClipPending = true;
};

const handlers = new Map<number, Handler>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, ({ stack }, args) => stack.transform(matrixFrom(args))],
  [OPS.setGState, (painter, [pairs]) => setOpacity(painter, pairs)],
  [OPS.setFillRGBColor, ({ stack }, [colour]) => stack.set({ fill: colourFrom(colour) })],
  [OPS.setFillColorN, ({ stack }) => stack.set({ fill: null })],
  [OPS.setFillTransparent, ({ stack }) => stack.set({ fill: null })],
  [OPS.clip, clip],
  [OPS.eoClip, clip],
  [OPS.constructPath, (painter, [operation, data, bounds]) => painter.path(operation, data, bounds)],
  [OPS.shadingFill, ({ ground, stack }) => ground.paintArea(stack.now.clip, null, 1)],
  [OPS.paintImageXObject, picture],
  [OPS.paintInlineImageXObject, picture],
  [OPS.paintImageMaskXObject, stencil],
  [OPS.paintFormXObjectBegin, (painter, [matrix, bounds]) => painter.enterForm(matrix, bounds)],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, save],
  [OPS.endGroup, restore],
  [OPS.beginAnnotation, (painter, [, , placement, matrix]) => painter.enterAnnotation(placement, matrix)],
  [OPS.endAnnotation, restore],
  [OPS.beginText, ({ stack }) => stack.startText(identity)],
  [OPS.setTextMatrix, ({ stack }, [matrix]) => stack.startText(matrixFrom(matrix) ?? identity)],
  [OPS.moveText, ({ stack }, [x, y]) => stack.moveText(numberOf(x), numberOf(y))],
  [OPS.setLeading, ({ stack }, [leading]) => stack.set({ leading: -numberOf(leading) })],
  [
    OPS.setLeadingMoveText,
    ({ stack }, [x, y]) => {
      stack.set({ leading: numberOf(y) });
      stack.moveText(numberOf(x), numberOf(y));
    },
  ],
  [OPS.nextLine, ({ stack }) => stack.moveText(0, stack.now.leading)],
  [OPS.setCharSpacing, ({ stack }, [spacing]) => stack.set({ charSpacing: numberOf(spacing) })],
  [OPS.setWordSpacing, ({ stack }, [spacing]) => stack.set({ wordSpacing: numberOf(spacing) })],
  [OPS.setHScale, ({ stack }, [percent]) => stack.set({ stretch: numberOf(percent) / 100 })],
  [OPS.setTextRise, ({ stack }, [rise]) => stack.set({ rise: numberOf(rise) })],
  [OPS.setTextRenderingMode, ({ stack }, [mode]) => stack.set({ renderMode: numberOf(mode) })],
  [OPS.setFont, (painter, [name, size]) => setFont(painter, name, size)],
  [
    OPS.showText,
    ({ glyphs, stack, ground }, [shown]) => {
      for (const glyph of showText(Array.isArray(shown) ? shown : [], stack.now, ground)) glyphs.push(glyph);
    },
  ],
]);
