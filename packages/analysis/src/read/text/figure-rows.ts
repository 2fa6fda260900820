import { largest, smallest } from '../layout/extremes.ts';
import { drawnLine, type Piece } from './separated-columns.ts';

/** A row of a table told by its words alone: names, figures, and perhaps a word for the figures. */
interface FigureRow {
  index: number;
  labels: string[];
  figures: string[];
  tail: string[];
  /** Where each figure begins and ends in the line. */
  places: { at: number; end: number }[];
  narrowestGap: number;
}

const number = String.raw`[<>≤≥]?[-−]?\d{1,3}(?:\.\d{1,2})?(?:st|nd|rd|th)?(?:\s?%(?:ile)?)?[*†‡]{0,2}`;
const figure = String.raw`(?:[<>]?\d{1,2}-\d{1,2}\s?to\s?[<>]?\d{1,2}(?:-\d{1,2})?|[<>]?K\.\d|\(?\d{1,3}\s?(?:[-–—]|to)\s?\d{1,3}\)?|\d{1,2}\/90|\d{1,3}\s?(?:±|\+\/-)\s?\d{1,2}|${number}(?:\s?\(\d{1,3}\s?[-–]\s?\d{1,3}\))?|--?|—|n\/a)`;
const row = new RegExp(
  String.raw`^\s*(?<label>\p{L}[^\t|:]{1,58}?)(?<figures>(?:\s+${figure}(?!\S)){2,8})(?:\s+(?<tail>\p{L}[\p{L} /()-]{2,30}))?\s*$`,
  'iu',
);
const figureIn = new RegExp(String.raw`(?<=\s)${figure}(?!\S)`, 'giu');
/** Longer lines are prose. */
const longestRow = 140;
/** In characters. */
const columnGap = 5;

/**
 * Rows of a table whose columns stand nowhere in particular, as they do when a table is pasted: one space or two between the cells of every row. They are set
 * in columns by the order of their cells. Tables whose figures stand one below the other keep their places. Answers the pieces of each line by its index.
 */
export function figureRows(lines: string[], isTaken: (index: number) => boolean): Map<number, Piece[]> {
  const placed = new Map<number, Piece[]>();
  for (const run of runsOf(lines, isTaken)) {
    const [first] = run;
    if (!first || run.length < 2 || isAligned(run)) continue;
    const width = first.labels.length + first.figures.length + (run.some((line) => line.tail.length > 0) ? 1 : 0);
    const header = headerOf(lines, first, width, isTaken);
    const cells = [
      ...(header ? [header] : []),
      ...run.map((line) => ({ index: line.index, cells: [...line.labels, ...line.figures, ...line.tail] })),
    ];
    const starts = startsOf(cells.map((line) => line.cells));
    for (const line of cells)
      placed.set(
        line.index,
        line.cells.flatMap((text, i) => (text === '' ? [] : [{ text, at: starts[i] ?? 0 }])),
      );
  }
  return placed;
}

/** Lines one below the other, an empty one between at most, with the same number of names and figures. */
function runsOf(lines: string[], isTaken: (index: number) => boolean): FigureRow[][] {
  const runs: FigureRow[][] = [[]];
  lines.forEach((line, index) => {
    const read = isTaken(index) ? null : rowOf(line, index);
    const last = runs.at(-1)?.at(-1);
    const isLike = last && read && last.figures.length === read.figures.length && last.labels.length === read.labels.length;
    const isNext = last && lines.slice(last.index + 1, index).every((between) => between.trim() === '') && index - last.index <= 2;
    if (read && (!last || (isLike && isNext))) runs.at(-1)?.push(read);
    else if (read) runs.push([read]);
    else if (line.trim() !== '') runs.push([]);
  });
  return runs;
}

function rowOf(line: string, index: number): FigureRow | null {
  const match = line.length > longestRow ? null : row.exec(line);
  const { label = '', figures = '', tail } = match?.groups ?? {};
  if (!match || /[.!?]\s/.test(label)) return null;
  const from = line.indexOf(label) + label.length;
  const places = [...line.slice(from, from + figures.length).matchAll(figureIn)].map((found) => ({
    at: from + found.index,
    end: from + found.index + found[0].length,
    text: found[0],
  }));
  const gaps = places.map((place, i) => place.at - (places[i - 1]?.end ?? from));
  return {
    index,
    labels: label.trim().split(/\s{2,}/),
    figures: places.map((place) => place.text),
    tail: tail === undefined ? [] : [tail.trim()],
    places,
    narrowestGap: smallest(gaps),
  };
}

/** Whether the figures stand one below the other, parted widely enough to be seen as columns. */
function isAligned(run: FigureRow[]): boolean {
  const columns = run[0]?.places.map((_, i) => run.flatMap((line) => line.places[i] ?? [])) ?? [];
  return (
    run.every((line) => line.narrowestGap >= 2) &&
    columns.every((places) => largest(places.map((place) => place.at)) < smallest(places.map((place) => place.end)))
  );
}

const titles =
  /(?:95|90|85|68)\s?%\s*(?:C\.?I\.?|conf(?:idence|\.)?(?:\s+(?:interval|band))?|band)?|confidence\s+(?:interval|band)s?|percentile\s+ranks?|percentiles?|%[- ]?ile(?:\s+rank)?|(?:standard|scaled|composite|index|raw|T|z)[- ]?scores?|(?:age|grade)\s+equiv\w*\.?|(?:qualitative\s+|descriptive\s+)?(?:descript\w+|category|classification|range)|(?:sub)?tests?(?:\s?\/\s?\w+)?|clusters?(?:\s?\/\s?\w+)?|composites?(?:\s?\/\s?\w+)?|scales?|index(?:es)?|measures?|domains?|SS|PR|CI|GE|AE|RPI|T|W|raw|level|scores?|%/gi;

/** The line of titles above rows, one for each column; the names' column may have none, or one over several. */
function headerOf(
  lines: string[],
  first: FigureRow,
  width: number,
  isTaken: (index: number) => boolean,
): { index: number; cells: string[] } | null {
  const index =
    drawnLine.test(lines[first.index - 1] ?? '') && (lines[first.index - 1] ?? '').trim() !== '' ? first.index - 2 : first.index - 1;
  const line = lines[index] ?? '';
  if (isTaken(index) || line.trim() === '' || line.length > longestRow) return null;
  const names = first.labels.length;
  const pieces = line.trim().split(/\s{2,}/);
  const words = line.replace(titles, '').trim() === '' ? (line.match(titles) ?? []).map((word) => word.trim()) : [];
  for (const cells of [pieces, words]) {
    if (cells.length < 2) continue;
    if (cells.length === width) return { index, cells };
    const blanks = Array.from({ length: names - 1 }, () => '');
    if (cells.length === width - names + 1 || cells.length === 1 + first.figures.length)
      return { index, cells: [cells[0] ?? '', ...blanks, ...cells.slice(1)] };
    if (cells.length === width - names || cells.length === first.figures.length) return { index, cells: ['', ...blanks, ...cells] };
  }
  return null;
}

/** Columns wide enough for their widest cell. */
function startsOf(rows: string[][]): number[] {
  const starts = [0];
  const width = largest(rows.map((cells) => cells.length));
  for (let i = 0; i < width; i += 1) starts.push((starts[i] ?? 0) + largest(rows.map((cells) => cells[i]?.length ?? 0)) + columnGap);
  return starts;
}
