import { supersededEditions } from '../catalogue/superseded-editions.ts';
import type { ReadDocument, VerifiedAnalysis } from '../model.ts';
import { type Inconsistency, inconsistencyKinds, type Passage, type Score } from '../schema.ts';
import { ageInWords, dateInWords } from './dates-in-words.ts';

/** What the document contradicts itself in, or contradicts the norms in, and testing that has been overtaken. Other people's scores are left out. */
export function findInconsistencies(
  document: ReadDocument,
  scores: readonly Score[],
  currency: VerifiedAnalysis['currency'],
): Inconsistency[] {
  const own = scores.filter((score) => score.subject === 'client');
  const failed = failedChecks(own);
  return [...failed, ...conflictingValues(document, own, failed), ...outdated(own, currency)];
}

/** Whether a check of a score is one that the report names as a contradiction; other checks only tell how the score was read. */
function isInconsistency(code: string): code is Inconsistency['kind'] {
  const kinds: readonly string[] = inconsistencyKinds;
  return kinds.includes(code);
}

function failedChecks(scores: readonly Score[]): Inconsistency[] {
  return scores.flatMap((score) =>
    score.checks.flatMap((check): Inconsistency[] =>
      isInconsistency(check.code) ? [{ kind: check.code, scoreIds: [score.id], detail: detailWithName(score, check.detail) }] : [],
    ),
  );
}

function detailWithName(score: Score, detail: string): string {
  return detail.includes(score.scale) ? detail : `${score.instrument} ${score.scale}: ${detail}`;
}

/** The same score of the same time stated with another value in the table than in prose. Two rows of tables may be two conditions, so they are no conflict. */
function conflictingValues(document: ReadDocument, scores: readonly Score[], known: readonly Inconsistency[]): Inconsistency[] {
  const told = scores.filter((score) => !isInTable(document, score.evidence));
  const printed = scores.filter((score) => isInTable(document, score.evidence));
  const alreadyNamed = (score: Score): boolean => known.some((one) => one.kind === 'conflicting_values' && one.scoreIds.includes(score.id));
  return told.flatMap((prose): Inconsistency[] => {
    const row = printed.find((score) => isSameMeasure(score, prose) && score.value !== prose.value);
    const hasTwin = printed.some((score) => isSameMeasure(score, prose) && score.value === prose.value);
    if (!row || hasTwin || alreadyNamed(prose) || alreadyNamed(row)) return [];
    const detail = `${row.instrument} ${row.scale} is ${row.value} in the table${onPage(row)} and ${prose.value} in the text${onPage(prose)}.`;
    return [{ kind: 'conflicting_values', scoreIds: [row.id, prose.id], detail }];
  });
}

function isSameMeasure(a: Score, b: Score): boolean {
  return (
    a.instrument === b.instrument &&
    scaleName(a) === scaleName(b) &&
    a.type === b.type &&
    (a.rater ?? '') === (b.rater ?? '') &&
    a.historic === b.historic &&
    a.year === b.year
  );
}

/** `Processing Speed Index (PSI)` in a table is `Processing Speed` in prose. */
function scaleName(score: Score): string {
  return score.scale
    .toLowerCase()
    .replace(/\([^)]*\)|\b(?:index|composite|cluster|subtest|scale|standard score|score)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isInTable(document: ReadDocument, passage: Passage): boolean {
  return document.tables.some((table) => table.start <= passage.start && passage.end <= table.end);
}

function onPage(score: Score): string {
  return score.page === null ? '' : ` (page ${score.page})`;
}

/** One entry for the age of the whole; editions that a newer one has replaced meanwhile are named with it. */
function outdated(scores: readonly Score[], { ageMonths, verdict, assessedOn }: VerifiedAnalysis['currency']): Inconsistency[] {
  if (verdict !== 'outdated' || assessedOn === null || ageMonths === null) return [];
  const old = scores.filter((score) => !score.historic && supersededEditions.has(score.instrument));
  const editions = [...new Set(old.map((score) => score.instrument))].map(
    (name) => `${name} has been replaced by ${supersededEditions.get(name)}`,
  );
  const detail = [
    `The testing of ${dateInWords(assessedOn)} is ${ageInWords(ageMonths)} old, too old to show the present effect of these conditions without an update.`,
  ];
  if (editions.length > 0) detail.push(`${editions.join('; ')}.`);
  return [{ kind: 'outdated', scoreIds: old.map((score) => score.id), detail: detail.join(' ') }];
}
