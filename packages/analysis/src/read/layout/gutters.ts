import { smallest } from './extremes.ts';
import type { Line, Segment, Word } from './print.ts';
import { namesColumns, numericCell } from './table-zones.ts';

/** A gap in ems that can be the edge of a narrow column; wider than the space between words. */
const narrowestGutter = 0.55;
/** How much of a gap, in ems, two lines must share to have a gutter there. */
const sharedGap = 0.3;
/** As many other lines must leave the gap free beside a figure. */
const fewestWitnesses = 2;
/** In ems: rows of one table are nearer than that. */
const rowReach = 3.2;
/** As many lines up and down are asked. */
const farthest = 12;

const figureWord = /^(?:percentile|%[- ]?ile|\(?\d{1,3}[-–]\d{1,3}\))$/i;

interface Gap {
  x0: number;
  x1: number;
  isBesideFigure: boolean;
  /** The word behind it. */
  word: Word;
}

/**
 * Splits lines at the gutters of tables set so tightly that a single row cannot tell a column's edge from a space: several rows, one below
 * the other, leave the same band free beside their figures.
 */
export function splitAtGutters(lines: Line[]): Line[] {
  const gaps = lines.map(gapsOf);
  return lines.map((line, i) => {
    const isFigureless = !gaps[i]?.some((gap) => gap.isBesideFigure);
    const edges = (gaps[i] ?? []).filter(
      (gap) => (gap.isBesideFigure || isFigureless) && witnesses(gap, i, lines, gaps) >= fewestWitnesses && standsOut(gap, line),
    );
    const behind = new Set(edges.map((gap) => gap.word));
    return behind.size === 0 ? line : { ...line, segments: line.segments.flatMap((segment) => splitBefore(segment, behind)) };
  });
}

function gapsOf(line: Line): Gap[] {
  const words = line.segments.flatMap((segment) => segment.words);
  return words.slice(1).flatMap((word, i) => {
    const before = words[i];
    if (!before || word.x0 - before.x1 < narrowestGutter * line.size) return [];
    return [
      {
        x0: before.x1,
        x1: word.x0,
        isBesideFigure: [before, word].some(({ text }) => figureWord.test(text) || numericCell.test(text)),
        word,
      },
    ];
  });
}

/** The lines above and below, up to the first two that have no such gap, that leave it free beside a figure. */
function witnesses(gap: Gap, at: number, lines: Line[], gaps: Gap[][]): number {
  return [-1, 1].reduce((sum, step) => {
    let found = 0;
    let misses = 0;
    for (let i = at + step; misses < 2 && Math.abs(i - at) <= farthest; i += step) {
      const [line, next] = [lines[i], lines[i - step]];
      if (!line || !next || Math.abs(line.y - next.y) > rowReach * line.size) break;
      const shared = gaps[i]?.filter((other) => Math.min(other.x1, gap.x1) - Math.max(other.x0, gap.x0) >= sharedGap * line.size) ?? [];
      const isTitles = !gaps[i]?.some((other) => other.isBesideFigure);
      if (shared.some((other) => other.isBesideFigure) || (isTitles && shared.length > 0 && namesColumns(line))) found += 1;
      else misses += 1;
    }
    return sum + found;
  }, 0);
}

/** In a justified line of prose all gaps are alike. */
function standsOut(gap: Gap, line: Line): boolean {
  const words = line.segments.flatMap((segment) => segment.words);
  const spaces = words.slice(1).map((word, i) => word.x0 - (words[i]?.x1 ?? word.x0));
  return words.length <= 8 || smallest(spaces) < 0.6 * (gap.x1 - gap.x0);
}

function splitBefore(segment: Segment, starts: Set<Word>): Segment[] {
  const pieces: Word[][] = [];
  for (const word of segment.words) {
    if (pieces.length === 0 || starts.has(word)) pieces.push([]);
    pieces.at(-1)?.push(word);
  }
  if (pieces.length < 2) return [segment];
  return pieces.map((words) => ({
    ...segment,
    words,
    text: words.map((word) => word.text).join(' '),
    x0: words[0]?.x0 ?? segment.x0,
    x1: words.at(-1)?.x1 ?? segment.x1,
  }));
}
