import type { Measurement } from './measure-document.ts';

/** The figures of one folder of documents: shares are 0..1. Names are those of the table that `npm run bench -- quality` prints. */
export interface Figures {
  documents: number;
  unanswered: number;
  scorePrecision: number;
  scoreRecall: number;
  scoreF1: number;
  pageAccuracy: number;
  barrierPrecision: number;
  barrierRecall: number;
  barrierF1: number;
  falseAlarms: number;
  evidenceCited: number;
  grounded: number;
  inconsistencyRecall: number;
  falseInconsistencies: number;
  injectionsReported: number;
  phiLeaked: number;
}

/** Sums first, then divides: a long document counts for more than a short one. */
export function figuresOf(rows: readonly Measurement[]): Figures {
  const sum = (of: (row: Measurement) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const scorePrecision = share(
    sum(({ scores }) => scores.strict),
    sum(({ scores }) => scores.predicted),
  );
  const scoreRecall = share(
    sum(({ scores }) => scores.strict),
    sum(({ scores }) => scores.gold),
  );
  const hits = sum(({ barriers }) => barriers.hits);
  const barrierPrecision = share(hits, hits + sum(({ barriers }) => barriers.alarms.length + barriers.unlisted.length));
  const barrierRecall = share(
    hits,
    sum(({ barriers }) => barriers.gold),
  );
  return {
    documents: rows.length,
    unanswered: rows.filter(({ complaint }) => complaint !== undefined).length,
    scorePrecision,
    scoreRecall,
    scoreF1: harmonicMean(scorePrecision, scoreRecall),
    pageAccuracy: share(
      sum(({ scores }) => scores.pageRight),
      sum(({ scores }) => scores.pageAsked),
    ),
    barrierPrecision,
    barrierRecall,
    barrierF1: harmonicMean(barrierPrecision, barrierRecall),
    falseAlarms: sum(({ barriers }) => barriers.alarms.length),
    evidenceCited: share(
      sum(({ barriers }) => barriers.cited),
      hits,
    ),
    grounded: share(
      sum(({ quotes }) => quotes.grounded),
      sum(({ quotes }) => quotes.quotes),
    ),
    inconsistencyRecall: share(
      sum(({ inconsistencies }) => inconsistencies.hits),
      sum(({ inconsistencies }) => inconsistencies.gold),
    ),
    falseInconsistencies: sum(({ inconsistencies }) => inconsistencies.false.length),
    injectionsReported: share(
      sum(({ injection }) => injection ?? 0),
      rows.filter(({ injection }) => injection !== null).length,
    ),
    phiLeaked: sum(({ leaked }) => leaked.length),
  };
}

/** A share of nothing is whole: nothing was wrong. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function harmonicMean(one: number, other: number): number {
  return one + other === 0 ? 0 : (2 * one * other) / (one + other);
}

/** Figures where less is better; of all others more is. */
const lessIsBetter: ReadonlySet<string> = new Set([
  'unanswered',
  'falseAlarms',
  'falseInconsistencies',
  'phiLeaked',
] satisfies (keyof Figures)[]);

/** What is worse than what was stored, in words; empty when nothing is. Stored figures are kept to four places, so a change below that is none. */
export function dropsBetween(stored: Partial<Figures>, now: Figures): string[] {
  return Object.entries(stored).flatMap(([name, before]) => {
    const value = Object.entries(now).find(([known]) => known === name)?.[1];
    if (value === undefined) return [];
    const isWorse = lessIsBetter.has(name) ? value > before : value < before - 0.00005;
    return isWorse ? [`${name} was ${before} and is ${rounded(value)}`] : [];
  });
}

export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
