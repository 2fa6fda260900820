import { isMisreadingOf } from '../misreading.ts';
import type { ReadDocument, StructuredDocument } from '../model.ts';
import type { Inconsistency, Score } from '../schema.ts';
import { possibleMisreading } from '../scores/check-on-scan.ts';
import { findConflictingValues } from './conflicting-values.ts';

interface Source {
  document: ReadDocument;
  structure: StructuredDocument;
}

/**
 * Scores that are stated with two values: the document's own conflicts, and those of a scan whose values differ by what recognition does to a single
 * digit, which are no contradiction of the document.
 */
export function findConflicts(source: Source, scores: readonly Score[]): { own: Inconsistency[]; misread: Inconsistency[] } {
  const byId = new Map(scores.map((score) => [score.id, score]));
  const found = findConflictingValues(source, scores);
  const misread = found.filter(({ scoreIds }) =>
    isMisread(
      source.document,
      scoreIds.flatMap((id) => byId.get(id) ?? []),
    ),
  );
  return { own: found.filter((one) => !misread.includes(one)), misread };
}

function isMisread({ recognised }: ReadDocument, [first, repeat]: Score[]): boolean {
  if (!first || !repeat) return false;
  const isScanned = recognised?.pages.some(({ number }) => number === first.page || number === repeat.page) ?? false;
  return isScanned && isMisreadingOf(first.value, repeat.value);
}

/** Scores of which a scan states two values that one misread digit would explain say that they are uncertain. */
export function doubtMisreadRepeats(source: Source, scores: readonly Score[]): Score[] {
  const { misread } = findConflicts(
    source,
    scores.filter((score) => score.subject === 'client'),
  );
  const doubts = new Map(misread.flatMap(({ scoreIds, detail }) => scoreIds.map((id) => [id, detail])));
  return scores.map((score) => {
    const conflict = doubts.get(score.id);
    if (conflict === undefined) return score;
    const detail = `Could not be read with certainty: check the paper. As it was read, ${conflict}`;
    return { ...score, checks: [...score.checks, { code: possibleMisreading, detail }] };
  });
}
