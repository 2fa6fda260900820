import type { FoundScores, ReadDocument, StructuredDocument } from '../model.ts';
import type { Check, Passage, Score } from '../schema.ts';
import { checksOf } from './check.ts';
import { checksOnScan } from './check-on-scan.ts';
import { classify } from './classify.ts';
import { contextOf, type ScoreContext } from './context.ts';
import { type MergedScore, mergeReadings } from './merge.ts';
import { readProse } from './prose/read-prose.ts';
import type { ScoreReading } from './score-reading.ts';
import { readTables } from './table/read-tables.ts';

/**
 * The stage `scores`: finds every norm-referenced score of the client, current or earlier, in tables and in prose, with its instrument, percentile, interval and label as
 * printed, says what band it falls in, and checks that what is printed with it fits. Scores of relatives and of other people are left out.
 */
export function findScores(document: ReadDocument, structure: StructuredDocument): FoundScores {
  const context = contextOf(document, structure);
  const inTables = readTables(context);
  const merged = mergeReadings([...inTables, ...readProse(context, inTables)]);
  return { scores: merged.map((score, i) => scoreOf(score, i, document)), instruments: instrumentsOf(merged, context) };
}

function scoreOf({ reading, others, checks }: MergedScore, index: number, document: ReadDocument): Score {
  const passage = ({ start, end, page }: ScoreReading): Passage => ({ quote: document.text.slice(start, end), page, start, end });
  return {
    id: `S-${String(index + 1).padStart(3, '0')}`,
    instrument: reading.instrument.name,
    scale: reading.scale.name,
    type: reading.type,
    value: reading.value,
    percentile: reading.percentile,
    interval: reading.interval,
    label: reading.label,
    ...classify(reading),
    ...(reading.rater === null ? {} : { rater: reading.rater }),
    subject: 'client',
    historic: reading.historic,
    ...(reading.year === null ? {} : { year: reading.year }),
    page: reading.page,
    evidence: passage(reading),
    otherEvidence: others.map(passage),
    checks: checksIn(document, reading, [...checksOf(reading), ...checks]),
  };
}

/** What does not fit on a scan may have been misread. */
function checksIn({ recognised, text }: ReadDocument, reading: ScoreReading, checks: Check[]): Check[] {
  if (!recognised?.pages.some(({ number }) => number === reading.page)) return checks;
  const isWeak = recognised.weakWords.some(
    ({ start, end }) => start < reading.end && reading.start < end && /\d/.test(text.slice(start, end)),
  );
  return checksOnScan(reading, checks, isWeak);
}

/** Canonical names in the order they appear; a name without a form falls away where its forms are named. */
function instrumentsOf(merged: MergedScore[], context: ScoreContext): string[] {
  const names = [...new Set([...context.given.map((mention) => mention.name), ...merged.map(({ reading }) => reading.instrument.name)])];
  return names.filter((name) => !names.some((other) => other !== name && (other.startsWith(`${name} `) || other.startsWith(`${name}-`))));
}
