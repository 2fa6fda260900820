import type { AnalysisData, NarrativeSection } from '@groundwork/analysis/schema';
import { moduleWords, words } from '../words.ts';
import { readerParts, readerSectionId } from './reader-sections.tsx';

/** A line of the contents: where it leads, and how much is there. */
export interface ContentsEntry {
  id: string;
  title: string;
  count: number | null;
}

/** The parts this report has, in its order; empty parts are left out as they are in the report. */
export function contentsOf(data: AnalysisData): ContentsEntry[] {
  if (isNoAssessment(data)) return [{ id: 'summary', title: words.summary, count: null }];
  const names = moduleWords[data.moduleType];
  const { first, later } = readerParts(data);
  const entries: ContentsEntry[] = [
    { id: 'summary', title: words.summary, count: null },
    ...first.map(readerEntry),
    { id: 'barriers', title: names.barriers, count: data.barriers.length },
    { id: 'strengths', title: names.strengths, count: data.strengths.length },
    { id: 'accommodations', title: names.accommodations, count: data.accommodations.length },
    ...later.map(readerEntry),
    { id: 'supports', title: names.supports, count: data.supports.length },
    { id: 'scores', title: words.scores, count: data.scores.length },
    { id: 'document', title: words.inTheDocument, count: data.statedDiagnoses.length + data.documentRecommendations.length },
    { id: 'quality', title: words.quality, count: data.quality.inconsistencies.length },
  ];
  const alwaysThere = new Set(['barriers', 'scores', 'quality']);
  return entries.filter((entry) => entry.count !== 0 || alwaysThere.has(entry.id));
}

function readerEntry(section: NarrativeSection): ContentsEntry {
  return { id: readerSectionId(section), title: section.heading, count: null };
}

/** Whether the text was no assessment, so that there is nothing to find in it. */
export function isNoAssessment({ document }: Pick<AnalysisData, 'document'>): boolean {
  return document.warnings.some((warning) => warning.code === 'not_an_assessment');
}
