import { largest, smallest } from './extremes.ts';
import type { Rule } from './print.ts';

/** Lines nearer than this, in points, are one line, or touch. */
const near = 2.5;
/** A page with more lines is a drawing. */
const mostRules = 3_000;

/** The lines of a table: where its columns and rows begin and end. */
export interface RuledGrid {
  xs: number[];
  ys: number[];
  rules: Rule[];
}

/** The tables that lines draw: groups of lines that touch each other and make two columns and two rows at the least. */
export function ruledGrids(rules: Rule[]): RuledGrid[] {
  if (rules.length > mostRules) return [];
  return touching(rules)
    .filter((group) => group.some(isVertical))
    .map((group) => ({
      xs: levels([...group.filter(isVertical).map((rule) => (rule.x0 + rule.x1) / 2), ...ends(group.map((rule) => [rule.x0, rule.x1]))]),
      ys: levels([
        ...group.filter((rule) => !isVertical(rule)).map((rule) => (rule.y0 + rule.y1) / 2),
        ...ends(group.map((rule) => [rule.y0, rule.y1])),
      ]),
      rules: group,
    }))
    .filter((grid) => grid.xs.length > 2 && grid.ys.length > 2);
}

/** Whether a line parts the cells left and right of `x` (or above and below `y`) along the given stretch. */
export function isParted(grid: RuledGrid, line: { x: number } | { y: number }, from: number, to: number): boolean {
  const inner = [0.25, 0.5, 0.75].map((share) => from + share * (to - from));
  return inner.every((at) =>
    grid.rules.some((rule) =>
      'x' in line
        ? isVertical(rule) && Math.abs((rule.x0 + rule.x1) / 2 - line.x) <= near && rule.y0 <= at && rule.y1 >= at
        : !isVertical(rule) && Math.abs((rule.y0 + rule.y1) / 2 - line.y) <= near && rule.x0 <= at && rule.x1 >= at,
    ),
  );
}

const isVertical = (rule: Rule): boolean => rule.y1 - rule.y0 > rule.x1 - rule.x0;

const ends = (extents: [number, number][]): number[] => [smallest(extents.map(([from]) => from)), largest(extents.map(([, to]) => to))];

/** Positions with those that are nearly the same taken as one. */
function levels(positions: number[]): number[] {
  const found: number[] = [];
  for (const position of positions.sort((a, b) => a - b))
    if (position - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(position);
  return found;
}

/** Groups of lines that touch, directly or over others. */
function touching(rules: Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const free = new Set(rules);
  for (const first of rules) {
    if (!free.delete(first)) continue;
    const group = [first];
    for (const rule of group) {
      for (const other of free) {
        if (!touch(rule, other)) continue;
        free.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

const touch = (one: Rule, other: Rule): boolean =>
  one.x0 <= other.x1 + near && other.x0 <= one.x1 + near && one.y0 <= other.y1 + near && other.y0 <= one.y1 + near;
