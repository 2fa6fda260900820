import { black, type Colour } from './colours.ts';
import { type Box, compose, identity, type Matrix } from './matrix.ts';

/** What of a font is needed to place its glyphs. `unit`: text space per glyph unit, 0.001 but in Type 3 fonts. `isBold` from the font's name. */
export interface Font {
  unit: number;
  emHeight: number;
  isBold: boolean;
  isVertical: boolean;
}

/** The graphics state of a PDF page (ISO 32000-1, 8.4 and 9.3), as far as it places and colours text. */
export interface GraphicsState {
  map: Matrix;
  clip: Box;
  fill: Colour;
  opacity: number;
  font: Font;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  renderMode: number;
  /** Where in text space the next glyph and the line start; the text matrix maps it to user space. */
  textMap: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const unknownFont: Font = { unit: 0.001, emHeight: 1, isBold: false, isVertical: false };

/** The state a page begins with. */
export const initialState = (map: Matrix, page: Box): GraphicsState => ({
  map,
  clip: page,
  fill: black,
  opacity: 1,
  font: unknownFont,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  textMap: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** The state stack: `save` keeps a copy, `restore` goes back to it. */
export class StateStack {
  now: GraphicsState;
  readonly #saved: GraphicsState[] = [];

  constructor(first: GraphicsState) {
    this.now = first;
  }

  save(): void {
    this.#saved.push({ ...this.now });
  }

  restore(): void {
    this.now = this.#saved.pop() ?? this.now;
  }

  set(values: Partial<GraphicsState>): void {
    Object.assign(this.now, values);
  }

  transform(matrix: Matrix | null): void {
    if (matrix) this.now.map = compose(this.now.map, matrix);
  }

  startText(matrix: Matrix): void {
    this.set({ textMap: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  moveText(x: number, y: number): void {
    this.now.lineX += x;
    this.now.lineY += y;
    this.now.x = this.now.lineX;
    this.now.y = this.now.lineY;
  }
}
