import { setTimeout as sleep } from 'node:timers/promises';
import type { AnalysisState } from '@groundwork/db';
import type { AnalysisHandler } from '../analysis-job.ts';
import type { JobsContext } from '../context.ts';
import { type JobRunner, type JobRunnerOptions, startJobRunner } from '../job-runner.ts';
import { type AnalysisStatus, analysisStatus } from '../status.ts';
import type { TestJobs } from './test-jobs.ts';

/** A worker in this process. */
export function aWorker(jobs: JobsContext, handle: AnalysisHandler, options: Partial<Omit<JobRunnerOptions, 'handle'>> = {}): JobRunner {
  return startJobRunner(jobs, { workerId: 'worker-1', concurrency: 2, ...options, handle });
}

/** Waits until the analysis is in one of these states; fails after `ms` with the state it is in. */
export async function untilState(jobs: TestJobs, jobId: string, states: AnalysisState[], ms = 15_000): Promise<AnalysisStatus> {
  const deadline = performance.now() + ms;
  for (;;) {
    const status = await analysisStatus(jobs, { actor: jobs.clinician, jobId });
    if (states.includes(status.status)) return status;
    if (performance.now() > deadline) throw new Error(`not ${states.join(' or ')} within ${ms} ms: ${JSON.stringify(status)}`);
    await sleep(15);
  }
}
