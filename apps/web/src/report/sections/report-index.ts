import type { Accommodation, AnalysisData, Finding, ModuleType, Score, Support } from '@groundwork/analysis/schema';

/** The report's parts by what points to them, made once for the whole page. */
export interface ReportIndex {
  moduleType: ModuleType;
  barriers: ReadonlyMap<string, Finding>;
  /** What the report proposes: accommodations and supports. */
  proposals: ReadonlyMap<string, Accommodation | Support>;
  scores: ReadonlyMap<string, Score>;
  /** By the offset of the row or sentence that prints them. */
  scoresByStart: ReadonlyMap<number, readonly Score[]>;
  /** By the barrier they answer. */
  answersTo: ReadonlyMap<string, readonly Accommodation[]>;
}

/** Indexes a report. */
export function indexReport(data: AnalysisData): ReportIndex {
  const answers = data.accommodations.flatMap((accommodation) =>
    accommodation.barrierIds.map((barrierId) => ({ barrierId, accommodation })),
  );
  const answersTo = Map.groupBy(answers, ({ barrierId }) => barrierId);
  return {
    moduleType: data.moduleType,
    barriers: new Map(data.barriers.map((barrier) => [barrier.id, barrier])),
    proposals: new Map([...data.accommodations, ...data.supports].map((proposal) => [proposal.id, proposal])),
    scores: new Map(data.scores.map((score) => [score.id, score])),
    scoresByStart: Map.groupBy(data.scores, (score) => score.evidence.start),
    answersTo: new Map([...answersTo].map(([id, ties]) => [id, ties.map(({ accommodation }) => accommodation)])),
  };
}

/** The scores a finding rests on that none of its passages shows already. */
export function scoresBehind(finding: Finding, { scores }: ReportIndex): Score[] {
  const shown = new Set([...finding.evidence, ...finding.counterEvidence].map((passage) => passage.start));
  return finding.scoreIds.flatMap((id) => scores.get(id) ?? []).filter((score) => !shown.has(score.evidence.start));
}

/** Findings that a person has to weigh before the report is used. */
export function openFindings({ barriers, strengths }: Pick<AnalysisData, 'barriers' | 'strengths'>): Finding[] {
  return [...barriers, ...strengths].filter((finding) => finding.status !== 'validated');
}
