import type { AnalysisData, Evidence, Finding, Passage, Score } from '@groundwork/analysis/schema';
import type { SourceRange } from './split-at-ranges.ts';

/** What a marked passage does in the report. Only `for` and `against` are lit before somebody picks one. */
export type MarkRole = 'for' | 'against' | 'score' | 'document';

/** A passage of the source that the report can light up. */
export interface SourceMark extends SourceRange {
  page: number | null;
  role: MarkRole;
}

/** The id under which one of a finding's passages is picked; also names its button in the page. */
export function evidenceMarkId(finding: Finding, role: 'for' | 'against', index: number): string {
  return `${finding.id}-${role}-${index + 1}`;
}

/** The id under which a printed score is picked: its first place, or with `place` a further one that states the same. */
export function scoreMarkId(score: Score, place = 0): string {
  return place === 0 ? score.id : `${score.id}-also-${place}`;
}

export function diagnosisMarkId(index: number): string {
  return `diagnosis-${index + 1}`;
}

export function recommendationMarkId(index: number): string {
  return `recommended-${index + 1}`;
}

/** Every passage the report points to, in the order of the report. */
export function marksOf(data: AnalysisData): SourceMark[] {
  return [
    ...[...data.barriers, ...data.strengths].flatMap(marksOfFinding),
    ...data.scores.flatMap(marksOfScore),
    ...data.statedDiagnoses.map((stated, index) => mark(diagnosisMarkId(index), stated, 'document')),
    ...data.documentRecommendations.map((recommended, index) => mark(recommendationMarkId(index), recommended, 'document')),
  ];
}

function marksOfFinding(finding: Finding): SourceMark[] {
  const marked = (role: 'for' | 'against') => (passage: Evidence, index: number) =>
    mark(evidenceMarkId(finding, role, index), passage, role);
  return [...finding.evidence.map(marked('for')), ...finding.counterEvidence.map(marked('against'))];
}

function marksOfScore(score: Score): SourceMark[] {
  return [score.evidence, ...score.otherEvidence].map((passage, place) => mark(scoreMarkId(score, place), passage, 'score'));
}

function mark(id: string, { start, end, page }: Omit<Passage, 'quote'>, role: MarkRole): SourceMark {
  return { id, start, end, page, role };
}
