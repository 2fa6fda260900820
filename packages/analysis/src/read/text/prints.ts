import { largest } from '../layout/extremes.ts';
import type { Print, PrintedPage } from '../layout/print.ts';
import { numericCell } from '../layout/table-zones.ts';
import { figureRows } from './figure-rows.ts';
import { drawnLine, type Piece, separatedColumns } from './separated-columns.ts';
import { stackedCells } from './stacked-cells.ts';

/** A character's width in points. */
export const characterWidth = 5;
/** Its height and a line's pitch, in the proportions of a typewriter. */
const size = 10;
const linePitch = 12;
const tabStop = 8;
/** Longer lines are a paragraph that nobody wrapped, whatever gaps stand in it. */
const longestRow = 2_000;

/** Sees a plain text as a page from a typewriter, so that its columns stand where they stand for a reader. */
export function printsOf(text: string): PrintedPage {
  const lines = withoutRunningHeads(text.split('\n')).map(asSentence);
  const separated = separatedColumns(lines);
  for (const [row, cells] of stackedCells(lines)) if (!separated.has(row)) separated.set(row, cells);
  const inOrder = figureRows(lines, (row) => separated.has(row));
  const pieces = lines.map((line, row) => separated.get(row) ?? inOrder.get(row) ?? piecesOf(withoutTabs(withoutLeaders(line))));
  const heights = heightsOf(pieces, lines);
  const prints = pieces.flatMap((found, row) => found.map((piece) => printOf(piece, row + (heights[row] ?? 0))));
  prints.forEach((print, order) => {
    print.order = order;
  });
  return {
    number: null,
    width: largest(
      prints.map((print) => print.x1),
      1,
    ),
    height: (lines.length + 1 + (heights.at(-1) ?? 0)) * linePitch,
    prints,
    rules: [],
  };
}

/** Lines left free between two tables, so that nobody takes them for one. */
const tableGap = 3;

/** How many lines lower each line stands: where lines with a title above them have other columns than those before the empty line, another table begins. */
function heightsOf(pieces: Piece[][], lines: string[]): number[] {
  const heights: number[] = [];
  let height = 0;
  let width = 0;
  for (let row = 0; row < lines.length; row += 1) {
    const isFirst = lines[row]?.trim() !== '' && (row === 0 || lines[row - 1]?.trim() === '');
    if (isFirst) {
      const end = lines.findIndex((line, i) => i > row && line.trim() === '');
      const rows = pieces.slice(row, end < 0 ? undefined : end).filter((found) => found.length > 1);
      const own = rows.length > 1 ? largest(rows.map((found) => found.length)) : 0;
      if (own > 0 && width > 0 && own !== width && pieces[row]?.length === 1) height += tableGap;
      width = own;
    }
    heights.push(height);
  }
  return heights;
}

/** "Page 3 of 6". */
const pageOfPages = /\bpage\s+\d{1,3}\s+of\s+\d{1,3}\b/i;

/** The lines that a printed page begins or ends with again and again ("DOE, J   Page 3 of 6") belong to no table and no sentence. */
function withoutRunningHeads(lines: string[]): string[] {
  const keyOf = (line: string) => line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const heads = lines.filter((line) => pageOfPages.test(line)).map(keyOf);
  const running = new Set(heads.filter((head, i) => heads.indexOf(head) !== i));
  return lines.map((line) => (pageOfPages.test(line) && running.has(keyOf(line)) ? '' : line));
}

/** What parts a line into pieces: tabs, or three spaces and more. */
const gaps = /\t+|(?<=\S) {3,}/;
/** A piece with its own figure: "= 17", "47/50". */
const tellsFigure = /=\s*[<>]?\d|(?<![\d/])\d{1,3}\s*\/\s*\d{1,3}(?![\d/])/;

/** "PHQ-9 = 17   GAD-7 = 12", "TOMM   Trial 1  47/50   Trial 2  50/50": where the pieces tell their own figures the gaps between them are no columns. */
function asSentence(line: string): string {
  const cells = line.trim().split(gaps);
  const isTold = cells.slice(1).some((cell) => tellsFigure.test(cell)) && !cells.some((cell) => numericCell.test(cell.trim()));
  return isTold ? cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' ') : line;
}

/** Points that lead the eye from a name to its figure are space. */
const withoutLeaders = (line: string): string => line.replace(/\.{4,}(?=\s*\S)/g, (points) => ' '.repeat(points.length));

/** A tab always leads to another column, so it counts two characters at least. */
function withoutTabs(line: string): string {
  let out = '';
  for (const part of line.split(/(\t)/)) out += part === '\t' ? ' '.repeat(Math.max(2, tabStop - (out.length % tabStop))) : part;
  return out;
}

/** What stands between gaps of two spaces or more, without lines that are drawn; two spaces after a full stop are no gap. */
function piecesOf(line: string): Piece[] {
  if (drawnLine.test(line)) return [];
  if (line.length > longestRow) return [{ text: line.replace(/\s+/g, ' ').trim(), at: 0 }];
  return [...line.matchAll(/\S+(?:(?: |(?<=[.!?:;”"]) {2})\S+)*/g)].map((match) => ({ text: match[0], at: match.index }));
}

const printOf = ({ text, at }: Piece, row: number): Print => ({
  text,
  x0: at * characterWidth,
  x1: (at + text.length) * characterWidth,
  y: (row + 1) * linePitch,
  size,
  bold: false,
  order: 0,
  hidden: null,
});
