import { supersededEditions } from '../catalogue/superseded-editions.ts';
import type { ReadDocument, StructuredDocument } from '../model.ts';
import { type Inconsistency, inconsistencyKinds, type Score } from '../schema.ts';
import { findCompositionMismatches } from './composition-mismatches.ts';
import type { DocumentAge } from './currency.ts';
import { ageInWords, dateInWords } from './dates-in-words.ts';
import { findConflicts } from './misread-repeats.ts';

/** What the document contradicts itself in, or contradicts the norms in, and testing that has been overtaken. Other people's scores are left out. */
export function findInconsistencies(
  source: { document: ReadDocument; structure: StructuredDocument },
  scores: readonly Score[],
  age: DocumentAge,
): Inconsistency[] {
  const own = scores.filter((score) => score.subject === 'client');
  return [...failedChecks(own), ...findConflicts(source, own).own, ...findCompositionMismatches(own), ...outdated(own, age)];
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

/** One entry for the age of the whole; editions that a newer one has replaced meanwhile are named with it. */
function outdated(scores: readonly Score[], { assessedOn, ageMonths, isOutdatedThroughout }: DocumentAge): Inconsistency[] {
  if (!isOutdatedThroughout || assessedOn === null || ageMonths === null) return [];
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
