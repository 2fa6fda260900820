import { largest, smallest } from './extremes.ts';
import { linesOf } from './lines.ts';
import type { Line, Print } from './print.ts';

const fewestLines = 5;
const narrowestColumn = 0.25;

/**
 * Cuts the prints of a page into the parts that are read one after the other: two columns of prose are read left, then right,
 * never across. Everything else is one part.
 */
export function readingParts(prints: Print[]): Print[][] {
  const gutter = findGutter(prints);
  if (!gutter) return [prints];
  const above = prints.filter((print) => print.y < gutter.top);
  const within = prints.filter((print) => print.y >= gutter.top && print.y <= gutter.bottom);
  const below = prints.filter((print) => print.y > gutter.bottom);
  const left = within.filter((print) => print.x0 < gutter.x);
  const right = within.filter((print) => print.x0 >= gutter.x);
  return [...(above.length > 0 ? [above] : []), left, right, ...(below.length > 0 ? readingParts(below) : [])];
}

interface Gutter {
  x: number;
  top: number;
  bottom: number;
}

/** The white band that the most consecutive lines leave free, if both of its sides hold prose. */
function findGutter(prints: Print[]): Gutter | null {
  const lines = linesOf(prints);
  if (lines.length < fewestLines) return null;
  const x0 = smallest(lines.map((line) => line.x0));
  const x1 = largest(lines.map((line) => line.x1));
  let best: { gutter: Gutter; count: number } | null = null;
  for (const x of candidates(lines, x0, x1)) {
    for (const stretch of stretchesClearOf(x, lines)) {
      if (stretch.length <= (best?.count ?? fewestLines - 1) || !holdsProseOnBothSides(stretch, x, x1 - x0)) continue;
      best = { gutter: { x, top: stretch[0]?.y ?? 0, bottom: withoutHeadingBelow(stretch).at(-1)?.y ?? 0 }, count: stretch.length };
    }
  }
  return best?.gutter ?? null;
}

/** The heading of what stands below the columns is short, so that it crosses no gutter either. */
function withoutHeadingBelow(lines: Line[]): Line[] {
  const [before, last] = lines.slice(-2);
  const isHeading =
    before && last && last.segments.length === 1 && last.y - before.y > 1.5 * last.size && (last.bold || last.size > 1.08 * before.size);
  return isHeading ? lines.slice(0, -1) : lines;
}

/** The middles of the gaps within lines, and between lines that stand side by side at different heights. */
function candidates(lines: Line[], x0: number, x1: number): Set<number> {
  const found = new Set<number>();
  const add = (left: number, right: number) => {
    const middle = (left + right) / 2;
    const share = (middle - x0) / (x1 - x0);
    if (left < right && share > 0.3 && share < 0.7) found.add(Math.round(middle));
  };
  lines.forEach((line, i) => {
    line.segments.slice(1).forEach((segment, at) => {
      add(line.segments[at]?.x1 ?? segment.x0, segment.x0);
    });
    const next = lines[i + 1];
    if (next) add(Math.min(line.x1, next.x1), Math.max(line.x0, next.x0));
  });
  return found;
}

function stretchesClearOf(x: number, lines: Line[]): Line[][] {
  const stretches: Line[][] = [[]];
  for (const line of lines) {
    if (line.segments.some((segment) => segment.x0 < x && segment.x1 > x)) stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  return stretches;
}

function holdsProseOnBothSides(lines: Line[], x: number, width: number): boolean {
  const sides = [
    lines.flatMap((line) => line.segments.filter((s) => s.x1 <= x)),
    lines.flatMap((line) => line.segments.filter((s) => s.x0 >= x)),
  ];
  return sides.every((segments) => {
    const prose = segments.filter(
      (segment) => segment.x1 - segment.x0 > narrowestColumn * width && (segment.text.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 3,
    );
    return segments.length >= fewestLines && prose.length >= 0.6 * segments.length;
  });
}
