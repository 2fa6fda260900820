import { bandedTables } from './banded-tables.ts';
import type { LaidBlock, LaidPage, LaidProse } from './block.ts';
import { type PagePart, readingParts } from './columns.ts';
import { largest } from './extremes.ts';
import { splitAtGutters } from './gutters.ts';
import { wordTest } from './hyphens.ts';
import { linesOf } from './lines.ts';
import { type ProseStyle, paragraphsOf } from './paragraphs.ts';
import type { Invisibility, Print, PrintedPage } from './print.ts';
import { type RuledTable, ruledTables } from './ruled-tables.ts';
import { withoutRunningLines } from './running-lines.ts';
import { zonesOf } from './table-zones.ts';
import { tableOf } from './tables.ts';

/** Turns what is printed on the pages into blocks in reading order. */
export function layOut(pages: PrintedPage[]): LaidPage[] {
  const own = withoutRunningLines(pages);
  const style: ProseStyle = { bodySize: bodySize(own), isWord: wordTest(own.flatMap((page) => page.prints.map((print) => print.text))) };
  const laid = own.map((page) => ({ number: page.number, blocks: blocksOf(page, style) }));
  for (const [i, page] of laid.entries()) linkTables(laid[i - 1], page);
  return laid;
}

/** The size most characters are printed in. */
function bodySize(pages: PrintedPage[]): number {
  const characters = new Map<number, number>();
  for (const { size, text, hidden } of pages.flatMap((page) => page.prints)) {
    if (!hidden) characters.set(Math.round(size * 2) / 2, (characters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Visible blocks first; what a reader cannot see stands behind them, in blocks of its own. */
function blocksOf({ prints, rules }: PrintedPage, style: ProseStyle): LaidBlock[] {
  const visible = prints.filter((print) => !print.hidden);
  const parts = readingParts({ prints: visible, rules }).map((part) => columnBlocks(part, style));
  return [...parts.reduce(joinParts, []), ...hiddenBlocks(prints, style)];
}

/** A column, or a page that has one only: its tables first, then what stands between them. */
function columnBlocks({ prints: visible, rules }: PagePart, style: ProseStyle): LaidBlock[] {
  const ruled = ruledTables(visible, rules, style.isWord);
  const banded = bandedTables(outside(ruled, visible), rules);
  const tables = [...ruled, ...banded].sort((a, b) => a.top - b.top);
  const loose = outside(tables, visible);
  const parts: LaidBlock[][] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const table of tables) {
    parts.push(...proseParts(loose, from, table.top, style), table.blocks);
    from = table.top;
  }
  parts.push(...proseParts(loose, from, Number.POSITIVE_INFINITY, style));
  return parts.reduce(joinParts, []);
}

const outside = (tables: RuledTable[], prints: Print[]): Print[] =>
  prints.filter((print) => !tables.some((table) => table.prints.has(print)));

/** What stands from one height to another, in the parts it is read in. */
function proseParts(prints: Print[], from: number, to: number, style: ProseStyle): LaidBlock[][] {
  const between = prints.filter((print) => print.y >= from && print.y < to);
  return readingParts({ prints: between, rules: [] }).map((part) => partBlocks(part.prints, style));
}

function partBlocks(prints: Print[], style: ProseStyle): LaidBlock[] {
  const lines = splitAtGutters(linesOf(prints));
  const right = largest(lines.map((line) => line.x1));
  return zonesOf(lines).flatMap((zone): LaidBlock[] =>
    zone.isTable ? [tableOf(zone.lines)] : paragraphsOf(zone.lines, { ...style, right }),
  );
}

function hiddenBlocks(prints: Print[], style: ProseStyle): LaidProse[] {
  const reasons: Invisibility[] = ['invisible_colour', 'tiny_font'];
  return reasons.flatMap((hidden) => {
    const lines = linesOf(prints.filter((print) => print.hidden === hidden));
    return paragraphsOf(lines, style).map((block) => ({ ...block, kind: 'paragraph' as const, hidden }));
  });
}

/** A paragraph that goes on in the next column is one paragraph. */
function joinParts(before: LaidBlock[], next: LaidBlock[]): LaidBlock[] {
  const last = before.at(-1);
  const first = next[0];
  if (last?.kind !== 'paragraph' || first?.kind !== 'paragraph' || !isUnfinished(last.text, first.text)) return [...before, ...next];
  return [...before.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...next.slice(1)];
}

/** Whether a paragraph stops in the middle of a sentence that the next one goes on with. */
export const isUnfinished = (upper: string, lower: string): boolean => /[\p{L}\d,;–-]$/u.test(upper) && /^[\p{Ll}\d("“]/u.test(lower);

function linkTables(before: LaidPage | undefined, page: LaidPage): void {
  const last = before?.blocks.findLast((block) => block.kind === 'table' || !block.hidden);
  const first = page.blocks[0];
  if (last?.kind !== 'table' || first?.kind !== 'table' || last.rows[0]?.length !== first.rows[0]?.length) return;
  const titles = (cells: { text: string }[] | null | undefined) => cells?.map((cell) => cell.text).join('|');
  if (first.header === null && last.header && titles(first.rows[0]) === titles(last.header)) first.header = first.rows.shift() ?? null;
  first.continues = first.header === null || titles(first.header) === titles(last.header);
}
