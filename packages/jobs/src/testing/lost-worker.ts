import { claimAnalysisRow } from '@groundwork/db';
import type { TestJobs } from './test-jobs.ts';

/** Claims an analysis as a worker would that dies right afterwards: nobody extends its lease. Returns its claim. */
export async function claimAndDie(jobs: TestJobs, analysisId: string, leaseMs = 0) {
  const outcome = await claimAnalysisRow(jobs, { analysisId, workerId: 'worker-lost', leaseMs });
  if (outcome.kind !== 'claimed') throw new Error(`could not claim ${analysisId}: ${JSON.stringify(outcome)}`);
  const { customerId, attempt } = outcome.analysis;
  return { analysisId, customerId, attempt };
}
