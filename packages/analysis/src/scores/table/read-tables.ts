import { percentileOf } from '../../catalogue/percentile-ranks.ts';
import type { Table } from '../../model.ts';
import type { ScoreType } from '../../schema.ts';
import { earlierNoteAt } from '../../sections/earlier-notes.ts';
import { blockIndexAt, isHidden, type ScoreContext } from '../context.ts';
import type { InstrumentMention } from '../name-instruments.ts';
import { raterIn, ratersIn } from '../raters.ts';
import type { NamedInstrument, ScoreReading } from '../score-reading.ts';
import { type TestingTime, timeOfHeading } from '../testing-time.ts';
import { readNumber } from './cell-values.ts';
import { type ColumnGroup, groupColumns, labelOf } from './column-groups.ts';
import { type Column, columnsOf } from './column-roles.ts';
import { type Grid, gridsOf } from './grid.ts';
import { readRow } from './read-row.ts';
import { inFormOf, instrumentFor, isTestName, mentionsIn, notClinical, partsOf, unknownInstrument } from './table-instrument.ts';

/** What headings within a table have said so far; a table that runs on over a page goes on with it. */
interface Heading {
  mentions: InstrumentMention[];
  rater: string | null;
  time: TestingTime | null;
}

const noHeading: Heading = { mentions: [], rater: null, time: null };

/** Reads the scores of all tables, in the order of the document. */
export function readTables(context: ScoreContext): ScoreReading[] {
  const headings = new Map<string, Heading>();
  return context.document.tables
    .filter((table) => !isHidden(context.document, table.start))
    .flatMap((table) => {
      const { readings, heading } = readTable(table, headings.get(table.continues ?? '') ?? noHeading, context);
      headings.set(table.id, heading);
      return readings;
    });
}

function readTable(table: Table, before: Heading, context: ScoreContext): { readings: ScoreReading[]; heading: Heading } {
  const readings: ScoreReading[] = [];
  let heading = before;
  for (const grid of gridsOf(table)) {
    const named = mentionsIn(grid.header.join(' '), context);
    if (named.length > 0) heading = { ...heading, mentions: named };
    for (const stretch of stretchesOf(grid)) {
      if (stretch.heading !== null) heading = under(stretch.heading, heading, context);
      readings.push(...readStretch(grid, stretch.rows, table, heading, context));
    }
  }
  return { readings, heading };
}

/** Rows between headings. */
function stretchesOf(grid: Grid): { heading: string | null; rows: Grid['rows'] }[] {
  const stretches: { heading: string | null; rows: Grid['rows'] }[] = [{ heading: null, rows: [] }];
  for (const row of grid.rows) {
    if (row.heading !== null) stretches.push({ heading: row.heading, rows: [] });
    else stretches.at(-1)?.rows.push(row);
  }
  return stretches;
}

function under(text: string, heading: Heading, context: ScoreContext): Heading {
  const mentions = mentionsIn(text, context);
  return {
    mentions: mentions.length > 0 ? mentions : heading.mentions,
    rater: raterIn(text) ?? heading.rater,
    time: timeOfHeading(text, context.now) ?? (mentions.length > 0 ? null : heading.time),
  };
}

function readStretch(grid: Grid, rows: Grid['rows'], table: Table, heading: Heading, context: ScoreContext): ScoreReading[] {
  const all = grid.rows.filter((row) => row.heading === null).map((row) => row.cells.map((cell) => cell.text));
  const columns = namedByTests(columnsOf(headerOf(grid, table, all), all), all, context).filter(
    (column) => column.role === 'scale' || all.some((row) => (row[column.index] ?? '').trim() !== ''),
  );
  const groups = groupColumns(columns, all);
  const titles = [grid.header.join(' '), table.caption ?? ''];
  const levels = [heading.mentions, ...titles.map((title) => mentionsIn(title, context)), headingAbove(table, context)];
  const isTimedByGroup = groups.length > 1 && groups.some((group) => timeOfHeading(group.header, context.now) !== null);
  const tableTime = heading.time ?? timeOfTable(isTimedByGroup ? titles.slice(1) : titles, table, context);
  return groups.flatMap((group) => {
    const labels = rows
      .map((row) =>
        labelOf(
          group,
          row.cells.map((cell) => cell.text),
        ),
      )
      .filter((label) => label !== '');
    const hasNorms = group.scores.some((score) => score.printed !== 'any') || agreesWithPercentiles(group, all);
    const known = instrumentFor(labels, [mentionsIn(group.header, context), ...levels], context, table.start);
    const unknown = hasNorms && !notClinical.test(titles.join(' ')) ? unknownInstrument(table) : null;
    const isOfUnknown = unknown !== null && levels.flat().length === 0 && isTestName(unknown.name);
    const named = isOfUnknown ? unknown : (known ?? unknown);
    const ofColumns = timeOfHeading(group.header, context.now) ?? (group.testing && { historic: group.testing === 'earlier', year: null });
    const test = testColumnOf(columns, all, context);
    const rater =
      group.rater ??
      heading.rater ??
      (named?.instrument?.forms.length || named?.instrument?.worse === 'high' ? (named.form?.rater ?? raterIn(titles.join(' '))) : null);
    const raters = columns.find((column) => column.role === 'rater') ?? null;
    let testMentions: InstrumentMention[] = [];
    return rows.flatMap((row) => {
      const textOf = (column: Column | null) => (column ? (row.cells[column.index]?.text ?? '') : '');
      if (test && textOf(test) !== '') testMentions = mentionsIn(textOf(test), context);
      const own = testMentions[0] ?? named;
      const rowRater = raterFor(own, raterIn(textOf(raters)) ?? rater);
      const time = ofColumns ?? tableTime;
      return readRow({
        group,
        row,
        named: own ? inFormOf(own, rowRater, context) : null,
        rater: rowRater,
        time,
        context,
        test,
        metric: columns.find((column) => column.role === 'metric') ?? null,
        beside: levels
          .flat()
          .flatMap(partsOf)
          .filter((mention) => mention.instrument !== own?.instrument),
      });
    });
  });
}

/** Percentages of right answers stand beside figures as percentiles do, but do not follow from them in any one metric. */
function agreesWithPercentiles({ scores: [score], percentile }: ColumnGroup, cells: string[][]): boolean {
  if (!score || !percentile) return false;
  const rows = cells.flatMap((row) => {
    const [value, rank] = [readNumber(row[score.index] ?? ''), readNumber(row[percentile.index] ?? '')];
    return value === null || rank === null ? [] : [{ value, rank }];
  });
  const fits = (type: ScoreType) =>
    rows.filter(({ value, rank }) => Math.abs((percentileOf(type, value) ?? Number.POSITIVE_INFINITY) - rank) <= roundedBy).length;
  return rows.length > 0 && (['standard', 'scaled', 't'] as const).some((type) => fits(type) >= fewestAgreeing * rows.length);
}

const roundedBy = 2;
const fewestAgreeing = 0.75;

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

/** The word "student" over the scores of a performance test names no rater. */
function raterFor(named: NamedInstrument | null, rater: string | null): string | null {
  const isPerformance = named?.instrument && named.instrument.worse === 'low' && named.instrument.forms.length === 0;
  return isPerformance && rater === 'self' ? null : rater;
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
