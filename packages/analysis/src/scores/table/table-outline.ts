import type { Table } from '../../model.ts';
import { earlierNoteAt } from '../../sections/earlier-notes.ts';
import { blockIndexAt, type ScoreContext } from '../context.ts';
import type { InstrumentMention } from '../name-instruments.ts';
import { ratersIn } from '../raters.ts';
import { type TestingTime, timeOfHeading } from '../testing-time.ts';
import { readNumber } from './cell-values.ts';
import { type ColumnGroup, groupColumns } from './column-groups.ts';
import { type Column, columnsOf } from './column-roles.ts';
import type { Grid } from './grid.ts';
import { mentionsIn } from './table-instrument.ts';

/** What headings within a table have said so far; a table that runs on over a page goes on with it. */
export interface Heading {
  mentions: InstrumentMention[];
  rater: string | null;
  time: TestingTime | null;
}

/** What a table tells of all its rows. */
export interface TableOutline {
  /** The cells of all rows that are no headings. */
  cells: string[][];
  groups: ColumnGroup[];
  titles: string[];
  /** The instruments that headings name, from the nearest to the furthest. */
  levels: InstrumentMention[][];
  time: TestingTime;
  /** The columns that name the test, the metric and the rater of each row, if there are any. */
  test: Column | null;
  metric: Column | null;
  rater: Column | null;
}

/** Reads the columns, titles and time of a table; what a heading within it has said goes before them. */
export function outlineOf(grid: Grid, table: Table, heading: Heading, context: ScoreContext): TableOutline {
  const cells = grid.rows.filter((row) => row.heading === null).map((row) => row.cells.map((cell) => cell.text));
  const columns = namedByTests(columnsOf(headerOf(grid, table, cells), cells), cells, context).filter(
    (column) => column.role === 'scale' || cells.some((row) => (row[column.index] ?? '').trim() !== ''),
  );
  const groups = groupColumns(columns, cells);
  const titles = [grid.header.join(' '), table.caption ?? ''];
  const namings = [headerInstruments(grid, context), table.caption ?? ''];
  const isTimedByGroup = groups.length > 1 && groups.some((group) => timeOfHeading(group.header, context.now) !== null);
  return {
    cells,
    groups,
    titles,
    levels: [heading.mentions, ...namings.map((title) => mentionsIn(title, context)), headingAbove(table, context)],
    time: heading.time ?? timeOfTable(isTimedByGroup ? titles.slice(1) : titles, table, context),
    test: testColumnOf(columns, cells, context),
    metric: columns.find((column) => column.role === 'metric') ?? null,
    rater: columns.find((column) => column.role === 'rater') ?? null,
  };
}

/** The header's words that may name the table's instrument: "2022 WIAT-III" over a column of earlier scores names that column's alone. */
export const headerInstruments = ({ header }: Grid, context: ScoreContext): string =>
  header.filter((words) => !timeOfHeading(words, context.now)?.historic).join(' ');

/** The grid's header; where it has none and the line above names as many raters as there are columns of figures ("Scale  Parent T  Teacher T"), that line's words. */
function headerOf({ header }: Grid, { caption }: Table, cells: string[][]): string[] {
  if (caption === null || header.some((words) => words.trim() !== '')) return header;
  const raters = ratersIn(caption);
  const figures = header.map((_, index) => index).filter((index) => cells.some((row) => readNumber(row[index] ?? '') !== null));
  if (raters.length < 2 || raters.length !== figures.length) return header;
  return header.map((words, index) => {
    const place = figures.indexOf(index);
    return place < 0 ? words : caption.slice(raters[place]?.at, raters[place + 1]?.at);
  });
}

/** "Measure" or "Test" stands over scales as well: a column so headed that names no instrument holds the names of scales. */
function namedByTests(columns: Column[], cells: string[][], context: ScoreContext): Column[] {
  return columns.map((column) => {
    const isOfScales =
      column.role === 'test' && !cells.some((row) => mentionsIn(row[column.index] ?? '', context).length > 0) && column.index > 0;
    return isOfScales ? { ...column, role: 'scale' } : column;
  });
}

/** The column that names the tests: by its header, or names before names that are those of tests. */
function testColumnOf(columns: Column[], cells: string[][], context: ScoreContext): Column | null {
  const told = columns.find((column) => column.role === 'test');
  if (told) return told;
  const names = columns.filter((column) => column.role === 'scale');
  return names.slice(0, -1).find((column) => cells.some((row) => mentionsIn(row[column.index] ?? '', context).length > 0)) ?? null;
}

/** The instruments in the headings right above a table. */
function headingAbove(table: Table, context: ScoreContext): InstrumentMention[] {
  const { blocks, text } = context.document;
  const at = blockIndexAt(context.document, table.start);
  for (const block of blocks.slice(Math.max(0, at - 6), at).reverse()) {
    if (block.kind !== 'heading') continue;
    const mentions = mentionsIn(text.slice(block.start, block.end), context);
    if (mentions.length > 0) return mentions;
  }
  return [];
}

/** The sentence that leads to a table is shorter than this. */
const longestLead = 400;

/** Whether the table as a whole is of an earlier testing: by its titles, its section, or the sentence that leads to it. */
function timeOfTable(titles: string[], table: Table, context: ScoreContext): TestingTime {
  for (const title of titles) {
    const time = timeOfHeading(title, context.now);
    if (time) return time;
  }
  const { document, structure } = context;
  const before = document.blocks[blockIndexAt(document, table.start) - 1];
  const end = before?.kind === 'paragraph' ? document.text.slice(Math.max(before.start, before.end - longestLead), before.end) : '';
  const sentence = end.match(/[^.!?]*[.!?:]?\s*$/)?.[0] ?? '';
  const leading = /below|follow|table|:\s*$/i.test(sentence) ? timeOfHeading(sentence, context.now) : null;
  if (leading) return leading;
  const note = earlierNoteAt(structure.earlierNotes, table.start);
  if (note) return { historic: true, year: note.year };
  const section = structure.sections.find((candidate) => table.start >= candidate.start && table.start < candidate.end);
  const year = timeOfHeading(section?.heading ?? '', context.now)?.year ?? null;
  return { historic: section?.kind === 'previous_testing', year };
}
