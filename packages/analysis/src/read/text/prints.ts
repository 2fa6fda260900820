import type { Print, PrintedPage } from '../layout/print.ts';

/** A character's width, its height and a line's pitch in points: the proportions of a typewriter. */
const characterWidth = 5;
const size = 10;
const linePitch = 12;
const tabStop = 8;

/** Sees a plain text as a page from a typewriter, so that its columns stand where they stand for a reader. */
export function printsOf(text: string): PrintedPage {
  const lines = text.split('\n').map((line) => withoutTabs(line));
  const prints = lines.flatMap((line, row) => piecesOf(line).map(({ piece, at }) => printOf(piece, at, row)));
  prints.forEach((print, order) => {
    print.order = order;
  });
  return { number: null, width: Math.max(1, ...prints.map((print) => print.x1)), height: (lines.length + 1) * linePitch, prints };
}

/** A tab always leads to another column, so it counts two characters at least. */
function withoutTabs(line: string): string {
  let out = '';
  for (const part of line.split(/(\t)/)) out += part === '\t' ? ' '.repeat(Math.max(2, tabStop - (out.length % tabStop))) : part;
  return out;
}

/** What stands between rules, pipes and gaps of two spaces or more; one space after a full stop is no gap. */
function piecesOf(line: string): { piece: string; at: number }[] {
  if (/^[\s|+:=_*~.–—-]*$/.test(line)) return [];
  const isPiped = (line.match(/\|/g)?.length ?? 0) >= 2;
  const between = isPiped ? /[^|\s]+(?: (?! )[^|\s]+)*/g : /\S+(?:(?: |(?<=[.!?:;”"]) {2})\S+)*/g;
  return [...line.matchAll(between)].map((match) => ({ piece: match[0], at: match.index }));
}

const printOf = (piece: string, at: number, row: number): Print => ({
  text: piece,
  x0: at * characterWidth,
  x1: (at + piece.length) * characterWidth,
  y: (row + 1) * linePitch,
  size,
  bold: false,
  order: 0,
  hidden: null,
});
