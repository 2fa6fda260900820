import type { Invisibility } from '../layout/print.ts';
import { isReadable } from './colours.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Ground } from './ground.ts';
import { apply, compose } from './matrix.ts';

/** Quarter turns clockwise of a baseline against the page: 0 is upright text; null runs aslant, as a watermark does. */
export type Turn = 0 | 1 | 2 | 3 | null;

/** A painted character. Points in the frame of its own turn: x along the baseline, y the baseline itself, growing downwards. `isUnpainted`: in a render mode that leaves no ink, or behind the picture of the page. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  turn: Turn;
  hidden: Invisibility | null;
  isUnpainted: boolean;
}

/** Smaller letters than this, in points, are a speck to the eye. */
const smallestReadable = 2;
/** Text rendering modes without ink (ISO 32000-1, 9.3.6): neither filled nor stroked. */
const unpaintedModes = new Set([3, 7]);
const strokedModes = new Set([1, 2, 5, 6]);

/** Places the glyphs of one show-text operation and moves the state behind them. `shown` holds pdf.js glyphs, and numbers that move the next one. */
export function showText(shown: readonly unknown[], state: GraphicsState, ground: Ground): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const item of shown) {
    if (typeof item === 'number') advance(state, (-item * state.fontSize) / 1000);
    else {
      const { unicode, width, isSpace } = partsOf(item);
      const advanceBy = width * state.font.unit * state.fontSize;
      if (unicode !== '') glyphs.push(placed(unicode, advanceBy, state, ground));
      advance(state, advanceBy + state.charSpacing + (isSpace ? state.wordSpacing : 0));
    }
  }
  return glyphs;
}

function advance(state: GraphicsState, by: number): void {
  if (state.font.isVertical) state.y -= Math.abs(by);
  else state.x += by * state.stretch;
}

function partsOf(glyph: unknown): { unicode: string; width: number; isSpace: boolean } {
  if (typeof glyph !== 'object' || glyph === null) return { unicode: '', width: 0, isSpace: false };
  const unicode = 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
  const width = 'width' in glyph && typeof glyph.width === 'number' && Number.isFinite(glyph.width) ? glyph.width : 0;
  return { unicode, width, isSpace: 'isSpace' in glyph && glyph.isSpace === true };
}

function placed(text: string, width: number, state: GraphicsState, ground: Ground): Glyph {
  const map = compose(state.map, state.textMap);
  const start = apply(map, state.x, state.y + state.rise);
  const end = apply(map, state.x + width * state.stretch, state.y + state.rise);
  const turn = turnOf(map[0], map[1]);
  const size = Math.abs(state.fontSize) * state.font.emHeight * Math.hypot(map[2], map[3]);
  const from = turned(start, turn);
  const to = turned(end, turn);
  return {
    text,
    x0: Math.min(from.x, to.x),
    x1: Math.max(from.x, to.x),
    y: from.y,
    size,
    bold: state.font.isBold,
    turn,
    hidden: invisibilityOf({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 - 0.3 * size }, size, state, ground),
    isUnpainted: unpaintedModes.has(state.renderMode),
  };
}

function invisibilityOf(centre: { x: number; y: number }, size: number, state: GraphicsState, ground: Ground): Invisibility | null {
  if (size < smallestReadable) return 'tiny_font';
  if (!ground.isOnPage(centre.x, centre.y)) return 'invisible_colour';
  if (strokedModes.has(state.renderMode) || unpaintedModes.has(state.renderMode)) return null;
  if (state.opacity < 0.05) return 'invisible_colour';
  return isReadable(state.fill, ground.colourAt(centre.x, centre.y)) ? null : 'invisible_colour';
}

function turnOf(a: number, b: number): Turn {
  const length = Math.hypot(a, b);
  if (length === 0) return 0;
  if (Math.abs(b) < 0.1 * length) return a > 0 ? 0 : 2;
  if (Math.abs(a) < 0.1 * length) return b > 0 ? 1 : 3;
  return null;
}

/** The page turned back so that the text stands upright. */
function turned({ x, y }: { x: number; y: number }, turn: Turn): { x: number; y: number } {
  if (turn === 1) return { x: y, y: -x };
  if (turn === 2) return { x: -x, y: -y };
  if (turn === 3) return { x: -y, y: x };
  return { x, y };
}
