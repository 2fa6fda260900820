import type { Line, Segment } from './print.ts';
import { append, type Column, columnsUnder, emptyRow, type GridCell } from './table-grid.ts';
import { isTabular, numericCell, wrapReach } from './table-zones.ts';

/** Parts a table's header from its body. In a table of scores it is what stands above the first row of figures, else what is set in bold. */
export function splitHeader(lines: Line[], anchors: Line[]): { header: Line[]; body: Line[] } {
  const isScored = anchors.every((line) => line.segments.some((segment, i) => i > 0 && numericCell.test(segment.text)));
  const header = isScored ? aboveFigures(lines, anchors) : boldTop(lines);
  const titles = new Set(header);
  return { header, body: lines.filter((line) => !titles.has(line)) };
}

/** A lone piece of text further from the header than a line is a heading within the table. */
function aboveFigures(lines: Line[], anchors: Line[]): Line[] {
  const first = anchors[0];
  if (!first) return [];
  const above = lines.filter((line) => line.y < first.y && !(first.y - line.y < 0.9 * first.size));
  let end = above.findLastIndex(isTabular) + 1;
  for (let next = above[end], before = above[end - 1]; next && before && next.y - before.y <= wrapReach * next.size; next = above[end]) {
    before = next;
    end += 1;
  }
  return above.slice(0, end);
}

function boldTop(lines: Line[]): Line[] {
  const end = lines.findIndex((line) => !line.bold);
  return end > 0 && lines.slice(0, end).every(isTabular) && lines.slice(end).some(isTabular) ? lines.slice(0, end) : [];
}

/** The header's lines as one row: a title that spans columns stands over each of them. */
export function headerRow(lines: Line[], columns: Column[]): GridCell[] {
  const row = emptyRow(columns);
  lines.forEach((line, i) => {
    const groups = groupsUnder(line, lines[i + 1], columns);
    for (const segment of line.segments) {
      const group = groups?.get(segment);
      if (group) for (const index of group) append(row, index, segment);
      else placeTitle(segment, lines.slice(i + 1), row, columns);
    }
  });
  return row;
}

function placeTitle(segment: Segment, below: Line[], row: GridCell[], columns: Column[]): void {
  const under = columnsUnder(segment, columns);
  const isOver = (line: Line) => line.segments.some((other) => under.includes(columnsUnder(other, columns)[0] ?? -1));
  const isRepeated = new Set(segment.words.map((word) => word.text)).size < segment.words.length;
  if (under.length > 1 && !isRepeated && below.some(isOver)) for (const index of under) append(row, index, segment);
  else if (under.length > 1 && segment.words.length >= under.length) placeWords(segment, row, columns);
  else append(row, under[0] ?? 0, segment);
}

/**
 * Titles over groups of columns (teacher, parent) are known by the line below, which says the same for each group (T, %ile, T, %ile):
 * then each title has its share of the columns, however narrow it is itself.
 */
function groupsUnder(line: Line, below: Line | undefined, columns: Column[]): Map<Segment, number[]> | null {
  const inner = (below?.segments ?? []).filter((segment) => (columnsUnder(segment, columns)[0] ?? 0) > 0);
  const titles = line.segments.filter((segment) => (columnsUnder(segment, columns)[0] ?? 0) > 0);
  const length = inner.length / titles.length;
  const isRepeated = inner.every((segment, i) => segment.text === inner[i % length]?.text);
  if (titles.length < 2 || length < 2 || !Number.isInteger(length) || !isRepeated) return null;
  return new Map(
    titles.map((title, i) => [title, inner.slice(i * length, (i + 1) * length).map((segment) => columnsUnder(segment, columns)[0] ?? 0)]),
  );
}

function placeWords(segment: Segment, row: GridCell[], columns: Column[]): void {
  for (const word of segment.words) {
    const centre = (word.x0 + word.x1) / 2;
    append(row, columnsUnder({ x0: centre, x1: centre }, columns)[0] ?? 0, word);
  }
}
