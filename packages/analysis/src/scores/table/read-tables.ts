import { percentileOf } from '../../catalogue/percentile-ranks.ts';
import type { Table } from '../../model.ts';
import type { ScoreType } from '../../schema.ts';
import { isHidden, type ScoreContext } from '../context.ts';
import type { InstrumentMention } from '../name-instruments.ts';
import { raterIn } from '../raters.ts';
import type { NamedInstrument, ScoreReading } from '../score-reading.ts';
import { timeOfHeading } from '../testing-time.ts';
import { readNumber } from './cell-values.ts';
import { type ColumnGroup, labelOf } from './column-groups.ts';
import type { Column } from './column-roles.ts';
import { type Grid, gridsOf } from './grid.ts';
import { readRow } from './read-row.ts';
import { inFormOf, instrumentFor, isTestName, mentionsIn, notClinical, partsOf, unknownInstrument } from './table-instrument.ts';
import { type Heading, headerInstruments, outlineOf, type TableOutline } from './table-outline.ts';

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
    const named = mentionsIn(headerInstruments(grid, context), context);
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
  const outline = outlineOf(grid, table, heading, context);
  const { titles, levels, test, metric } = outline;
  return outline.groups.flatMap((group) => {
    const named = instrumentOfGroup(group, rows, table, outline, context);
    const isOfRater = Boolean(named?.instrument?.forms.length) || named?.instrument?.worse === 'high';
    const rater = group.rater ?? heading.rater ?? (isOfRater ? (named?.form?.rater ?? raterIn(titles.join(' '))) : null);
    const ofColumns = timeOfHeading(group.header, context.now) ?? (group.testing && { historic: group.testing === 'earlier', year: null });
    let testMentions: InstrumentMention[] = [];
    return rows.flatMap((row) => {
      const textOf = (column: Column | null) => (column ? (row.cells[column.index]?.text ?? '') : '');
      if (textOf(test) !== '') testMentions = mentionsIn(textOf(test), context);
      const own = testMentions[0] ?? named;
      const rowRater = raterFor(own, raterIn(textOf(outline.rater)) ?? rater);
      const beside = levels
        .flat()
        .flatMap(partsOf)
        .filter((mention) => mention.instrument !== own?.instrument);
      return readRow({
        group,
        row,
        named: own ? inFormOf(own, rowRater, context) : null,
        rater: rowRater,
        time: ofColumns ?? outline.time,
        context,
        test,
        metric,
        beside,
      });
    });
  });
}

/** The instrument whose scores a group of columns tells: one of the catalogue by headings and names of rows, else one it does not know, where its columns tell norms. */
function instrumentOfGroup(
  group: ColumnGroup,
  rows: Grid['rows'],
  table: Table,
  { cells, titles, levels }: TableOutline,
  context: ScoreContext,
): NamedInstrument | null {
  const labels = rows
    .map((row) =>
      labelOf(
        group,
        row.cells.map((cell) => cell.text),
      ),
    )
    .filter((label) => label !== '');
  const hasNorms = group.scores.some((score) => score.printed !== 'any') || agreesWithPercentiles(group, cells);
  const unknown = hasNorms && !notClinical.test(titles.join(' ')) ? unknownInstrument(table) : null;
  if (unknown !== null && levels.flat().length === 0 && isTestName(unknown.name)) return unknown;
  return instrumentFor(labels, [mentionsIn(group.header, context), ...levels], context, table.start) ?? unknown;
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

/** The word "student" over the scores of a performance test names no rater. */
function raterFor(named: NamedInstrument | null, rater: string | null): string | null {
  const isPerformance = named?.instrument && named.instrument.worse === 'low' && named.instrument.forms.length === 0;
  return isPerformance && rater === 'self' ? null : rater;
}
