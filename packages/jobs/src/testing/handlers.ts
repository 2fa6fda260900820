import { setTimeout as sleep } from 'node:timers/promises';
import type { ModuleType } from '@groundwork/analysis/schema';
import type { AnalysisHandler, FinishedAnalysis } from '../analysis-job.ts';

/** A report that finds nothing: for tests that ask how an analysis runs, not what it says. */
export function anEmptyReport(moduleType: ModuleType = 'post_secondary'): FinishedAnalysis {
  return {
    result: {
      markdown_report: '# Report',
      analysis_data: {
        schemaVersion: 1,
        moduleType,
        engine: { name: 'test', version: '0' },
        document: { pages: null, kind: 'txt', assessedOn: null, instruments: [], warnings: [] },
        summary: 'Nothing was found.',
        scores: [],
        barriers: [],
        strengths: [],
        accommodations: [],
        supports: [],
        documentRecommendations: [],
        statedDiagnoses: [],
        readerSections: [],
        quality: {
          grounded: { quotes: 0, total: 0 },
          inconsistencies: [],
          currency: { assessedOn: null, ageMonths: null, verdict: 'unknown' },
        },
      },
    },
    sourceText: { kind: 'txt', pages: [] },
    counts: { scores: 1 },
    barrierCount: 0,
    accommodationCount: 0,
    needsReviewCount: 0,
  };
}

/** Reports progress through three stages and finishes. */
export const analyseQuickly: AnalysisHandler = async (job) => {
  for (const [stage, progress] of [
    ['read', 10],
    ['scores', 50],
    ['report', 90],
  ] as const) {
    job.reportProgress({ stage, progress, counts: {} });
    await sleep(5, undefined, { signal: job.signal });
  }
  return anEmptyReport(job.moduleType);
};

/** Works until its signal fires, then throws the signal's reason, as a well-behaved handler does. */
export const analyseUntilStopped: AnalysisHandler = ({ signal }) =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
