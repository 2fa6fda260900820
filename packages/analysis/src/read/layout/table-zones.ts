import { largest, smallest } from './extremes.ts';
import type { Line } from './print.ts';

/** Lines that stand together: a table's, or prose's. */
export interface Zone {
  isTable: boolean;
  lines: Line[];
}

/** Vertical gaps in ems: rows of one table are nearer than the first, lines of one cell nearer than the second. */
const rowReach = 3.2;
export const wrapReach = 1.38;

const listMarker = /^(?:[•●▪■◦‣·*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$/i;

/** A number as it stands alone in a cell: a score, a percentile, an interval, a dash for none. */
export const numericCell =
  /^(?:(?:SS|StS|ScS|T|z|PR)\s?[=:]?\s?)?(?:[<>≤≥~≈]?\s?[-–−+]?\d[\d,]*(?:\.\d+)?|\.\d+|[A-Z]\s?\d{2,3}|K[.-]\d|[-–—]{1,3}|n\/?a)(?:\s?(?:(?:st|nd|rd|th)?(?:\s?(?:percentile|%ile))?|%|\*+|[a-d]|wpm))?(?:\s?(?:[-–—−/:±]|to)\s?[<>≤≥]?\d+(?:\.\d+)?(?:st|nd|rd|th|%)?)?(?:\s?\([^)]{1,14}\))?$/i;

/** Whether a line is in pieces as a row is; the mark of a list before its item is no cell. */
export const isTabular = (line: Line): boolean => line.segments.length > (listMarker.test(line.segments[0]?.text ?? '') ? 2 : 1);

/** Cuts lines that stand one below the other into tables and prose. */
export function zonesOf(lines: Line[]): Zone[] {
  const zones: Zone[] = [];
  const addProse = (line: Line) => {
    const last = zones.at(-1);
    if (last && !last.isTable) last.lines.push(line);
    else zones.push({ isTable: false, lines: [line] });
  };
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (!line) break;
    const next = lines[i + 1];
    const isLabelled = isKeyed(line) && next !== undefined && !isKeyed(next);
    const end = isTabular(line) && !isLabelled ? tableEnd(lines, i) : i;
    const zone = lines.slice(i, end);
    if (!isTable(zone)) {
      addProse(line);
      i += 1;
      continue;
    }
    zones.push({ isTable: true, lines: [...takeHeaderAbove(zones, zone), ...zone] });
    i = end;
  }
  return zones.filter((zone) => zone.lines.length > 0);
}

/** The index after the last line of the table that starts at `start`. */
function tableEnd(lines: Line[], start: number): number {
  let end = start + 1;
  const seen = { isScored: false, isKeyed: false };
  for (let i = start + 1; i < lines.length; i += 1) {
    const line = lines[i];
    const before = lines[i - 1];
    if (!line || !before || line.y - before.y > rowReach * Math.max(line.size, before.size)) break;
    seen.isScored ||= hasScore(before);
    seen.isKeyed ||= isKeyed(before);
    if (isAnotherTable(line, lines[i + 1], seen)) break;
    if (isTabular(line)) end = i + 1;
    else if (i === end && isUnderCell(line, lines.slice(start, i))) end = i + 1;
    else if (!belongsToRows(line, lines.slice(start, i))) break;
    else if (line.y - before.y <= wrapReach * line.size && i === end && isWrapped(line, before, lines.slice(start, i))) end = i + 1;
  }
  return end;
}

const hasFigure = (line: Line): boolean => line.segments.some((segment, i) => i > 0 && numericCell.test(segment.text));
const titleWords =
  /\bscores?\b|percentile|%[- ]?ile|^%$|\bPR\b|\bpct\b|^(?:SS|ss|T|GE|AE|RPI|rank|err(?:ors?)?)$|confidence|\bC\.?I\.?\b|classif|descript|qualitative|categor|\brange\b|^raw\b|interval|\b(?:sub)?tests?$|\b(?:scale|index|composite|cluster|domain|measure)s?$/i;

