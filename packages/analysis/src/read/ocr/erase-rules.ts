import { beside, type DrawnLine, drawnLines } from './drawn-lines.ts';
import { type GreyPicture, inkThreshold } from './grey-picture.ts';

/** Dots around a line that are grey from its edge. */
const fringe = 2;

/**
 * Takes the drawn lines off a page, in place, because text recognition takes rows between lines for pictures and loses them. Where a letter stands
 * across a line, it keeps its ink. Answers the lines.
 */
export function eraseRules(picture: GreyPicture): DrawnLine[] {
  const threshold = inkThreshold(picture);
  const lines = drawnLines(picture, threshold);
  for (const line of lines) erase(picture, threshold, line);
  return lines;
}

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
