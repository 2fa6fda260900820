import type { Cell } from '../../model.ts';
import type { ScoreContext } from '../context.ts';
import { agrees, isInRange, metricOf } from '../metric.ts';
import type { InstrumentMention } from '../name-instruments.ts';
import { nameScale, scaleOf } from '../scale-names.ts';
import type { NamedInstrument, NamedScale, ScoreReading } from '../score-reading.ts';
import type { TestingTime } from '../testing-time.ts';
import { isBlank, readBracketed, readMetric, readMetricName, readNumber, readRange, readScoreCell } from './cell-values.ts';
import { type ColumnGroup, labelOf } from './column-groups.ts';
import type { Column } from './column-roles.ts';
import type { Grid } from './grid.ts';
import { mentionsIn } from './table-instrument.ts';

/** One row with what the table around it has told. */
export interface RowInput {
  group: ColumnGroup;
  row: Grid['rows'][number];
  named: NamedInstrument | null;
  rater: string | null;
  time: TestingTime;
  context: ScoreContext;
  /** The column that names the tests, if there is one. */
  test: Column | null;
  /** The column that names the metric of each row, if there is one. */
  metric: Column | null;
  /** The other instruments that the titles over the row name, with the parts of their batteries. */
  beside: NamedInstrument[];
}

/** The score a row prints in a group of columns, and the one in brackets behind it; none where nothing is printed or the instrument stays unknown. */
export function readRow(input: RowInput): ScoreReading[] {
  const { group, row, rater, time } = input;
  const label = nameIn(input);
  if (!/\p{L}/u.test(label) || label.length > 90) return [];
  const subject = subjectOf(label, input);
  if (!subject || isOwnHeader(label)) return [];
  const { instrument: named } = subject;
  const scale = inLanguage(subject.scale, group.language);
  const printed = printedValueOf(input, named, scale);
  if (!printed) return [];
  const cell = (column: Column | null) => (column ? (row.cells[column.index] ?? null) : null);
  const interval =
    readRange(cell(group.interval)?.text ?? '') ?? around(cell(group.interval)?.text ?? '', printed.value) ?? printed.interval;
  const labelText = cell(group.label)?.text.trim() ?? '';
  const places = [
    [...group.scales.map(cell), cell(input.test)].findLast((candidate) => candidate?.text === label) ?? null,
    printed.cell,
    cell(group.percentile),
    cell(group.interval),
    cell(group.label),
  ].filter((candidate): candidate is Cell => candidate !== null && candidate.text.trim() !== '');
  const reading: ScoreReading = {
    instrument: named,
    scale,
    type: printed.type,
    value: printed.value,
    percentile: printed.percentile,
    interval: interval ? { level: group.interval?.level ?? levelOfScores(group), ...interval } : null,
    label: isBlank(labelText) ? null : labelText,
    rater,
    historic: time.historic,
    year: time.year,
    page: row.page,
    source: 'table',
    start: Math.min(...places.map((place) => place.start)),
    end: Math.max(...places.map((place) => place.end)),
  };
  return [reading, ...inBracketsOf(reading, printed.cell, input)];
}

/** The score of another testing that stands in brackets behind this one. */
function inBracketsOf(reading: ScoreReading, cell: Cell | null, { context: { bracketed }, named }: RowInput): ScoreReading[] {
  const value = bracketed && cell ? readBracketed(cell.text) : null;
  if (!bracketed || value === null || !isInRange(reading.type, value, named?.instrument ?? null)) return [];
  return [{ ...reading, value, percentile: null, interval: null, label: null, ...bracketed }];
}

/** A test given in two languages has a score in each. */
const inLanguage = (scale: NamedScale, language: string | null): NamedScale =>
  language === null ? scale : { ...scale, name: `${scale.name} (${language})`, key: `${scale.key} ${language}` };

/** "± 4" in a column of its own. */
function around(text: string, value: number): { low: number; high: number } | null {
  const reach = /^(?:±|\+\/-)\s*(\d{1,2})$/.exec(text.trim())?.[1];
  return reach === undefined ? null : { low: value - Number(reach), high: value + Number(reach) };
}

const levelOfScores = (group: ColumnGroup): number | null => group.scores.find((score) => score.level !== null)?.level ?? null;
/** The titles of columns printed once more. */
const isOwnHeader = (label: string): boolean => /^(?:subtest|scale|index|measure|composite|domain|mean|sd|note)s?\b[^a-z]*$/i.test(label);

/** The row's name; where the column of tests tells test and scale ("WAIS-IV PSI"), it is that. */
function nameIn({ group, row, test, context }: RowInput): string {
  const label = labelOf(
    group,
    row.cells.map((cell) => cell.text),
  );
  const told = test ? (row.cells[test.index]?.text ?? '') : '';
  const [mention] = told === '' ? [] : mentionsIn(told, context);
  const rest = mention ? told.slice(mention.end).replace(/[^\p{L}\p{N}]+/gu, '') : '';
  const isRightOfNames = group.scales.every((column) => column.index < (test?.index ?? 0));
  if (mention && rest === '' && isRightOfNames && !scaleOf(mention.instrument, label)) return told;
  if (!mention || rest === '' || !scaleOf(mention.instrument, told.slice(mention.end))) return label;
  return isRightOfNames || !scaleOf(mention.instrument, label) ? told : label;
}

