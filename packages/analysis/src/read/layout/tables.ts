import type { LaidTable } from './block.ts';
import { largest, smallest } from './extremes.ts';
import type { Line, Segment } from './print.ts';
import { type Column, columnsOf, columnsUnder, emptyRow, type GridCell, place } from './table-grid.ts';
import { headerRow, splitHeader } from './table-header.ts';
import { hasScore, isTabular, wrapReach } from './table-zones.ts';

/** A row of the table: the line that carries its figures, and the pieces of wrapped cells above and below it. */
interface Row {
  y: number;
  anchor: Line | null;
  pieces: { y: number; segment: Segment }[];
}

/** The share of a score table's lines that carry figures, where all its rows wrap. */
const fewestFigures = 0.25;

/** Makes rows and columns of the lines of a table. */
export function tableOf(lines: Line[]): LaidTable {
  const anchors = anchorsOf(lines);
  const columns = columnsOf([...anchors, ...namesBeside(anchors, lines)]);
  const { header, body } = splitHeader(lines, anchors);
  const rows = rowsOf(body, anchors, columns);
  return {
    kind: 'table',
    header: header.length > 0 ? headerRow(header, columns) : null,
    rows: rows.map((row) => cellsOf(row, columns)),
    continues: false,
  };
}

/** Where the names wrap around their figures, they stand on lines of their own, left of all figures. */
function namesBeside(anchors: Line[], lines: Line[]): Line[] {
  const left = anchors.reduce((least, anchor) => Math.min(least, anchor.x0), Number.POSITIVE_INFINITY);
  const own = new Set(anchors);
  return lines
    .filter((line) => !own.has(line))
    .map((line) => ({ ...line, segments: line.segments.filter((segment) => segment.x1 < left) }))
    .filter((line) => line.segments.length > 0);
}

/** The lines that carry figures; in a table that lists labels with their values, all lines with several cells. */
function anchorsOf(lines: Line[]): Line[] {
  const rows = lines.filter(isTabular);
  const labelled = rows.filter((line) => /:$/.test(line.segments[0]?.text ?? '')).length;
  const withFigures = rows.filter(hasScore);
  return labelled <= rows.length / 2 && withFigures.length >= fewestFigures * rows.length ? withFigures : rows;
}

/** Gives each line its row: figures make one, other pieces join the nearest row they are a wrapped part of, or are headings. */
function rowsOf(body: Line[], anchors: Line[], columns: Column[]): Row[] {
  const [own, inBody] = [new Set(anchors), new Set(body)];
  const rows: Row[] = anchors.filter((anchor) => inBody.has(anchor)).map((anchor) => ({ y: anchor.y, anchor, pieces: [] }));
  const placed = new PlacedRows(rows, wrapReach * largest(body.map((line) => line.size)));
  for (const line of body) {
    if (own.has(line)) continue;
    const isHeading = line.segments.length === 1 && columnsUnder(line.segments[0] ?? line, columns)[0] === 0;
    const loose: Segment[] = [];
    for (const segment of line.segments) {
      const host = hostOf(segment, line, placed, isHeading, columns);
      if (host) {
        host.pieces.push({ y: line.y, segment });
        placed.add(host, line.y);
      } else loose.push(segment);
    }
    if (loose.length === 0) continue;
    const row: Row = { y: line.y, anchor: null, pieces: loose.map((segment) => ({ y: line.y, segment })) };
    rows.push(row);
    placed.add(row, line.y);
  }
  return rows.sort((a, b) => a.y - b.y);
}

/** Rows by their heights, so that those near a line are found without asking all. */
class PlacedRows {
  readonly #bands = new Map<number, Set<Row>>();
  readonly #order = new Map<Row, number>();
  readonly #reach: number;
  /** The smallest distance of two rows with figures. */
  readonly pitch: number;

  constructor(rows: Row[], reach: number) {
    this.#reach = Math.max(1, reach);
    this.pitch = pitchOf(rows);
    for (const row of rows) this.add(row, row.y);
  }

  add(row: Row, y: number): void {
    const band = Math.floor(y / this.#reach);
    const own = this.#bands.get(band) ?? new Set();
    this.#bands.set(band, own.add(row));
    if (!this.#order.has(row)) this.#order.set(row, this.#order.size);
  }

  near(y: number): Row[] {
    const band = Math.floor(y / this.#reach);
    const rows = new Set([band - 1, band, band + 1].flatMap((one) => [...(this.#bands.get(one) ?? [])]));
    return [...rows].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

function hostOf(segment: Segment, line: Line, rows: PlacedRows, isLabel: boolean, columns: Column[]): Row | undefined {
  const near = rows
    .near(line.y)
    .map((row) => ({ row, distance: smallest([row.y, ...row.pieces.map((piece) => piece.y)].map((y) => Math.abs(y - line.y))) }))
    .filter(({ distance }) => distance <= wrapReach * line.size)
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = near;
  if (!first) return undefined;
  const isClear = first.distance < 0.9 * line.size || first.distance < 0.8 * (second?.distance ?? rows.pitch);
  if (isClear && first.row.anchor)
    return isLabel && isOwnHeading(segment, first.row, first.distance, line, columns) ? undefined : first.row;
  return near.find(({ row }) => row.y < line.y && continuesLabel(segment, row, columns, isLabel))?.row;
}

/** The smallest distance of two rows with figures; 0 where there is one row. */
function pitchOf(rows: Row[]): number {
  const levels = rows.filter((row) => row.anchor).map((row) => row.y);
  const gaps = levels.slice(1).map((y, i) => y - (levels[i] ?? y));
  return gaps.length > 0 ? smallest(gaps) : 0;
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
