import { setTimeout as sleep } from 'node:timers/promises';
import { becomeDue, findModelProvider, listModelProviders } from '@groundwork/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnalysisHandler } from './analysis-job.ts';
import { breakerState, defaultModelProviderSettings } from './breaker.ts';
import { TransientFailure } from './failures.ts';
import type { JobRunner } from './job-runner.ts';
import { ModelProviderGivenUp } from './model-provider.ts';
import { retryAnalysis } from './retry.ts';
import { submitAnalysis } from './submit.ts';
import { anEmptyReport, aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from './testing/index.ts';

const modelProvider = 'a-provider';
const quick = { ...defaultModelProviderSettings, concurrency: 3, failuresToOpen: 2, openMs: 300, probeMs: 100, crowdedMs: 60 };

let jobs: TestJobs;
const workers: JobRunner[] = [];
beforeEach(async () => {
  jobs = await openTestJobs({ settings: { modelProvider: quick } });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
  await jobs.drop();
});

const submit = async (count: number) => {
  const answers = await Promise.all(Array.from({ length: count }, () => submitAnalysis(jobs, aSubmission(jobs))));
  return answers.map(({ jobId }) => jobId);
};
const startWorkers = (count: number, handle: AnalysisHandler) => {
  for (let i = 0; i < count; i++) workers.push(aWorker(jobs, handle, { workerId: `worker-${i}`, concurrency: 4, modelProvider }));
};

/** A provider that can be away, and knows how many ask it at the same time. */
function aProvider() {
  const provider = { isAway: false, retryAfterMs: 0, asking: 0, mostAsking: 0, calls: 0 };
  const call = async () => {
    provider.calls++;
    provider.mostAsking = Math.max(provider.mostAsking, ++provider.asking);
    await sleep(30);
    provider.asking--;
    if (provider.isAway) throw new TransientFailure('model_unavailable', { provider: modelProvider, retryAfterMs: provider.retryAfterMs });
  };
  const handle: AnalysisHandler = async (job) => {
    await job.askModel(call);
    return anEmptyReport(job.moduleType);
  };
  return { provider, handle };
}

/** As if so much time had gone by for the breaker and for those who wait for it. */
const passTime = async (ms: number) => {
  await jobs.database.sql`update model_providers set open_until = open_until - ${ms} * interval '1 millisecond'`;
  await jobs.database.sql`update analyses set next_attempt_at = next_attempt_at - ${ms} * interval '1 millisecond'`;
};
const failedAttemptsOf = async (jobId: string) => {
  const [row] = await jobs.database.sql<{ failed: number }[]>`select failed_attempts as failed from analyses where id = ${jobId}`;
  return row?.failed;
};

describe('the limit of a model provider', () => {
  it('holds over all workers, and those over it wait their turn uncounted', async () => {
    const { provider, handle } = aProvider();
    startWorkers(3, handle);
    const ids = await submit(12);
    for (const jobId of ids) expect(await untilState(jobs, jobId, ['completed'])).toMatchObject({ attempt: 1 });
    expect(provider.mostAsking).toBeLessThanOrEqual(quick.concurrency);
    expect(provider.calls).toBe(12);
  });

  it('costs a worker nothing whose engine asks no model', async () => {
    workers.push(aWorker(jobs, async (job) => anEmptyReport(job.moduleType)));
    const [jobId = ''] = await submit(1);
    await untilState(jobs, jobId, ['completed']);
    expect(await listModelProviders(jobs)).toEqual([]);
  });
});

describe('a model provider that is away', () => {
  it('is left alone after a few failures; everybody waits with the time of the next try, uncounted, and finishes when it is back', async () => {
    const { provider, handle } = aProvider();
    provider.isAway = true;
    startWorkers(2, handle);
    const ids = await submit(8);
    for (const jobId of ids) {
      const waiting = await untilState(jobs, jobId, ['delayed']);
      expect(waiting.nextAttemptAt).toBeDefined();
    }
    const callsBefore = provider.calls;
    provider.mostAsking = 0;
    await sleep(1500);
    expect(provider.mostAsking).toBeLessThanOrEqual(1);
    expect(provider.calls - callsBefore).toBeLessThanOrEqual(4);
    provider.isAway = false;
    for (const jobId of ids) await untilState(jobs, jobId, ['completed'], 30_000);
    const failed = await Promise.all(ids.map(failedAttemptsOf));
    // Only what failed before the breaker opened was a try.
    expect(failed.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBeLessThan(quick.failuresToOpen);
    expect(await findModelProvider(jobs, modelProvider)).toMatchObject({ consecutiveFailures: 0, openUntil: null });
  });

  it('that asks for a long rest gets it at once, and the person is told why and until when', async () => {
    const { provider, handle } = aProvider();
    Object.assign(provider, { isAway: true, retryAfterMs: 600_000 });
    startWorkers(1, handle);
    const [first = ''] = await submit(1);
    const waiting = await untilState(jobs, first, ['delayed']);
    expect(waiting).toMatchObject({ errorCode: 'model_provider_away' });
    expect(waiting.error).toContain('Nothing was lost');
    expect(Date.parse(waiting.nextAttemptAt ?? '') - Date.now()).toBeGreaterThan(590_000);
    const [second = ''] = await submit(1);
    expect(await untilState(jobs, second, ['delayed'])).toMatchObject({ attempt: 0 });
    expect(provider.calls).toBe(1);

    provider.isAway = false;
    await passTime(700_000);
    const found = await findModelProvider(jobs, modelProvider);
    expect(found && breakerState(found)).toBe('half_open');
    await becomeDue(jobs, { overdueMs: 0 });
    await jobs.dispatcher.dispatch();
    for (const jobId of [first, second]) expect(await untilState(jobs, jobId, ['completed'])).toMatchObject({ attempt: 1 });
  });

  it('is known also by what its library throws, with the rest it asks for in the headers', async () => {
    startWorkers(1, async (job) => {
      await job.askModel(async () => {
        throw Object.assign(new Error('Jane scored 78'), { statusCode: 429, responseHeaders: { 'retry-after': '600' } });
      });
      return anEmptyReport(job.moduleType);
    });
    const [jobId = ''] = await submit(1);
    await untilState(jobs, jobId, ['delayed']);
    const found = await findModelProvider(jobs, modelProvider);
    expect(found && breakerState(found)).toBe('open');
    expect(found && (found.openUntil?.getTime() ?? 0) - found.now.getTime()).toBeGreaterThan(590_000);
  });

  it('is not held to account for a mistake of ours in a call', async () => {
    startWorkers(1, async (job) => {
      await job.askModel(async () => JSON.parse('no JSON'));
      return anEmptyReport(job.moduleType);
    });
    const [jobId = ''] = await submit(1);
    expect(await untilState(jobs, jobId, ['failed'])).toMatchObject({ errorCode: 'unexpected_error', attempt: 3 });
    expect(await findModelProvider(jobs, modelProvider)).toMatchObject({ consecutiveFailures: 0, openUntil: null });
  });

  it('is not asked by an analysis that was already running either: it waits, uncounted, and goes on later', async () => {
    const { provider, handle } = aProvider();
    const began = Promise.withResolvers<void>();
    const mayAsk = Promise.withResolvers<void>();
    let isFirst = true;
    startWorkers(1, async (job) => {
      if (isFirst) {
        isFirst = false;
        began.resolve();
        await mayAsk.promise;
      }
      return handle(job);
    });
    const [running = ''] = await submit(1);
    await began.promise;
    Object.assign(provider, { isAway: true, retryAfterMs: 600_000 });
    const [other = ''] = await submit(1);
    await untilState(jobs, other, ['delayed']);
    mayAsk.resolve();
    expect(await untilState(jobs, running, ['delayed'])).toMatchObject({ errorCode: 'model_provider_away', attempt: 1 });
    expect(await failedAttemptsOf(running)).toBe(0);
    expect(provider.calls).toBe(1);
  });
});

describe('a model provider that answers again before it was expected', () => {
  it('gets those back that wait for it, no more at once than may ask', async () => {
    const { provider, handle } = aProvider();
    Object.assign(provider, { isAway: true, retryAfterMs: 3_600_000 });
    startWorkers(2, handle);
    const ids = await submit(12);
    for (const jobId of ids) await untilState(jobs, jobId, ['delayed']);
    Object.assign(provider, { isAway: false, mostAsking: 0, calls: 0 });
    await jobs.database.sql`update model_providers set open_until = now()`;
    const [probe = ''] = await submit(1);
    for (const jobId of [probe, ...ids]) expect(await untilState(jobs, jobId, ['completed'])).toMatchObject({ attempt: 1 });
    expect(provider.mostAsking).toBeLessThanOrEqual(quick.concurrency);
    expect(provider.calls).toBe(13);
  });

  it('and fails once more meets few of them; the others keep their time', async () => {
    const { provider, handle } = aProvider();
    Object.assign(provider, { isAway: true, retryAfterMs: 3_600_000 });
    let isBackForOneCall = false;
    startWorkers(2, (job) => {
      provider.isAway = !isBackForOneCall || provider.calls > 0;
      return handle(job);
    });
    const ids = await submit(12);
    for (const jobId of ids) await untilState(jobs, jobId, ['delayed']);
    provider.calls = 0;
    isBackForOneCall = true;
    await jobs.database.sql`update model_providers set open_until = now()`;
    const [probe = ''] = await submit(1);
    await untilState(jobs, probe, ['completed']);
    await expect.poll(() => provider.calls).toBeGreaterThan(1);
    await sleep(300);
    expect(provider.calls).toBeLessThanOrEqual(1 + quick.concurrency);
    for (const jobId of ids) await untilState(jobs, jobId, ['delayed']);
  });
});

describe('a model provider that stays away for longer than an analysis waits', () => {
  const short = { ...quick, failuresToOpen: 1, openMs: 60_000, longestWaitMs: 1000 };
  let shortly: TestJobs;
  beforeEach(async () => {
    shortly = await openTestJobs({ settings: { modelProvider: short } });
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
    await shortly.drop();
  });
  const submitTwo = async () => {
    const first = await submitAnalysis(shortly, aSubmission(shortly));
    const began = await untilState(shortly, first.jobId, ['delayed']);
    const second = await submitAnalysis(shortly, aSubmission(shortly));
    return [began, await untilState(shortly, second.jobId, ['delayed'])];
  };

  it('is done without where that can be, by whoever began and by whoever never could, and was told when', async () => {
    const { provider, handle } = aProvider();
    provider.isAway = true;
    const without: AnalysisHandler = (job) =>
      handle(job).catch((error: unknown) => {
        if (error instanceof ModelProviderGivenUp) return anEmptyReport(job.moduleType);
        throw error;
      });
    workers.push(aWorker(shortly, without, { modelProvider, canDoWithoutModel: true }));
    for (const waiting of await submitTwo()) {
      const { jobId } = waiting;
      expect(waiting.waitsUntil).toBe(waiting.nextAttemptAt);
      expect(waiting.error).toContain('the report is made without it in the end');
      const done = await untilState(shortly, jobId, ['completed', 'failed']);
      expect(done).toMatchObject({ status: 'completed' });
      expect(done.waitsUntil).toBeUndefined();
      expect(await shortly.database.sql`select failed_attempts as failed from analyses where id = ${jobId}`).toEqual([{ failed: 0 }]);
    }
    expect(provider.calls).toBe(1);
  });

  it('fails the analysis where it is needed, says why, and a retry waits anew', async () => {
    const { provider, handle } = aProvider();
    provider.isAway = true;
    workers.push(aWorker(shortly, handle, { modelProvider }));
    const [waiting] = await submitTwo();
    expect(waiting?.error).toContain('the analysis fails in the end');
    const jobId = waiting?.jobId ?? '';
    const failed = await untilState(shortly, jobId, ['completed', 'failed']);
    expect(failed).toMatchObject({
      status: 'failed',
      errorCode: 'model_provider_given_up',
      error: expect.stringContaining('Nothing was lost'),
    });
    await retryAnalysis(shortly, { actor: shortly.clinician, jobId });
    const again = await untilState(shortly, jobId, ['delayed']);
    expect(Date.parse(again.waitsUntil ?? '')).toBeGreaterThan(Date.parse(failed.updatedAt));
    expect(provider.calls).toBe(1);
  });

  it('is not given up while it may be asked again', async () => {
    const { provider, handle } = aProvider();
    provider.isAway = true;
    workers.push(aWorker(shortly, handle, { modelProvider }));
    const [waiting] = await submitTwo();
    const jobId = waiting?.jobId ?? '';
    await shortly.database.sql`update model_providers set open_until = now()`;
    provider.isAway = false;
    expect(await untilState(shortly, jobId, ['completed', 'failed'])).toMatchObject({ status: 'completed' });
  });
});
