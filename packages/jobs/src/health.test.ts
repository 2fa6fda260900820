import { readActivity, reportWorker } from '@groundwork/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueHealth } from './health.ts';
import type { JobRunner } from './job-runner.ts';
import { queueName } from './queue.ts';
import { type Reconciler, startReconciler } from './reconciler.ts';
import { submitAnalysis } from './submit.ts';
import { analyseQuickly, aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from './testing/index.ts';

let jobs: TestJobs;
let reconciler: Reconciler;
let worker: JobRunner | undefined;
beforeEach(async () => {
  jobs = await openTestJobs({ settings: { canaryMs: 200 } });
  reconciler = startReconciler(jobs);
});
afterEach(async () => {
  await Promise.all([worker?.drain(0), reconciler.stop()]);
  worker = undefined;
  await jobs.drop();
});

const activity = () => readActivity(jobs, { queue: queueName, leaseMs: jobs.settings.leaseMs });
/** As if everything that has happened had happened a minute ago. */
const aMinuteLater = () => jobs.database.sql`
  with rows as (update analyses set updated_at = updated_at - interval '1 minute', finished_at = finished_at - interval '1 minute')
  update canaries set sent_at = sent_at - interval '1 minute', answered_at = answered_at - interval '1 minute'`;

describe('health', () => {
  it('knows of a queue with nothing to do that it moves, by a canary that comes back again and again', async () => {
    worker = aWorker(jobs, analyseQuickly);
    await expect.poll(async () => (await queueHealth(jobs)).canaryMs, { timeout: 10_000 }).toBeLessThan(2000);
    const first = await queueHealth(jobs);
    expect(first).toMatchObject({ queue: 'healthy', workers: 1, slots: 2 });
    await expect.poll(async () => (await queueHealth(jobs)).lastMovedAt, { timeout: 10_000 }).not.toBe(first.lastMovedAt);
    expect(await jobs.queue.getJobCounts()).toMatchObject({ completed: 0, failed: 0 });
  });

  it('sends no canary while analyses move, and none where nobody could answer', async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await activity()).toMatchObject({ workers: 0, canaryOutSeconds: null });
    expect(await jobs.queue.count()).toBe(0);
    worker = aWorker(jobs, analyseQuickly);
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await untilState(jobs, jobId, ['completed']);
    expect((await queueHealth(jobs)).lastMovedAt).toBeDefined();
  });

  it('says that a worker whose heart beats takes nothing', async () => {
    await reportWorker(jobs, { workerId: 'deaf', slots: 2 });
    const beats = setInterval(() => void reportWorker(jobs, { workerId: 'deaf', slots: 2 }), 300);
    try {
      await expect.poll(async () => (await activity()).canaryOutSeconds, { timeout: 10_000 }).not.toBeNull();
      await aMinuteLater();
      expect(await queueHealth(jobs)).toMatchObject({ queue: 'unhealthy', problem: expect.stringContaining('none has taken anything') });
    } finally {
      clearInterval(beats);
    }
  });

  it('says that nobody is there to do what waits, but not within the time of a restart', async () => {
    await submitAnalysis(jobs, aSubmission(jobs));
    expect(await queueHealth(jobs)).toMatchObject({ queue: 'healthy', workers: 0, stats: { waiting: 1 } });
    await aMinuteLater();
    expect(await queueHealth(jobs)).toMatchObject({
      queue: 'unhealthy',
      problem: expect.stringMatching(/^No worker is running, and 1 analysis waits/),
    });
  });
});
