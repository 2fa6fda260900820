import { agrees } from '../metric.ts';
import { isBlank, readNumber } from './cell-values.ts';
import type { Column } from './column-roles.ts';

/** Columns that tell one score of a row: names, scores in one metric or another, and what is printed with them. */
export interface ColumnGroup {
  scales: Column[];
  scores: Column[];
  raws: Column[];
  percentile: Column | null;
  interval: Column | null;
  label: Column | null;
  rater: string | null;
  /** The words over its columns, to tell an earlier testing. */
  header: string;
  testing: Column['testing'];
  /** The language it was given in, where tables hold two side by side. */
  language: string | null;
}

/** Sorts the columns of a table into groups: one per panel of names and, within it, one per rater or time. */
export function groupColumns(columns: Column[], cells: string[][]): ColumnGroup[] {
  return panelsOf(columns).flatMap((panel) => groupsOf(withScores(panel, cells), cells));
}

/** Tables printed side by side: names after figures begin a new one, unless the figures stand before the only names. */
function panelsOf(columns: Column[]): Column[][] {
  const panels: Column[][] = [];
  columns.forEach((column, i) => {
    const before = columns[i - 1];
    const isNamed = panels.at(-1)?.some(({ role }) => role === 'scale') ?? false;
    if (!before || (isNamed && column.role === 'scale' && before.role !== 'scale' && before.role !== 'test' && before.role !== 'rater'))
      panels.push([]);
    panels.at(-1)?.push(column);
  });
  return panels;
}

/** Where no header names a score, it is the figure that agrees with the percentile, else the total of parts (quarters of a test), else the only figure. */
function withScores(panel: Column[], cells: string[][]): Column[] {
  if (panel.some((column) => column.role === 'score')) return panel;
  const ranks = panel.filter((column) => column.role === 'percentile');
  const unknown = panel.filter((column) => column.role === 'unknown' || (column.role === 'percentile' && ranks.length > 1));
  const total = unknown.find((column) => /^(?:total|overall)$/i.test(column.header.trim()));
  if (total && ranks.length === 0) return panel.map((column) => (column === total ? { ...column, role: 'score' } : column));
  const pairs = unknown.flatMap((score) =>
    [...new Set([...ranks, ...unknown])]
      .filter((other) => other !== score)
      .map((rank) => ({ score, rank, share: shareThatAgrees(score, rank, cells) })),
  );
  const best = pairs.sort((a, b) => b.share - a.share)[0];
  if (best && best.share >= 0.6) {
    return panel.map((column) =>
      column === best.score ? { ...column, role: 'score' } : column === best.rank ? { ...column, role: 'percentile' } : column,
    );
  }
  return unknown.length === 1 && ranks.length === 0
    ? panel.map((column) => (column === unknown[0] ? { ...column, role: 'score' } : column))
    : panel;
}

/** The share of rows in which the figure of one column has the rank that another prints. */
function shareThatAgrees(score: Column, rank: Column, cells: string[][]): number {
  const fits = cells.flatMap((row) => {
    const value = readNumber(row[score.index] ?? '');
    const percentile = readNumber(row[rank.index] ?? '');
    return value === null || percentile === null
      ? []
      : [(['standard', 'scaled', 't'] as const).some((type) => agrees(type, value, percentile))];
  });
  return fits.length === 0 ? 0 : fits.filter(Boolean).length / fits.length;
}

function groupsOf(panel: Column[], cells: string[][]): ColumnGroup[] {
  const scales = panel.filter((column) => column.role === 'scale');
  const scores = panel.filter((column) => column.role === 'score');
  const raws = panel.filter((column) => column.role === 'raw');
  const attributes = panel.filter((column) => ['percentile', 'interval', 'label'].includes(column.role));
  if (scales.length === 0) return [];
  const heads = headsOf(scores, cells);
  if (heads.length <= 1) return [groupWith(scales, scores, raws, attributes)];
  const isScoreFirst = attributes.length === 0 || (scores[0]?.index ?? 0) < (attributes[0]?.index ?? 0);
  const headOf = (attribute: Column) => {
    const ofRater = attribute.rater === null ? [] : heads.filter((head) => head[0]?.rater === attribute.rater);
    if (ofRater.length === 1) return ofRater[0];
    return isScoreFirst
      ? heads.findLast((head) => (head[0]?.index ?? 0) < attribute.index)
      : heads.find((head) => (head[0]?.index ?? 0) > attribute.index);
  };
  return heads.map((head) =>
    groupWith(
      scales,
      head,
      [],
      attributes.filter((attribute) => headOf(attribute) === head),
    ),
  );
}

/** Scores in several metrics of one rater belong together, and columns of which each row fills one; the same metric again is another rater or time. */
function headsOf(scores: Column[], cells: string[][]): Column[][] {
  const heads: Column[][] = [];
  const excludes = (a: Column, b: Column) =>
    cells.length > 1 && !cells.some((row) => !isBlank(row[a.index] ?? '') && !isBlank(row[b.index] ?? ''));
  for (const score of scores) {
    const last = heads.at(-1);
    const isSame = last?.every(
      (column) =>
        (column.printed !== score.printed || excludes(column, score)) && column.rater === score.rater && yearOf(column) === yearOf(score),
    );
    if (last && isSame) last.push(score);
    else heads.push([score]);
  }
  return heads;
}

const yearOf = (column: Column): string | undefined =>
  column.testing ?? column.header.match(/\b(?:19|20)\d{2}\b|previous|prior|current/i)?.[0];

function groupWith(scales: Column[], scores: Column[], raws: Column[], attributes: Column[]): ColumnGroup {
  const of = (role: Column['role']) => attributes.find((column) => column.role === role) ?? null;
  const all = [...scores, ...attributes];
  return {
    scales,
    scores,
    raws,
    percentile: of('percentile'),
    interval: of('interval'),
    label: of('label'),
    rater: all.find((column) => column.rater !== null)?.rater ?? null,
    header: all.map((column) => column.header).join(' '),
    testing: scores[0]?.testing ?? null,
    language: /\b(?:English|Spanish|French)\b/.exec(scores[0]?.header ?? '')?.[0] ?? null,
  };
}

/** The row's name: the innermost filled column of names. */
export const labelOf = (group: ColumnGroup, row: string[]): string =>
  group.scales.map((column) => row[column.index] ?? '').findLast((cell) => !isBlank(cell)) ?? '';