/** Titles over columns after figures, or a line by itself above such titles, begin another table; so does a line of labels with their values. */
function isAnotherTable(line: Line, next: Line | undefined, seen: { isScored: boolean; isKeyed: boolean }): boolean {
  if (!seen.isScored) return false;
  if (isKeyed(line)) return !seen.isKeyed;
  const isTitle = !isTabular(line) && next !== undefined && next.y - line.y <= rowReach * line.size;
  return areTitles(isTitle ? next : line);
}

/** Whether a line holds titles of columns of scores, told by its words alone. */
export const namesColumns = (line: Line): boolean =>
  /\bscore\b|percentile|%[- ]?ile|\bPR\b|\bSS\b|\bT\b|\bCI\b|\bIQ\b|\b[A-Z]{2,3}I\b/i.test(
    line.segments.map((segment) => segment.text).join(' '),
  );

const areTitles = (line: Line): boolean =>
  isTabular(line) && !hasFigure(line) && line.segments.filter((segment) => titleWords.test(segment.text)).length >= 2;

/** A year over a column is no score. */
export const hasScore = (line: Line): boolean =>
  hasFigure({ ...line, segments: line.segments.filter((segment) => !/^(?:19|20)\d{2}$/.test(segment.text)) });

/** "Standard Score: 84   Percentile: 14". */
const isKeyed = (line: Line): boolean =>
  /:$/.test(line.segments[0]?.text ?? '') || line.segments.some((segment) => /^\p{L}[\p{L} ]{1,30}:\s*[<>]?\d/u.test(segment.text));

/** A single piece of text among rows: a heading within the table, or the rest of a wrapped cell; not a line of prose. */
function belongsToRows(line: Line, rows: Line[]): boolean {
  const left = smallest(rows.map((row) => row.x0));
  const right = largest(rows.map((row) => row.x1));
  const isNarrow = line.x1 - line.x0 < 0.55 * (right - left);
  const isWithin = line.x0 > left - 2 * line.size && line.x1 < right + 2 * line.size;
  return isNarrow && isWithin && !/[.;:]$/.test(line.segments[0]?.text ?? '');
}

/** The rest of a wrapped cell starts where an inner cell of the row above starts, however long it is. */
function isUnderCell(line: Line, rows: Line[]): boolean {
  const above = rows.at(-1);
  const row = rows.findLast(isTabular);
  const isNext = above !== undefined && line.y - above.y <= wrapReach * line.size && above.bold === line.bold;
  return isNext && (row?.segments.slice(1).some((cell) => Math.abs(cell.x0 - line.x0) < 0.3 * line.size) ?? false);
}

/** Narrow beside the row it belongs to, and below the piece it goes on with. */
function isWrapped(line: Line, before: Line, rows: Line[]): boolean {
  const row = rows.findLast(isTabular);
  const isSameStyle = line.bold === before.bold && line.size === before.size;
  const isBelow = isTabular(before) || Math.abs(line.x0 - before.x0) < 0.3 * line.size;
  return isSameStyle && isBelow && row !== undefined && line.x1 - line.x0 < 0.4 * (row.x1 - row.x0);
}

/** Two rows at the least, or one that can be nothing else. */
function isTable(lines: Line[]): boolean {
  const rows = lines.filter(isTabular);
  const numbers = rows.flatMap((row) => row.segments.slice(1)).filter((segment) => numericCell.test(segment.text));
  return rows.length >= 2 || (rows.length === 1 && (rows[0]?.segments.length ?? 0) >= 3 && numbers.length >= 2);
}

/** The upper line of a wrapped header can be a single piece of text over an inner column. */
function takeHeaderAbove(zones: Zone[], table: Line[]): Line[] {
  const prose = zones.at(-1);
  const first = table[0];
  const above = prose?.isTable === false ? prose.lines.at(-1) : undefined;
  if (!prose || !first || !above) return [];
  const isOverInnerColumn = above.x0 > first.x0 + 6 * first.size && above.x1 - above.x0 < 0.5 * (first.x1 - first.x0);
  const isNear = first.y - above.y <= wrapReach * first.size && above.bold === first.bold;
  if (!isOverInnerColumn || !isNear) return [];
  prose.lines.pop();
  return [above];
}
