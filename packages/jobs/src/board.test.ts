import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cancelAnalysis } from './cancel.ts';
import { PermanentFailure } from './failures.ts';
import type { JobRunner } from './job-runner.ts';
import { type Reconciler, startReconciler } from './reconciler.ts';
import { submitAnalysis } from './submit.ts';
import { analyseQuickly, analyseUntilStopped, aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from './testing/index.ts';

let jobs: TestJobs;
let reconciler: Reconciler;
const workers: JobRunner[] = [];
beforeAll(async () => {
  jobs = await openTestJobs({ settings: { removeOnComplete: { age: 3600, count: 2 } } });
  reconciler = startReconciler(jobs);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
});
afterAll(async () => {
  await reconciler.stop();
  await jobs.drop();
});

const submit = async () => (await submitAnalysis(jobs, aSubmission(jobs))).jobId;
const bullJob = (id: string) => jobs.queue.getJob(id);
const eventsOf = async (jobId: string) => {
  const rows = await jobs.database.sql<{ state: string }[]>`select state from analysis_events where analysis_id = ${jobId} order by seq`;
  return rows.map(({ state }) => state);
};

describe('Bull Board', () => {
  it('shows a finished analysis as completed, at 100 percent', async () => {
    workers.push(aWorker(jobs, analyseQuickly));
    const jobId = await submit();
    await untilState(jobs, jobId, ['completed']);
    await expect.poll(async () => (await bullJob(jobId))?.getState()).toBe('completed');
    expect((await bullJob(jobId))?.progress()).toBe(100);
  });

  it('keeps as many finished ones as the settings say; Postgres keeps all', async () => {
    workers.push(aWorker(jobs, analyseQuickly));
    const ids = await Promise.all([submit(), submit(), submit(), submit()]);
    await Promise.all(ids.map((id) => untilState(jobs, id, ['completed'])));
    await expect.poll(() => jobs.queue.getCompletedCount()).toBe(2);
  });

  it('does not show as completed what was cancelled while it ran', async () => {
    workers.push(aWorker(jobs, analyseUntilStopped));
    const jobId = await submit();
    await untilState(jobs, jobId, ['active']);
    await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    await expect.poll(() => bullJob(jobId)).toBeNull();
  });
});

describe('an admin who, in Bull Board,', () => {
  it('pauses the queue delays everything and loses nothing', async () => {
    await jobs.queue.pause();
    workers.push(aWorker(jobs, analyseQuickly));
    const jobId = await submit();
    await new Promise((resolve) => setTimeout(resolve, jobs.settings.relayGraceMs + 3 * jobs.settings.relayMs));
    expect(await untilState(jobs, jobId, ['waiting'])).toMatchObject({ attempt: 0 });
    expect(reconciler.repairs().addedAgain).toBe(0);
    await jobs.queue.resume();
    await untilState(jobs, jobId, ['completed']);
  });

  it('removes a waiting job only delays its analysis', async () => {
    const jobId = await submit();
    await (await bullJob(jobId))?.remove();
    workers.push(aWorker(jobs, analyseQuickly));
    await untilState(jobs, jobId, ['completed']);
  });

  it('empties the queue only delays what waits', async () => {
    const ids = await Promise.all([submit(), submit(), submit()]);
    await jobs.queue.empty();
    workers.push(aWorker(jobs, analyseQuickly));
    await Promise.all(ids.map((id) => untilState(jobs, id, ['completed'])));
  });

  it('retries a failed job changes nothing: a retry is the customer’s to ask for, and it stays failed', async () => {
    workers.push(
      aWorker(jobs, async () => {
        throw new PermanentFailure('document_corrupt', 'The file is damaged.');
      }),
    );
    const jobId = await submit();
    await untilState(jobs, jobId, ['failed']);
    await expect.poll(async () => (await bullJob(jobId))?.getState()).toBe('failed');
    await (await bullJob(jobId))?.retry();
    await expect.poll(async () => (await bullJob(jobId))?.failedReason).toBe('analysis_failed');
    expect(await eventsOf(jobId)).toEqual(['waiting', 'active', 'failed']);
  });

  it('promotes a delayed job does not make it run before its time, nor twice', async () => {
    let tries = 0;
    workers.push(
      aWorker({ ...jobs, settings: { ...jobs.settings, backoffMs: 1200 } }, async (job) => {
        if (++tries === 1) throw new Error('passes');
        return analyseQuickly(job);
      }),
    );
    const jobId = await submit();
    await untilState(jobs, jobId, ['delayed', 'completed']);
    await (await bullJob(jobId))?.promote().catch(() => {});
    await untilState(jobs, jobId, ['completed']);
    expect(tries).toBe(2);
  });
});

describe('the runbook’s cures for jobs that seem stuck', () => {
  it.each([
    ['DEL bull:ai-analysis:active', () => jobs.redis.del(jobs.queue.toKey('active'))],
    ['queue.clean(0, "active")', () => jobs.queue.clean(0, 'active')],
    ['FLUSHALL', () => jobs.emptyRedis()],
  ])('%s, while one runs and one waits, loses and doubles nothing', async (_cure, take) => {
    const going = Promise.withResolvers<void>();
    let runs = 0;
    workers.push(
      aWorker(
        jobs,
        async (job) => {
          runs++;
          await going.promise;
          return analyseQuickly(job);
        },
        { concurrency: 1 },
      ),
    );
    const ids = [await submit(), await submit()];
    await expect.poll(() => runs).toBe(1);
    await take();
    going.resolve();
    for (const id of ids) await untilState(jobs, id, ['completed']);
    for (const id of ids) expect((await eventsOf(id)).filter((state) => state === 'completed')).toHaveLength(1);
    expect(runs).toBe(2);
  });
});
