import { type GreyPicture, inkThreshold } from './grey-picture.ts';

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
/** Noise and letters that stand across break a run over so many dots, and take so much of it at most. */
const widestBreak = 6;
const fewestInRun = 0.85;
/** Rows no further apart are one line. */
const sameWay = 3;
/** A faint line is darker by so many shades than the paper so many dots to both of its sides. */
const faintest = 14;
const beside = 6;
/** Noise is evened out over so many dots along a line. */
const smoothing = 5;

/**
 * Takes the drawn lines off a page, in place, because text recognition takes rows between lines for pictures and loses them. Where a letter stands
 * across a line, it keeps its ink.
 */
export function eraseRules(picture: GreyPicture): DrawnLine[] {
  const threshold = inkThreshold(picture);
  const lines = [...linesAlong(picture, threshold, true), ...linesAlong(picture, threshold, false)];
  for (const line of lines) erase(picture, threshold, line);
  return lines;
}

function linesAlong(picture: GreyPicture, threshold: number, isHorizontal: boolean): DrawnLine[] {
  const breadth = isHorizontal ? picture.height : picture.width;
  const smooth = smoothedAlong(picture, isHorizontal);
  let open: DrawnLine[] = [];
  const done: DrawnLine[] = [];
  for (let across = 0; across < breadth; across += 1) {
    for (const { from, to } of runsAt(smooth, threshold, isHorizontal, across)) {
      const line = open.find((other) => from <= other.to && other.from <= to);
      if (line) Object.assign(line, { from: Math.min(line.from, from), to: Math.max(line.to, to), last: across });
      else open.push({ isHorizontal, from, to, first: across, last: across });
    }
    done.push(...open.filter((line) => line.last < across - sameWay));
    open = open.filter((line) => line.last >= across - sameWay);
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

function runsAt(picture: GreyPicture, threshold: number, isHorizontal: boolean, across: number): { from: number; to: number }[] {
  const { data, width, height } = picture;
  const { along: step, across: aside } = strides(picture, isHorizontal);
  const [length, shortest] = isHorizontal ? [width, shortestAcross] : [height, shortestDown];
  const runs: { from: number; to: number }[] = [];
  let [from, last, count] = [-1, -1, 0];
  const close = () => {
    if (from >= 0 && last - from >= shortest && count >= fewestInRun * (last - from)) runs.push({ from, to: last });
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

/** Dots around a line that are grey from its edge. */
const fringe = 2;

function erase(picture: GreyPicture, threshold: number, { isHorizontal, from, to, first, last }: DrawnLine): void {
  const { data, width } = picture;
  const placeOf = (along: number, across: number) => (isHorizontal ? across * width + along : along * width + across);
  const isInk = (along: number, across: number) => (data[placeOf(along, across)] ?? 255) <= threshold;
  const isCrossed = (along: number) => isInk(along, first - fringe - 1) && isInk(along, last + fringe + 1);
  const paper = paperAround(picture, placeOf, { from, to, first, last });
  for (let along = Math.max(0, from - fringe); along <= to + fringe; along += 1) {
    if (isCrossed(along)) continue;
    for (let across = Math.max(0, first - fringe); across <= last + fringe; across += 1) {
      const at = placeOf(along, across);
      if (at < data.length) data[at] = Math.max(data[at] ?? 0, paper);
    }
  }
}

/** The usual shade beside a line: a row may be tinted. */
function paperAround(
  { data }: GreyPicture,
  placeOf: (along: number, across: number) => number,
  { from, to, first, last }: Omit<DrawnLine, 'isHorizontal'>,
): number {
  const shades: number[] = [];
  for (let along = from; along <= to; along += 8) {
    shades.push(data[placeOf(along, Math.max(0, first - beside))] ?? 255, data[placeOf(along, last + beside)] ?? 255);
  }
  return shades.sort((a, b) => a - b)[Math.floor(shades.length / 2)] ?? 255;
}
