import { blend, type Colour, white } from './colours.ts';
import { areaOf, type Box, holds } from './matrix.ts';

/** Shapes kept for the search of a letter's ground; a page with more has drawings, whose oldest pieces matter least. */
const mostShapes = 2_000;

/** What has been painted on a page so far: coloured areas and pictures, to tell on what ground a letter stands. */
export class Ground {
  readonly #page: Box;
  #shapes: { box: Box; colour: Colour; opacity: number }[] = [];
  /** Small round or square shapes, as bullets are often drawn; text has none of its own there. */
  readonly dots: Box[] = [];
  /** The share of the page that pictures cover, 0..1 (overlaps count twice, so it is capped). */
  pictured = 0;

  constructor(page: Box) {
    this.#page = page;
  }

  paintArea(box: Box, colour: Colour, opacity: number): void {
    if (areaOf(box) <= 0 || opacity <= 0) return;
    if (isDot(box) && this.dots.length < mostShapes) this.dots.push(box);
    this.#shapes.push({ box, colour, opacity });
    if (this.#shapes.length > mostShapes) this.#shapes = this.#shapes.slice(-mostShapes / 2);
  }

  paintPicture(box: Box): void {
    this.pictured = Math.min(1, this.pictured + areaOf(box) / Math.max(1, areaOf(this.#page)));
    this.paintArea(box, null, 1);
  }

  /** The colour at a point; paper is white. */
  colourAt(x: number, y: number): Colour {
    let colour: Colour = white;
    for (const shape of this.#shapes) if (holds(shape.box, x, y)) colour = blend(shape.colour, shape.opacity, colour);
    return colour;
  }

  isOnPage(x: number, y: number): boolean {
    return holds(this.#page, x, y);
  }
}

function isDot({ x0, y0, x1, y1 }: Box): boolean {
  const ratio = (x1 - x0) / (y1 - y0);
  return x1 - x0 > 1 && x1 - x0 < 9 && ratio > 0.75 && ratio < 1.35;
}
