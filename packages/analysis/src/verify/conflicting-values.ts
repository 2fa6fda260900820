import type { ReadDocument, SectionKind, StructuredDocument } from '../model.ts';
import type { Inconsistency, Passage, Score } from '../schema.ts';
import { comparableScaleName } from './scale-name.ts';

/** Where a report repeats what its results have stated. */
const repeatingSections: ReadonlySet<SectionKind> = new Set<SectionKind>(['summary', 'diagnosis', 'recommendations', 'appendix']);

interface Source {
  document: ReadDocument;
  structure: StructuredDocument;
}

/**
 * The same score of the same time, stated with another value where the report repeats it: in the text about a table, or in its summary.
 * Two rows of tables may be two conditions of one test, and two sentences of the results two trials, so they are no conflict.
 */
export function findConflictingValues(source: Source, scores: readonly Score[]): Inconsistency[] {
  const named = new Set<string>();
  return scores.flatMap((repeat): Inconsistency[] => {
    if (isInTable(source.document, repeat.evidence)) return [];
    const same = scores.filter(
      (score) => score.id !== repeat.id && isSameMeasure(score, repeat) && isFirstStatement(source, score, repeat),
    );
    const first = same.find((score) => score.value !== repeat.value);
    if (!first || named.has(first.id) || same.some((score) => score.value === repeat.value)) return [];
    named.add(first.id);
    const where = isInTable(source.document, first.evidence) ? 'in the table' : 'in the results';
    const detail = `${first.instrument} ${first.scale} is ${first.value} ${where}${onPage(first)} and ${repeat.value} in the text${onPage(repeat)}.`;
    return [{ kind: 'conflicting_values', scoreIds: [first.id, repeat.id], detail }];
  });
}

function isFirstStatement({ document, structure }: Source, first: Score, repeat: Score): boolean {
  if (isInTable(document, first.evidence)) return true;
  const [here, there] = [first, repeat].map((score) => sectionAt(structure, score.evidence.start));
  return there !== undefined && repeatingSections.has(there) && here !== undefined && !repeatingSections.has(here);
}

function sectionAt(structure: StructuredDocument, offset: number): SectionKind | undefined {
  return structure.sections.find((section) => section.start <= offset && offset < section.end)?.kind;
}

function isSameMeasure(a: Score, b: Score): boolean {
  return (
    a.instrument === b.instrument &&
    comparableScaleName(a) === comparableScaleName(b) &&
    a.type === b.type &&
    (a.rater ?? '') === (b.rater ?? '') &&
    a.historic === b.historic &&
    a.year === b.year
  );
}

function isInTable(document: ReadDocument, passage: Passage): boolean {
  return document.tables.some((table) => table.start <= passage.start && passage.end <= table.end);
}

function onPage(score: Score): string {
  return score.page === null ? '' : ` (page ${score.page})`;
}
