import { completeAnalysisRow, findAnalysis, recordProgressRow, writeCheckpoint } from '@groundwork/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelAnalysis } from './cancel.ts';
import type { JobRunner } from './job-runner.ts';
import { type Reconciler, startReconciler } from './reconciler.ts';
import { submitAnalysis } from './submit.ts';
import { takeBackFromLostWorkers } from './take-back.ts';
import {
  analyseQuickly,
  anEmptyReport,
  aSubmission,
  aWorker,
  claimAndDie,
  openTestJobs,
  type TestJobs,
  untilState,
} from './testing/index.ts';

let jobs: TestJobs;
const workers: JobRunner[] = [];
const reconcilers: Reconciler[] = [];
beforeEach(async () => {
  jobs = await openTestJobs();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
  await Promise.all(reconcilers.splice(0).map((reconciler) => reconciler.stop()));
  await jobs.drop();
});
function reconcile(): Reconciler {
  const reconciler = startReconciler(jobs);
  reconcilers.push(reconciler);
  return reconciler;
}
const submit = async () => (await submitAnalysis(jobs, aSubmission(jobs))).jobId;

describe('what Redis has lost', () => {
  it('is added again under a fresh Bull id, and runs', async () => {
    const ids = await Promise.all([submit(), submit(), submit()]);
    await jobs.emptyRedis();
    const reconciler = reconcile();
    await expect.poll(() => reconciler.repairs().addedAgain, { timeout: 10_000 }).toBe(3);
    expect(await jobs.queue.getJob(`${ids[0]}~2`)).not.toBeNull();
    workers.push(aWorker(jobs, analyseQuickly));
    await Promise.all(ids.map((id) => untilState(jobs, id, ['completed'])));
    expect(reconciler.repairs().addedAgain).toBe(3);
  });

  it('is found also when the list of active jobs was deleted by hand, or a worker died before its claim', async () => {
    const jobId = await submit();
    await jobs.redis.lmove(jobs.queue.toKey('wait'), jobs.queue.toKey('active'), 'LEFT', 'RIGHT');
    const reconciler = reconcile();
    await expect.poll(() => reconciler.repairs().addedAgain, { timeout: 10_000 }).toBe(1);
    workers.push(aWorker(jobs, analyseQuickly));
    await untilState(jobs, jobId, ['completed']);
  });

  it('is found when its next try is overdue', async () => {
    let tries = 0;
    const worker = aWorker(jobs, async (job) => {
      if (++tries === 1) throw new Error('passes');
      return analyseQuickly(job);
    });
    workers.push(worker);
    const jobId = await submit();
    await untilState(jobs, jobId, ['delayed', 'completed']);
    await jobs.emptyRedis();
    reconcile();
    await untilState(jobs, jobId, ['completed']);
  });

  it('is not searched for in vain: what is in line is left alone', async () => {
    await Promise.all([submit(), submit()]);
    const reconciler = reconcile();
    await new Promise((resolve) => setTimeout(resolve, jobs.settings.relayGraceMs + 4 * jobs.settings.relayMs));
    expect(reconciler.repairs()).toEqual({ takenBack: 0, setAside: 0, addedAgain: 0, dropped: 0 });
  });
});

describe('a worker that died', () => {
  it('loses its analysis to another, which finishes it once, uncounted', async () => {
    const jobId = await submit();
    const lost = await claimAndDie(jobs, jobId);
    reconcile();
    workers.push(aWorker(jobs, analyseQuickly, { workerId: 'worker-2' }));
    expect(await untilState(jobs, jobId, ['completed'])).toMatchObject({ attempt: 1 });
    // And should it not be dead but only have been paused, it writes nothing any more.
    const before = await findAnalysis(jobs, lost);
    expect(await recordProgressRow(jobs, lost, { stage: 'read', progress: 5, counts: {} })).toBeUndefined();
    expect(await writeCheckpoint(jobs, lost, { stage: 'read', inputHash: 'h' }, '{}')).toBe(false);
    expect(await completeAnalysisRow(jobs, lost, { ...anEmptyReport(), documentId: jobId })).toBeUndefined();
    expect(await findAnalysis(jobs, lost)).toEqual(before);
  });

  it('is one too many for a document that stops every worker: it fails with the reason, and the queue goes on', async () => {
    const jobId = await submit();
    const reconciler = reconcile();
    for (let lost = 0; lost <= jobs.settings.lostAttemptsAllowed; lost++) {
      await untilState(jobs, jobId, ['waiting']);
      await claimAndDie(jobs, jobId);
    }
    const failed = await untilState(jobs, jobId, ['failed']);
    expect(failed).toMatchObject({ errorCode: 'document_stops_workers' });
    expect(failed.error).toContain('Your document is kept');
    expect(reconciler.repairs()).toMatchObject({ setAside: 1, takenBack: jobs.settings.lostAttemptsAllowed });
    workers.push(aWorker(jobs, analyseQuickly));
    await untilState(jobs, await submit(), ['completed']);
  });

  it('that was only paused learns that it lost, and stops', async () => {
    const stopped = Promise.withResolvers<unknown>();
    const began = Promise.withResolvers<void>();
    workers.push(
      aWorker(jobs, (job) => {
        began.resolve();
        return new Promise((_, reject) => {
          job.signal.addEventListener('abort', () => {
            stopped.resolve(job.signal.reason);
            reject(job.signal.reason);
          });
        });
      }),
    );
    const jobId = await submit();
    await began.promise;
    // As another process sees it after a pause: the lease ran out.
    await jobs.database.sql`update analyses set lease_expires_at = now() - interval '1 second' where id = ${jobId}`;
    expect(await takeBackFromLostWorkers(jobs)).toEqual({ takenBack: 1, setAside: 0 });
    expect(await stopped.promise).toMatchObject({ reason: 'lost' });
  });
});

describe('dispatches nobody needs', () => {
  it('are dropped: their analysis is over', async () => {
    const jobId = await submit();
    const kept = await submit();
    await cancelAnalysis(
      { ...jobs, queue: Object.assign(Object.create(jobs.queue), { getJob: async () => null }) },
      { actor: jobs.clinician, jobId },
    );
    expect(await jobs.queue.getJob(jobId)).not.toBeNull();
    const reconciler = reconcile();
    await expect.poll(() => reconciler.repairs().dropped, { timeout: 10_000 }).toBe(1);
    expect(await jobs.queue.getJob(jobId)).toBeNull();
    expect(await jobs.queue.getJob(kept)).not.toBeNull();
  });
});

describe('two reconcilers', () => {
  it('mend a thing once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, submit));
    await jobs.emptyRedis();
    const both = [reconcile(), reconcile()];
    const added = () => both.reduce((sum, { repairs }) => sum + repairs().addedAgain, 0);
    await expect.poll(added, { timeout: 10_000 }).toBe(ids.length);
    await new Promise((resolve) => setTimeout(resolve, jobs.settings.relayGraceMs * 2));
    expect(added()).toBe(ids.length);
  });
});
