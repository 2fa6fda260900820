import { setTimeout as sleep } from 'node:timers/promises';
import { changeModelProvider, claimAnalysisRow, findModelProvider } from '@groundwork/db';
import { releaseOutOfTurn } from '@groundwork/db/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnalysisHandler } from './analysis-job.ts';
import { breakerState, defaultModelProviderSettings } from './breaker.ts';
import { TransientFailure } from './failures.ts';
import type { JobRunner } from './job-runner.ts';
import { noteProviderFailure, useOfModelProvider } from './model-provider.ts';
import { startReconciler } from './reconciler.ts';
import { submitAnalysis } from './submit.ts';
import { anEmptyReport, aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from './testing/index.ts';

const name = 'a-provider';
const quick = {
  ...defaultModelProviderSettings,
  concurrency: 5,
  failuresToOpen: 3,
  openMs: 150,
  openMaxMs: 600,
  probeMs: 80,
  crowdedMs: 50,
};

let jobs: TestJobs;
const workers: JobRunner[] = [];
beforeEach(async () => {
  jobs = await openTestJobs({ settings: { modelProvider: quick, attempts: 5 } });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
  await jobs.drop();
});

const submit = async (count: number) => {
  const answers = await Promise.all(Array.from({ length: count }, () => submitAnalysis(jobs, aSubmission(jobs))));
  return answers.map(({ jobId }) => jobId);
};
const claim = async (analysisId: string, leaseMs = 60_000) => {
  await releaseOutOfTurn(jobs, analysisId);
  return claimAnalysisRow(jobs, { analysisId, workerId: 'worker', leaseMs, modelProvider: useOfModelProvider(jobs, name) });
};
/** The wait of the open breaker is over. */
const halfOpen = () =>
  changeModelProvider(jobs, name, ({ now }) => ({ consecutiveFailures: quick.failuresToOpen, openUntil: new Date(now.getTime() - 1) }));

it('failures that arrive together open it once, as if they had come one after the other', async () => {
  // Open for longer than twelve transactions take, also on a busy machine.
  const modelProvider = { ...quick, openMs: 60_000, openMaxMs: 60_000 };
  const patient = { ...jobs, settings: { ...jobs.settings, modelProvider } };
  await Promise.all(Array.from({ length: 12 }, () => noteProviderFailure(patient, name, 0)));
  const found = await findModelProvider(jobs, name);
  expect(found?.consecutiveFailures).toBe(quick.failuresToOpen);
  expect(found && breakerState(found)).toBe('open');
});

it('of many that claim at once when the wait is over one is let in, and the others are told that there is no room', async () => {
  await halfOpen();
  const ids = await submit(6);
  const outcomes = await Promise.all(ids.map((id) => claim(id)));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['claimed', ...Array(5).fill('no_room')]);
});

it('of many that claim at once exactly as many are let in as may ask', async () => {
  const outcomes = await Promise.all((await submit(12)).map((id) => claim(id)));
  expect(outcomes.filter(({ kind }) => kind === 'claimed')).toHaveLength(quick.concurrency);
});

it('one that was let in to look and died is taken back, and the next one looks', async () => {
  await halfOpen();
  const [first = '', second = ''] = await submit(2);
  expect(await claim(first, 0)).toMatchObject({ kind: 'claimed' });
  expect(await claim(second)).toMatchObject({ kind: 'no_room' });
  const reconciler = startReconciler(jobs);
  await untilState(jobs, first, ['waiting']);
  await reconciler.stop();
  expect(await claim(second)).toMatchObject({ kind: 'claimed' });
});

it('however often the provider goes away and comes back, nobody is lost, no more ask than may, and one at a time while it is tried', async () => {
  const window = fc.record({ isAway: fc.boolean(), ms: fc.integer({ min: 50, max: 500 }), retryAfterMs: fc.constantFrom(0, 0, 200) });
  await fc.assert(
    fc.asyncProperty(fc.array(window, { minLength: 3, maxLength: 6 }), async (windows) => {
      const provider = { isAway: false, retryAfterMs: 0, asking: 0 };
      const tooMany: string[] = [];
      const handle: AnalysisHandler = async (job) => {
        for (const _ of ['findings', 'verify'])
          await job.askModel(async () => {
            const now = await findModelProvider(jobs, name);
            const most = now && breakerState(now) === 'half_open' ? 1 : quick.concurrency;
            if (++provider.asking > most) tooMany.push(`${provider.asking} of ${most}`);
            await sleep(15);
            provider.asking--;
            if (provider.isAway) throw new TransientFailure('model_away', { provider: name, retryAfterMs: provider.retryAfterMs });
          });
        return anEmptyReport(job.moduleType);
      };
      for (const workerId of ['worker-1', 'worker-2', 'worker-3'])
        workers.push(aWorker(jobs, handle, { workerId, concurrency: 4, modelProvider: name }));
      const ids = await submit(15);
      for (const { isAway, ms, retryAfterMs } of windows) {
        Object.assign(provider, { isAway, retryAfterMs });
        await sleep(ms);
      }
      provider.isAway = false;
      for (const jobId of ids) expect(await untilState(jobs, jobId, ['completed', 'failed'])).toMatchObject({ status: 'completed' });
      expect(tooMany).toEqual([]);
      await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
    }),
    { numRuns: 4 },
  );
}, 60_000);
