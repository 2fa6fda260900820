import { largest, smallest } from './extremes.ts';
import type { Line, Segment, Word } from './print.ts';
import { numericCell } from './table-zones.ts';

/** A column's extent from left to right. */
export interface Column {
  x0: number;
  x1: number;
  count: number;
}

const overlap = (a: { x0: number; x1: number }, b: { x0: number; x1: number }): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);

/**
 * The columns that the segments of these rows form. Narrow segments first: a wide one that overflows into its neighbour's place
 * then cannot weld two columns together.
 */
export function columnsOf(rows: Line[]): Column[] {
  const segments = rows.flatMap((row) => row.segments).sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  const columns: Column[] = [];
  for (const segment of segments) {
    const touched = columns.filter((column) => overlap(column, segment) > 1);
    if (touched.length > 1 && touched.every((column) => column.count > 1)) continue;
    const merged = [segment, ...touched];
    const column = {
      x0: smallest(merged.map((part) => part.x0)),
      x1: largest(merged.map((part) => part.x1)),
      count: touched.reduce((sum, part) => sum + part.count, 1),
    };
    for (const part of touched) columns.splice(columns.indexOf(part), 1);
    columns.push(column);
  }
  return columns.sort((a, b) => a.x0 - b.x0);
}

/** The indices of the columns a piece of text stands in; the nearest one where it stands in none. */
export function columnsUnder(piece: { x0: number; x1: number }, columns: Column[]): number[] {
  const under = columns.flatMap((column, i) =>
    overlap(column, piece) > 0.25 * Math.min(column.x1 - column.x0, piece.x1 - piece.x0) ? [i] : [],
  );
  return under.length > 0 ? under : [nearestColumn(piece, columns)];
}

function nearestColumn(piece: { x0: number; x1: number }, columns: Column[]): number {
  const distances = columns.map((column) => -overlap(column, piece));
  return distances.indexOf(smallest(distances));
}

/** A cell's text while its row is put together. */
export interface GridCell {
  text: string;
  x0: number;
  x1: number;
}

export const emptyRow = (columns: Column[]): GridCell[] => columns.map((column) => ({ text: '', x0: column.x0, x1: column.x1 }));

/** Puts a segment into its cell; one that runs across several columns is split word by word, unless it is overflowing text. */
export function place(segment: Segment, row: GridCell[], columns: Column[]): void {
  const under = columnsUnder(segment, columns);
  const first = under[0];
  if (first === undefined) return;
  const figures = segment.words.filter(isFigure).length;
  const isRunTogether = under.length > 1 && figures >= under.length - 1 && figures >= 0.4 * segment.words.length;
  const words = under.length > 1 ? partedWords(segment.words) : [];
  const ownFigures = isRunTogether ? 0 : figuresBehind(words, first, columns);
  if (ownFigures > 0) {
    const name = words.slice(0, -ownFigures);
    append(row, first, { text: name.map((word) => word.text).join(' ') });
    for (const word of words.slice(-ownFigures)) append(row, nearestColumn(centreOf(word), columns), word);
  } else if (!isRunTogether) append(row, first, segment);
  else for (const word of segment.words) append(row, nearestColumn(centreOf(word), columns), word);
}

const isFigure = (word: Word): boolean => numericCell.test(word.text) || /^\(\d[\d–-]*\)$/.test(word.text);

/** How many figures at the end of a long name stand in columns of their own, where no gap parts them from it. */
function figuresBehind(words: Word[], first: number, columns: Column[]): number {
  const isOwn = (word: Word) => {
    const centre = (word.x0 + word.x1) / 2;
    return isFigure(word) && columns.some((column, i) => i > first && column.count > 1 && column.x0 <= centre && centre <= column.x1);
  };
  const name = words.findLastIndex((word) => !isOwn(word));
  return name < 0 ? 0 : words.length - 1 - name;
}

/** The words with a figure that touches the last of them as a word of its own; characters are taken to be equally wide. */
function partedWords(words: Word[]): Word[] {
  const last = words.at(-1);
  const [, letters, figures] = /^(\p{L}[\p{L}'’-]{2,})(\d{1,3})$/u.exec(last?.text ?? '') ?? [];
  if (!last || letters === undefined || figures === undefined) return words;
  const edge = last.x0 + ((last.x1 - last.x0) * letters.length) / last.text.length;
  return [...words.slice(0, -1), { text: letters, x0: last.x0, x1: edge }, { text: figures, x0: edge, x1: last.x1 }];
}

const centreOf = (word: Word) => ({ x0: (word.x0 + word.x1) / 2, x1: (word.x0 + word.x1) / 2 });

/** Adds text to a cell, joining a word that was broken at the line's end. */
export function append(row: GridCell[], index: number, piece: { text: string }): void {
  const cell = row[index];
  if (!cell) return;
  if (cell.text === '') cell.text = piece.text;
  else if (/\p{L}-$/u.test(cell.text) && /^\p{L}/u.test(piece.text)) cell.text += piece.text;
  else cell.text += ` ${piece.text}`;
}
