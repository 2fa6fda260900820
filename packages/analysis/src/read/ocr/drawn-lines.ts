import type { GreyPicture } from './grey-picture.ts';

/** A drawn line in dots: where it begins and ends along its way, and its first and last row (of a horizontal line) or column. */
export interface DrawnLine {
  isHorizontal: boolean;
  from: number;
  to: number;
  first: number;
  last: number;
}

/** At 300 dots an inch. Longer runs than this are no word's feet and no letter's stem; thicker ones are bars and shadows. */
const shortestAcross = 220;
const shortestDown = 110;
const thickest = 14;
/** A shorter run is a cell's side where it reaches from one line to another, give or take so many dots: no letter does. */
const shortestSide = 36;
const touching = 4;
/** Noise and letters that stand across break a run over so many dots, and take so much of it at most. */
const widestBreak = 6;
const fewestInRun = 0.85;
/** Rows no further apart are one line. */
const sameWay = 3;
/** A faint line is darker by so many shades than the paper so many dots to both of its sides. */
const faintest = 14;
export const beside = 6;
/** Noise is evened out over so many dots along a line. */
const smoothing = 5;

/** The lines drawn on a page: long ones, and short ones that part the cells between these. `threshold`: where its ink begins. */
export function drawnLines(picture: GreyPicture, threshold: number): DrawnLine[] {
  const across = runsAlong(picture, threshold, true);
  const down = runsAlong(picture, threshold, false);
  const rows = linesOf(across.filter(isLongerThan(shortestAcross)), true);
  const columns = linesOf(down.filter(isLongerThan(shortestDown)), false);
  const shortRows = linesOf(across.filter(isSideBetween(columns, rows)), true);
  const shortColumns = linesOf(down.filter(isSideBetween(rows, columns)), false);
  return [...rows, ...columns, ...shortRows, ...shortColumns];
}

/** A stretch of ink along a line, in a row or a column of dots. */
interface Run {
  from: number;
  to: number;
  across: number;
}

const isLongerThan =
  (shortest: number) =>
  ({ from, to }: Run): boolean =>
    to - from >= shortest;

/** Whether a run reaches from one of the lines across its way to another, and is no part of those that run its own way. */
const isSideBetween =
  (crossing: readonly DrawnLine[], own: readonly DrawnLine[]) =>
  ({ from, to, across }: Run): boolean =>
    reaches(crossing, from, across) &&
    reaches(crossing, to, across) &&
    !own.some((line) => from <= line.to && line.from <= to && isNear(across, line.first, line.last));

const reaches = (crossing: readonly DrawnLine[], end: number, across: number): boolean =>
  crossing.some((line) => isNear(end, line.first, line.last) && isNear(across, line.from, line.to));

const isNear = (at: number, from: number, to: number): boolean => at >= from - touching && at <= to + touching;

/** The lines that runs of one way make, one below the other. */
function linesOf(runs: readonly Run[], isHorizontal: boolean): DrawnLine[] {
  let open: DrawnLine[] = [];
  const done: DrawnLine[] = [];
  for (const { from, to, across } of runs) {
    done.push(...open.filter((line) => line.last < across - sameWay));
    open = open.filter((line) => line.last >= across - sameWay);
    const line = open.find((other) => from <= other.to && other.from <= to);
    if (line) Object.assign(line, { from: Math.min(line.from, from), to: Math.max(line.to, to), last: across });
    else open.push({ isHorizontal, from, to, first: across, last: across });
  }
  return [...done, ...open].filter((line) => line.last - line.first < thickest).sort((a, b) => a.first - b.first || a.from - b.from);
}

/** From dot to dot along a line, and from line to line across. */
const strides = ({ width }: GreyPicture, isHorizontal: boolean) =>
  isHorizontal ? { along: 1, across: width } : { along: width, across: 1 };

function smoothedAlong(picture: GreyPicture, isHorizontal: boolean): GreyPicture {
  const { along } = strides(picture, isHorizontal);
  const reach = Math.floor(smoothing / 2) * along;
  const data = picture.data.slice();
  for (let at = reach; at < data.length - reach; at += 1) {
    let sum = 0;
    for (let near = at - reach; near <= at + reach; near += along) sum += picture.data[near] ?? 255;
    data[at] = sum / smoothing;
  }
  return { ...picture, data };
}

/** All runs of one way that are long enough for a cell's side, row by row or column by column. */
function runsAlong(picture: GreyPicture, threshold: number, isHorizontal: boolean): Run[] {
  const smooth = smoothedAlong(picture, isHorizontal);
  return Array.from({ length: isHorizontal ? picture.height : picture.width }, (_, across) =>
    runsAt(smooth, threshold, isHorizontal, across),
  ).flat();
}

function runsAt(picture: GreyPicture, threshold: number, isHorizontal: boolean, across: number): Run[] {
  const { data, width, height } = picture;
  const { along: step, across: aside } = strides(picture, isHorizontal);
  const length = isHorizontal ? width : height;
  const runs: Run[] = [];
  let [from, last, count] = [-1, -1, 0];
  const close = () => {
    if (from >= 0 && last - from >= shortestSide && count >= fewestInRun * (last - from)) runs.push({ from, to: last, across });
  };
  for (let along = 0, at = across * aside; along < length; along += 1, at += step) {
    const shade = data[at] ?? 255;
    const isLine = shade <= threshold || Math.min(data[at - beside * aside] ?? 0, data[at + beside * aside] ?? 0) - shade >= faintest;
    if (!isLine) continue;
    if (from < 0 || along - last > widestBreak) {
      close();
      [from, count] = [along, 0];
    }
    last = along;
    count += 1;
  }
  close();
  return runs;
}
