import { type GreyPicture, inkThreshold } from './grey-picture.ts';

/** A drawn line in dots: where it begins and ends along its way, and across it. */
export interface DrawnLine {
  isHorizontal: boolean;
  from: number;
  to: number;
  /** First and last row (of a horizontal line) or column. */
  first: number;
  last: number;
}

/** At 300 dots an inch. Longer dark runs than this are no letter's; thicker ones are bars and shadows. */
const shortestAcross = 150;
const shortestDown = 110;
const thickest = 14;
/** Ink that noise has broken is one run over so many dots. */
const widestBreak = 4;
/** Two runs beside each other that share most of their length are one line. */
const sameWay = 3;

/**
 * Takes the drawn lines off a page, in place, because text recognition takes rows between lines for pictures and loses them; and tells where
 * they were, because they part the cells of tables. Where a letter stands across a line, it keeps its ink.
 */
export function eraseRules(picture: GreyPicture): DrawnLine[] {
  const threshold = inkThreshold(picture);
  const lines = [...linesAlong(picture, threshold, true), ...linesAlong(picture, threshold, false)];
  for (const line of lines) erase(picture, threshold, line);
  return lines;
}

/** Where the dot so far along and so far across stands in the picture's data. */
const placeOf = ({ width }: GreyPicture, isHorizontal: boolean, along: number, across: number): number =>
  isHorizontal ? across * width + along : along * width + across;

function linesAlong(picture: GreyPicture, threshold: number, isHorizontal: boolean): DrawnLine[] {
  const [length, breadth] = isHorizontal ? [picture.width, picture.height] : [picture.height, picture.width];
  const open: DrawnLine[] = [];
  const done: DrawnLine[] = [];
  for (let across = 0; across < breadth; across += 1) {
    for (const { from, to } of runsAt(picture, threshold, isHorizontal, across, length)) {
      const line = open.find((other) => other.last >= across - sameWay && from <= other.to && other.from <= to);
      if (line) Object.assign(line, { from: Math.min(line.from, from), to: Math.max(line.to, to), last: across });
      else open.push({ isHorizontal, from, to, first: across, last: across });
    }
    for (let i = open.length - 1; i >= 0; i -= 1) {
      const line = open[i];
      if (line && line.last < across - sameWay) done.push(...open.splice(i, 1));
    }
  }
  return [...done, ...open].filter((line) => line.last - line.first < thickest).sort((a, b) => a.first - b.first || a.from - b.from);
}

function runsAt(
  picture: GreyPicture,
  threshold: number,
  isHorizontal: boolean,
  across: number,
  length: number,
): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  const shortest = isHorizontal ? shortestAcross : shortestDown;
  const step = isHorizontal ? 1 : picture.width;
  let [from, lastInk] = [-1, -1];
  for (let along = 0, at = placeOf(picture, isHorizontal, 0, across); along < length; along += 1, at += step) {
    if ((picture.data[at] ?? 255) <= threshold) {
      if (from < 0 || along - lastInk > widestBreak) {
        if (from >= 0 && lastInk - from >= shortest) runs.push({ from, to: lastInk });
        from = along;
      }
      lastInk = along;
    }
  }
  if (from >= 0 && lastInk - from >= shortest) runs.push({ from, to: lastInk });
  return runs;
}

/** Dots around a line that are grey from its edge. */
const fringe = 2;

function erase(picture: GreyPicture, threshold: number, { isHorizontal, from, to, first, last }: DrawnLine): void {
  const { data } = picture;
  const isInk = (along: number, across: number) => (data[placeOf(picture, isHorizontal, along, across)] ?? 255) <= threshold;
  const isCrossed = (along: number) => isInk(along, first - fringe - 1) && isInk(along, last + fringe + 1);
  for (let along = from - fringe; along <= to + fringe; along += 1) {
    if (along < 0 || isCrossed(along)) continue;
    for (let across = Math.max(0, first - fringe); across <= last + fringe; across += 1) {
      const at = placeOf(picture, isHorizontal, along, across);
      if (at < data.length) data[at] = 255;
    }
  }
}