interface Subject {
  instrument: NamedInstrument;
  scale: NamedScale;
}

/** What a row is about: a scale of the table's instrument, or of another one over it, or of one that the row itself names. */
function subjectOf(label: string, { named, context, beside }: RowInput): Subject | null {
  if (named?.instrument && scaleOf(named.instrument, label)) return { instrument: named, scale: nameScale(named.instrument, label) };
  const other = beside.find((candidate) => scaleOf(candidate.instrument, label) !== null);
  if (other) return { instrument: other, scale: nameScale(other.instrument, label) };
  const mentions = mentionsIn(label, context);
  const mention = mentions.find((candidate) => candidate.instrument !== named?.instrument);
  if (mention) return { instrument: mention, scale: scaleOfMentioned(label, mention) };
  if (!named) return null;
  const own = mentions.find((candidate) => candidate.instrument === named.instrument);
  return { instrument: named, scale: scaleBesideOwnName(label, named, own) };
}

/** The scale in a label that names its instrument, too: "WAIS-IV Full Scale IQ"; of the name alone, as "BDI-II", the whole. */
function scaleOfMentioned(label: string, mention: InstrumentMention): NamedScale {
  const whole = label.replace(/\(.*\)$/, '').trim();
  if (scaleOf(mention.instrument, whole)) return nameScale(mention.instrument, whole);
  const rest = (label.slice(0, mention.start) + label.slice(mention.end))
    .replace(/\([^)]*\)/g, '')
    .replace(/^[\s:,()–—-]+|[\s:,()–—-]+$/g, '')
    .trim();
  return nameScale(mention.instrument, /\p{L}|\d/u.test(rest) ? rest : mention.instrument.whole);
}

/** The scale in a label that the table's instrument does not know, without that instrument's own name and the metric behind it. */
function scaleBesideOwnName(label: string, { instrument }: NamedInstrument, own: InstrumentMention | undefined): NamedScale {
  const rest = own
    ? label
        .slice(own.end)
        .replace(/\((?:SS|StS|ss|ScS|T|z)\)$/, '')
        .replace(/^[\s:,()–—-]+|[\s)]+$/g, '')
    : label;
  const isWhole = (own && rest === '') || (instrument?.metric === 'raw' && instrument.scales.length === 0);
  return nameScale(instrument, isWhole ? (instrument?.whole ?? label) : rest || label);
}

interface PrintedValue {
  type: ScoreReading['type'];
  value: number;
  percentile: number | null;
  interval: { low: number; high: number } | null;
  cell: Cell | null;
}

/** The value a row prints in a group: a score that agrees with its percentile, else the first; of lists of symptoms their points; else the percentile alone. */
function printedValueOf(input: RowInput, named: NamedInstrument, scale: NamedScale): PrintedValue | null {
  const { group, row } = input;
  const ranked = readScoreCell(textIn(row, group.percentile)).value;
  const percentile = ranked !== null && ranked >= 0 && ranked <= 100 ? ranked : null;
  const values = inOrderOf(group.scores, scale).flatMap((column) => scoreIn(column, percentile, input, named, scale) ?? []);
  const agreeing = values.find((value) => value.percentile !== null && agrees(value.type, value.value, value.percentile));
  const points = named.instrument?.metric === 'raw' || scale.scale?.metric === 'raw' ? pointsIn(input, percentile) : null;
  const alone: PrintedValue | null =
    percentile !== null && named.instrument ? { type: 'percentile_only', value: percentile, percentile, interval: null, cell: null } : null;
  return agreeing ?? values[0] ?? points ?? alone;
}

const textIn = (row: RowInput['row'], column: Column | null): string => (column ? (row.cells[column.index]?.text ?? '') : '');

function scoreIn(
  column: Column,
  percentile: number | null,
  input: RowInput,
  named: NamedInstrument,
  scale: NamedScale,
): PrintedValue | null {
  const text = textIn(input.row, column);
  const read = readScoreCell(text);
  if (read.value === null) return null;
  const rank = percentile ?? (read.percentile !== null && read.percentile <= 100 ? read.percentile : null);
  const metricInName = readMetricName(nameIn(input).match(/\(([A-Za-z -]+)\)$/)?.[1] ?? '');
  const type = metricOf({
    value: read.value,
    printed: readMetric(text) ?? readMetricName(textIn(input.row, input.metric)) ?? metricInName ?? column.printed,
    scale: scale.scale,
    instrument: named.instrument,
    percentile: rank,
  });
  return type && { type, value: read.value, percentile: rank, interval: read.interval, cell: input.row.cells[column.index] ?? null };
}

/** The points of a list of symptoms in its raw scores, "17" or "17/27". */
function pointsIn({ group, row }: RowInput, percentile: number | null): PrintedValue | null {
  for (const column of group.raws) {
    const value = readNumber(textIn(row, column).replace(/\s*\/\s*\d+$/, ''));
    if (value === null) continue;
    return isInRange('raw', value) ? { type: 'raw', value, percentile, interval: null, cell: row.cells[column.index] ?? null } : null;
  }
  return null;
}

/** Where a row prints several metrics, the one that agrees with its percentile counts, else its scale's own. */
const inOrderOf = (scores: Column[], scale: NamedScale): Column[] => [
  ...scores.filter((score) => score.printed === scale.scale?.metric),
  ...scores.filter((score) => score.printed !== scale.scale?.metric),
];
