import type { LaidTable } from './block.ts';
import type { Line, Segment } from './print.ts';
import { append, type Column, columnsOf, columnsUnder, emptyRow, type GridCell, place } from './table-grid.ts';
import { isTabular, numericCell, wrapReach } from './table-zones.ts';

/** A row of the table: the line that carries its figures, and the pieces of wrapped cells above and below it. */
interface Row {
  y: number;
  anchor: Line | null;
  pieces: { y: number; segment: Segment }[];
}

/** Makes rows and columns of the lines of a table. */
export function tableOf(lines: Line[]): LaidTable {
  const anchors = anchorsOf(lines);
  const columns = columnsOf(anchors);
  const { header, body } = splitHeader(lines, anchors);
  const rows = rowsOf(body, anchors, columns);
  return {
    kind: 'table',
    header: header.length > 0 ? headerRow(header, columns) : null,
    rows: rows.map((row) => cellsOf(row, columns)),
    continues: false,
  };
}

/** The lines that carry figures; in a table without figures, all lines with several cells. */
function anchorsOf(lines: Line[]): Line[] {
  const withFigures = lines.filter(
    (line) => isTabular(line) && line.segments.some((segment, i) => i > 0 && numericCell.test(segment.text)),
  );
  return withFigures.length > 0 ? withFigures : lines.filter(isTabular);
}

/** The header is what stands above the first row of figures; a lone piece of text further from it than a line is a heading within the table. */
function splitHeader(lines: Line[], anchors: Line[]): { header: Line[]; body: Line[] } {
  const first = anchors[0];
  const hasFigures = first?.segments.some((segment, i) => i > 0 && numericCell.test(segment.text)) ?? false;
  if (!first || !hasFigures) return { header: [], body: lines };
  const above = lines.filter((line) => line.y < first.y && !(first.y - line.y < 0.9 * first.size));
  const lastFull = above.findLastIndex(isTabular);
  let end = lastFull + 1;
  for (let next = above[end], before = above[end - 1]; next && before && next.y - before.y <= wrapReach * next.size; next = above[end]) {
    before = next;
    end += 1;
  }
  return { header: above.slice(0, end), body: lines.filter((line) => !above.slice(0, end).includes(line)) };
}

function headerRow(lines: Line[], columns: Column[]): GridCell[] {
  const row = emptyRow(columns);
  lines.forEach((line, i) => {
    for (const segment of line.segments) {
      const under = columnsUnder(segment, columns);
      const isSpanning =
        under.length > 1 &&
        lines.slice(i + 1).some((lower) => lower.segments.some((other) => under.includes(columnsUnder(other, columns)[0] ?? -1)));
      if (isSpanning) for (const index of under) append(row, index, segment);
      else if (under.length > 1 && segment.words.length >= under.length) placeWords(segment, row, columns);
      else append(row, under[0] ?? 0, segment);
    }
  });
  return row;
}

function placeWords(segment: Segment, row: GridCell[], columns: Column[]): void {
  for (const word of segment.words) {
    const centre = (word.x0 + word.x1) / 2;
    append(row, columnsUnder({ x0: centre, x1: centre }, columns)[0] ?? 0, word);
  }
}

/** Gives each line its row: figures make one, other pieces join the nearest row they are a wrapped part of, or are headings. */
function rowsOf(body: Line[], anchors: Line[], columns: Column[]): Row[] {
  const rows: Row[] = anchors.filter((anchor) => body.includes(anchor)).map((anchor) => ({ y: anchor.y, anchor, pieces: [] }));
  for (const line of body) {
    if (anchors.includes(line)) continue;
    const isHeading = line.segments.length === 1 && columnsUnder(line.segments[0] ?? line, columns)[0] === 0;
    const loose: Segment[] = [];
    for (const segment of line.segments) {
      const host = hostOf(segment, line, rows, isHeading, columns);
      if (host) host.pieces.push({ y: line.y, segment });
      else loose.push(segment);
    }
    if (loose.length > 0) rows.push({ y: line.y, anchor: null, pieces: loose.map((segment) => ({ y: line.y, segment })) });
  }
  return rows.sort((a, b) => a.y - b.y);
}

function hostOf(segment: Segment, line: Line, rows: Row[], isLabel: boolean, columns: Column[]): Row | undefined {
  const near = rows
    .map((row) => ({ row, distance: Math.min(...[row.y, ...row.pieces.map((piece) => piece.y)].map((y) => Math.abs(y - line.y))) }))
    .filter(({ distance }) => distance <= wrapReach * line.size)
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (!first) return undefined;
  const isClear = first.distance < 0.9 * line.size || (second !== undefined && first.distance < 0.8 * second.distance);
  if (isClear && first.row.anchor)
    return isLabel && isOwnHeading(segment, first.row, first.distance, line, columns) ? undefined : first.row;
  return near.find(({ row }) => row.y < line.y && continuesLabel(segment, row, columns, isLabel))?.row;
}

/** Labels in another weight, at a row's distance, head the rows below them. */
function isOwnHeading(segment: Segment, row: Row, distance: number, line: Line, columns: Column[]): boolean {
  const label = labelOf(row, columns);
  return distance >= 0.9 * line.size && ((label !== undefined && label.bold !== segment.bold) || row.y > line.y);
}

/** Between two rows at the same distance a piece goes on with the row above, if the file prints it right after that row's label. */
function continuesLabel(segment: Segment, row: Row, columns: Column[], isLabel: boolean): boolean {
  if (!isLabel) return true;
  const label = labelOf(row, columns);
  if (!label || label.bold !== segment.bold) return false;
  const others = row.anchor?.segments.slice(1) ?? [];
  const isPrintedWithLabel =
    segment.order > label.order && others.every((other) => other.order > segment.order || other.order < label.order);
  return isPrintedWithLabel || /(?:[-–/&,]|\b(?:of|and|the|to|in|with|for))$/i.test(label.text) || /^[\p{Ll}(&]/u.test(segment.text);
}

const labelOf = (row: Row, columns: Column[]): Segment | undefined =>
  row.anchor?.segments.find((segment) => columnsUnder(segment, columns)[0] === 0);

function cellsOf(row: Row, columns: Column[]): GridCell[] {
  const cells = emptyRow(columns);
  const all = [...row.pieces, ...(row.anchor?.segments ?? []).map((segment) => ({ y: row.y, segment }))];
  for (const { segment } of all.sort((a, b) => a.y - b.y || a.segment.x0 - b.segment.x0)) place(segment, cells, columns);
  return cells;
}
