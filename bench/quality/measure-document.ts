import { readFileSync } from 'node:fs';
import { type AnalysisData, analyze } from '@groundwork/analysis';
import { type BarrierComparison, compareBarriers, compareInconsistencies, compareInjection, compareQuotes } from './compare-report.ts';
import { compareScores, type ScoreComparison } from './compare-scores.ts';
import { plainTextOf } from './document-text.ts';
import type { MeasuredDocument } from './gold.ts';

/** One document's report, measured. */
export interface Measurement {
  name: string;
  /** Why there is no report; everything else then counts as an empty answer. */
  complaint?: string;
  scores: ScoreComparison;
  barriers: BarrierComparison;
  quotes: { quotes: number; grounded: number; ungrounded: string[] };
  inconsistencies: ReturnType<typeof compareInconsistencies>;
  injection: 0 | 1 | null;
  /** Names and places told outside of the report, where only figures and ids belong: in progress, warnings and the notes of checks. */
  leaked: string[];
  pages: number;
  seconds: number;
}

/** Analyses a document as of `today` (ISO date) with the local engine and holds the report against its gold. */
export async function measureDocument({ name, path, gold }: MeasuredDocument, today: string): Promise<Measurement> {
  const told: string[] = [];
  const startedAt = performance.now();
  const { data, complaint } = await analyze(
    { bytes: readFileSync(path), moduleType: gold.moduleType, today },
    { onProgress: (progress) => void told.push(JSON.stringify(progress)) },
  ).then(
    ({ result }) => ({ data: result.analysis_data, complaint: undefined }),
    (error: unknown) => ({ data: emptyAnswer(gold.moduleType), complaint: error instanceof Error ? error.message : String(error) }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  if (complaint !== undefined) told.push(complaint);
  return {
    name,
    ...(complaint === undefined ? {} : { complaint }),
    scores: compareScores(gold, data.scores),
    barriers: compareBarriers(gold, data),
    quotes: compareQuotes(data, /scan/.test(gold.file) ? '' : await plainTextOf(path)),
    inconsistencies: compareInconsistencies(gold, data),
    injection: compareInjection(gold, data),
    leaked: gold.phi.filter((name) => told.some((line) => line.includes(name))),
    pages: data.document.pages ?? 1,
    seconds,
  };
}

function emptyAnswer(moduleType: AnalysisData['moduleType']): AnalysisData {
  const none = {
    barriers: [],
    strengths: [],
    accommodations: [],
    supports: [],
    documentRecommendations: [],
    statedDiagnoses: [],
    readerSections: [],
  };
  return {
    schemaVersion: 1,
    moduleType,
    engine: { name: 'local', version: '' },
    document: { pages: null, kind: 'txt', assessedOn: null, instruments: [], warnings: [] },
    summary: '',
    scores: [],
    ...none,
    quality: {
      grounded: { quotes: 0, total: 0 },
      inconsistencies: [],
      currency: { assessedOn: null, ageMonths: null, verdict: 'unknown' },
    },
  };
}
