import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followAnalysis, type ProgressEvent } from './follow-analysis.ts';
import type { JobRunner } from './job-runner.ts';
import { type Reconciler, startReconciler } from './reconciler.ts';
import { submitAnalysis } from './submit.ts';
import { analyseQuickly, aSubmission, aWorker, openTestJobs, startWorkerProcess, type TestJobs, untilState } from './testing/index.ts';

let jobs: TestJobs;
let reconciler: Reconciler;
let worker: JobRunner | undefined;
beforeEach(async () => {
  jobs = await openTestJobs();
  reconciler = startReconciler(jobs);
});
afterEach(async () => {
  await worker?.drain(0);
  await reconciler.stop();
  await jobs.drop();
});

describe('a worker process', () => {
  it('that is killed in the middle of an analysis loses it to another, which finishes it once; progress does not fall', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    const doomed = startWorkerProcess(jobs);
    expect(await doomed.begun).toBe(jobId);
    await expect.poll(async () => (await untilState(jobs, jobId, ['active'])).progress).toBe(40);
    doomed.signal('SIGKILL');
    worker = aWorker(jobs, analyseQuickly);
    expect(await untilState(jobs, jobId, ['completed'])).toMatchObject({ attempt: 1 });
    const events: ProgressEvent[] = [];
    for await (const event of followAnalysis(jobs, { actor: jobs.clinician, jobId })) events.push(event);
    expect(events.filter(({ status }) => status === 'completed')).toHaveLength(1);
    expect(events.map(({ progress }) => progress)).toEqual(events.map(({ progress }) => progress).toSorted((a, b) => a - b));
    expect(reconciler.repairs()).toMatchObject({ takenBack: 1 });
  });

  it('that is paused past its lease changes nothing when it goes on', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    const paused = startWorkerProcess(jobs);
    await paused.begun;
    paused.signal('SIGSTOP');
    worker = aWorker(jobs, analyseQuickly);
    const done = await untilState(jobs, jobId, ['completed']);
    paused.signal('SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 600));
    paused.signal('SIGKILL');
    expect(await untilState(jobs, jobId, ['completed'])).toEqual(done);
  });
});
