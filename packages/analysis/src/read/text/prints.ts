import { largest } from '../layout/extremes.ts';
import type { Print, PrintedPage } from '../layout/print.ts';
import { figureRows } from './figure-rows.ts';
import { type Piece, separatedColumns } from './separated-columns.ts';
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
  const lines = text.split('\n');
  const separated = separatedColumns(lines);
  for (const [row, cells] of stackedCells(lines)) if (!separated.has(row)) separated.set(row, cells);
  const inOrder = figureRows(lines, (row) => separated.has(row));
  const pieces = lines.map((line, row) => separated.get(row) ?? inOrder.get(row) ?? piecesOf(withoutTabs(withoutLeaders(line))));
  const prints = pieces.flatMap((found, row) => found.map((piece) => printOf(piece, row)));
  prints.forEach((print, order) => {
    print.order = order;
  });
  return {
    number: null,
    width: largest(
      prints.map((print) => print.x1),
      1,
    ),
    height: (lines.length + 1) * linePitch,
    prints,
    rules: [],
  };
}

/** Points that lead the eye from a name to its figure are space. */
const withoutLeaders = (line: string): string => line.replace(/\.{4,}(?=\s*\S)/g, (points) => ' '.repeat(points.length));

/** A tab always leads to another column, so it counts two characters at least. */
function withoutTabs(line: string): string {
  let out = '';
  for (const part of line.split(/(\t)/)) out += part === '\t' ? ' '.repeat(Math.max(2, tabStop - (out.length % tabStop))) : part;
  return out;
}

/** What stands between gaps of two spaces or more, without lines that are mere rules; two spaces after a full stop are no gap. */
function piecesOf(line: string): Piece[] {
  if (/^[\s|+:=_*~.–—-]*$/.test(line)) return [];
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
