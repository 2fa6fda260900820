import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisHandler } from './analysis-job.ts';
import type { JobRunner } from './job-runner.ts';
import { submitAnalysis } from './submit.ts';
import { analyseQuickly, analyseUntilStopped, aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from './testing/index.ts';

let jobs: TestJobs;
const workers: JobRunner[] = [];
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
});
afterAll(() => jobs.drop());

/** A handler that runs until it is stopped, and a promise for its beginning. */
function untilStopped() {
  const began = Promise.withResolvers<void>();
  const handle: AnalysisHandler = (job) => {
    began.resolve();
    return analyseUntilStopped(job);
  };
  return { handle, began: began.promise };
}

describe('a worker that is asked to stop', () => {
  it('lets what is nearly done finish', async () => {
    const began = Promise.withResolvers<void>();
    const worker = aWorker(jobs, (job) => {
      began.resolve();
      return analyseQuickly(job);
    });
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await began.promise;
    await worker.drain(2000);
    expect(await untilState(jobs, jobId, ['completed', 'waiting'])).toMatchObject({ status: 'completed' });
  });

  it('hands back what is not, uncounted, and another worker finishes it at once', async () => {
    const { handle, began } = untilStopped();
    const leaving = aWorker(jobs, handle);
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await began;
    await leaving.drain(0);
    expect(await untilState(jobs, jobId, ['waiting', 'active'])).toMatchObject({ status: 'waiting' });
    workers.push(aWorker(jobs, analyseQuickly, { workerId: 'worker-2' }));
    expect(await untilState(jobs, jobId, ['completed'], 2000)).toMatchObject({ attempt: 1 });
  });

  it('takes nothing any more', async () => {
    const worker = aWorker(jobs, analyseQuickly);
    await worker.drain(0);
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    expect(await jobs.queue.getJob(jobId).then((job) => job?.getState())).toBe('waiting');
  });
});

describe('a worker', () => {
  it('shows its progress in Bull too, and keeps nothing but ids there', async () => {
    const began = Promise.withResolvers<void>();
    const reported = Promise.withResolvers<void>();
    workers.push(
      aWorker(jobs, async (job) => {
        job.reportProgress({ stage: 'scores', progress: 42, counts: { scores: 3 } });
        began.resolve();
        await reported.promise;
        return analyseQuickly(job);
      }),
    );
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs, { caseLabel: 'Thornbury' }));
    await began.promise;
    await expect.poll(async () => (await jobs.queue.getJob(jobId))?.progress()).toBe(42);
    expect(Object.keys((await jobs.queue.getJob(jobId))?.data ?? {}).sort()).toEqual(['analysisId', 'customerId', 'moduleType']);
    reported.resolve();
    await untilState(jobs, jobId, ['completed']);
  });
});
