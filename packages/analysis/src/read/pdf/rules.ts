import { largest, smallest } from '../layout/extremes.ts';
import type { Rule } from '../layout/print.ts';
import { boxOf, type Matrix, numbersFrom } from './matrix.ts';

/** Thickest line and shortest line, in points; thicker ones are bars, shorter ones are parts of drawings. */
const thickest = 3;
const shortest = 4;

/** How many coordinates follow each code of path data: move, line, cubic curve, quadratic curve, close. */
const coordinates = [2, 2, 6, 4, 0];

/**
 * The lines along an axis that a path draws: stroked edges, or areas so thin that they are lines. `data` is pdf.js path data.
 */
export function rulesOf(data: unknown, isStroked: boolean, map: Matrix): Rule[] {
  const numbers = numbersFrom(Array.isArray(data) ? data[0] : null);
  if (!numbers || numbers.length > 4_000) return [];
  const outlines = outlinesOf(numbers);
  const boxes = isStroked ? outlines.flatMap(edgesOf) : outlines.map(boundsOf);
  return boxes.map(([x0, y0, x1, y1]) => boxOf(map, x0, y0, x1, y1)).filter(isRule);
}

type Point = readonly [x: number, y: number];
type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

/** The corners of each part of a path; parts with curves have none. */
function outlinesOf(numbers: number[]): Point[][] {
  const outlines: Point[][] = [];
  for (let at = 0; at < numbers.length; ) {
    const code = numbers[at] ?? -1;
    const count = coordinates[code];
    if (count === undefined) return [];
    if (code === 0) outlines.push([]);
    if (code === 0 || code === 1) outlines.at(-1)?.push([numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]);
    else if (code === 4) {
      const first = outlines.at(-1)?.[0];
      if (first) outlines.at(-1)?.push(first);
    } else outlines.pop();
    at += 1 + count;
  }
  return outlines.filter((outline) => outline.length > 1);
}

const edgesOf = (outline: Point[]): Bounds[] =>
  outline.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = outline[i] ?? [x, y];
    return [fromX, fromY, x, y];
  });

function boundsOf(outline: Point[]): Bounds {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  return [smallest(xs), smallest(ys), largest(xs), largest(ys)];
}

function isRule({ x0, y0, x1, y1 }: Rule): boolean {
  const [thin, long] = [Math.min(x1 - x0, y1 - y0), Math.max(x1 - x0, y1 - y0)];
  return thin <= thickest && long >= shortest && long > 2 * thin;
}
