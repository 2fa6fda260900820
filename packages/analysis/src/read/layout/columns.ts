import { largest, smallest } from './extremes.ts';
import { linesOf } from './lines.ts';
import type { Line, Print, Rule, Segment } from './print.ts';
import { isTabular } from './table-zones.ts';

/** As many lines on either side make columns. */
const fewestLines = 5;
/** Share of the page's printed width; what is narrower is a cell and no line of a column. */
const narrowestColumn = 0.25;
/** Share of its characters that a side has in lines of prose. */
const fewestProse = 0.6;
/** As many rows of a table with nothing beside them are a table across the page. */
const fewestRows = 6;
/** Share of those rows that have a table's pieces. */
const fewestTabular = 0.6;
/** Where on the page's printed width a gutter may lie, in shares of it. */
const gutterRange = { from: 0.3, to: 0.7 };

/** What is printed and drawn in a part of a page. */
export interface PagePart {
  prints: Print[];
  rules: Rule[];
}

/**
 * Cuts a page into the parts that are read one after the other: two columns of prose, with the tables in them, are read left, then right,
 * never across. Everything else is one part.
 */
export function readingParts({ prints, rules }: PagePart): PagePart[] {
  const gutter = findGutter(prints, rules);
  if (!gutter) return [{ prints, rules }];
  const { x, top, bottom } = gutter;
  const above = prints.filter((print) => print.y < top);
  const beside = prints.filter((print) => print.y >= top && print.y <= bottom);
  const below = prints.filter((print) => print.y > bottom);
  const upper = footOf(above);
  const lower = footOf(beside);
  const rulesBeside = rules.filter((rule) => rule.y0 > upper && rule.y0 <= lower);
  return [
    ...(above.length > 0 ? readingParts({ prints: above, rules: rules.filter((rule) => rule.y0 <= upper) }) : []),
    { prints: beside.filter((print) => print.x0 < x), rules: rulesBeside.filter((rule) => rule.x0 < x) },
    { prints: beside.filter((print) => print.x0 >= x), rules: rulesBeside.filter((rule) => rule.x0 >= x) },
    ...(below.length > 0 ? readingParts({ prints: below, rules: rules.filter((rule) => rule.y0 > lower) }) : []),
  ];
}

/** Down to where lines drawn below prints belong to them. */
const footOf = (prints: Print[]): number => largest(prints.map((print) => print.y + 0.6 * print.size));

interface Gutter {
  x: number;
  top: number;
  bottom: number;
}

/** The white band that the most consecutive lines leave free, if both of its sides hold prose. */
function findGutter(prints: Print[], rules: Rule[]): Gutter | null {
  const lines = linesOf(prints);
  if (lines.length < fewestLines) return null;
  const x0 = smallest(lines.map((line) => line.x0));
  const x1 = largest(lines.map((line) => line.x1));
  let best: { gutter: Gutter; count: number } | null = null;
  for (const x of candidates(lines, x0, x1)) {
    for (const stretch of stretchesClearOf(x, lines, rules).flatMap((clear) => partedByTables(clear, x))) {
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
    if (left < right && share > gutterRange.from && share < gutterRange.to) found.add(Math.round(middle));
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

/** Lines one below the other that leave `x` free; a drawn line across it belongs to a table as wide as the page. */
function stretchesClearOf(x: number, lines: Line[], rules: Rule[]): Line[][] {
  const across = rules.filter((rule) => rule.x0 < x && rule.x1 > x).map((rule) => rule.y0);
  const stretches: Line[][] = [[]];
  for (const line of lines) {
    const before = stretches.at(-1)?.at(-1);
    if (before && across.some((y) => y > before.y && y <= line.y)) stretches.push([]);
    if (line.segments.some((segment) => segment.x0 < x && segment.x1 > x)) stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  return stretches;
}

/** A table that stands alone between columns above it and columns below it parts them, though it is narrow enough to lie on one side. */
function partedByTables(lines: Line[], x: number): Line[][] {
  const isLeft = (line: Line) => line.segments.every((segment) => segment.x1 <= x);
  const isRight = (line: Line) => line.segments.every((segment) => segment.x0 >= x);
  const parts: Line[][] = [[]];
  for (let i = 0; i < lines.length; ) {
    const first = lines[i];
    const side = first && [isLeft, isRight].find((test) => test(first));
    const next = lines.findIndex((line, at) => at >= i && !(side?.(line) ?? false));
    const end = next < 0 ? lines.length : Math.max(next, i + 1);
    const run = lines.slice(i, end);
    const isTable = run.length >= fewestRows && run.filter(isTabular).length >= fewestTabular * run.length;
    if (isTable && i > 0) parts.push([]);
    else parts.at(-1)?.push(...run);
    i = end;
  }
  return parts;
}

/** Most of what stands on either side is prose, told by its characters: a table in a column of prose has many short pieces, and a paragraph's last line is short. */
function holdsProseOnBothSides(lines: Line[], x: number, width: number): boolean {
  const sides = [
    lines.map((line) => line.segments.filter((segment) => segment.x1 <= x)),
    lines.map((line) => line.segments.filter((segment) => segment.x0 >= x)),
  ];
  return sides.every((side) => {
    const segments = side.flat();
    const prose = segments.filter((segment) => isProse(segment, width));
    return side.filter((line) => line.length > 0).length >= fewestLines && charactersOf(prose) >= fewestProse * charactersOf(segments);
  });
}

const charactersOf = (segments: Segment[]): number => segments.reduce((sum, segment) => sum + segment.text.length, 0);

const isProse = (segment: Segment, width: number): boolean =>
  segment.x1 - segment.x0 > narrowestColumn * width && (segment.text.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 3;
