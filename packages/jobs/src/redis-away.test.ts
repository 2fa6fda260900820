import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnalysisHandler } from './analysis-job.ts';
import { cancelAnalysis } from './cancel.ts';
import { queueHealth } from './health.ts';
import { type Hint, openHintEar, publishHint } from './hints.ts';
import type { JobRunner } from './job-runner.ts';
import { redisForRateLimit } from './rate-limit.ts';
import { type Reconciler, startReconciler } from './reconciler.ts';
import { closeRedis, keepSubscribed, openRedis } from './redis.ts';
import { submitAnalysis } from './submit.ts';
import {
  analyseQuickly,
  analyseUntilStopped,
  aSubmission,
  aWorker,
  openRedisLine,
  openTestJobs,
  type RedisLine,
  type TestJobs,
  untilState,
} from './testing/index.ts';

let line: RedisLine;
let jobs: TestJobs;
const workers: JobRunner[] = [];
const reconcilers: Reconciler[] = [];
beforeEach(async () => {
  line = await openRedisLine();
  jobs = await openTestJobs({ redis: line.address });
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
  await Promise.all(reconcilers.splice(0).map((reconciler) => reconciler.stop()));
  await jobs.drop();
  line.close();
});

const faults = ['cut', 'swallow'] as const;

describe.each(faults)('with Redis away (%s)', (fault) => {
  it('a submit is accepted within about a second, and runs when Redis is back', async () => {
    reconcilers.push(startReconciler(jobs));
    line[fault]();
    const start = performance.now();
    const { jobId, status } = await submitAnalysis(jobs, aSubmission(jobs));
    expect(status).toBe('waiting');
    expect(performance.now() - start).toBeLessThan(1500);
    line.mend();
    workers.push(aWorker(jobs, analyseQuickly));
    await untilState(jobs, jobId, ['completed'], 10_000);
  });

  it('a worker that is asked to stop hands back what it holds and ends in bounded time', async () => {
    const began = Promise.withResolvers<void>();
    const handle: AnalysisHandler = (job) => {
      began.resolve();
      return analyseUntilStopped(job);
    };
    const leaving = aWorker(jobs, handle);
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await began.promise;
    line[fault]();
    const start = performance.now();
    await leaving.drain(0);
    expect(performance.now() - start).toBeLessThan(6000);
    expect(await untilState(jobs, jobId, ['waiting', 'active'])).toMatchObject({ status: 'waiting' });
  });

  it('a caller is not held up for long by a limit that cannot be counted', async () => {
    line[fault]();
    const start = performance.now();
    await expect(redisForRateLimit(jobs)('GET', `${jobs.settings.queuePrefix}:limit`)).rejects.toThrow();
    expect(performance.now() - start).toBeLessThan(450);
  });

  it('a cancel holds at once, and health says within two seconds that Redis is down', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    line[fault]();
    expect(await cancelAnalysis(jobs, { actor: jobs.clinician, jobId })).toMatchObject({ status: 'cancelled' });
    const start = performance.now();
    expect(await queueHealth(jobs)).toMatchObject({ queue: 'unhealthy', checks: { redis: 'down', postgres: 'up' } });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a worker', () => {
  it('whose blocking read alone was swallowed opens its queue anew while Redis answers others', async () => {
    await jobs.drop();
    jobs = await openTestJobs({ redis: line.address, settings: { stillMs: 6000 } });
    workers.push(aWorker(jobs, analyseQuickly));
    reconcilers.push(startReconciler(jobs));
    const before = await submitAnalysis(jobs, aSubmission(jobs));
    await untilState(jobs, before.jobId, ['completed']);
    await expect.poll(() => line.swallowWhoSaid('brpoplpush'), { timeout: 5000 }).toBeGreaterThan(0);
    const start = performance.now();
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await untilState(jobs, jobId, ['completed'], 16_000);
    // Sooner than the fifteen seconds after which the connection would have been cut.
    expect(performance.now() - start).toBeLessThan(14_000);
  });

  it('starts while Redis is away, and works when it is back', async () => {
    line.cut();
    workers.push(aWorker(jobs, analyseQuickly));
    reconcilers.push(startReconciler(jobs));
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    line.mend();
    await untilState(jobs, jobId, ['completed']);
  });

  it('goes on with the analysis in hand while Redis is away, finishes it, and takes others when Redis is back', async () => {
    const began = Promise.withResolvers<void>();
    const isCut = Promise.withResolvers<void>();
    workers.push(
      aWorker(jobs, async (job) => {
        began.resolve();
        await isCut.promise;
        return analyseQuickly(job);
      }),
    );
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await began.promise;
    line.cut();
    isCut.resolve();
    await untilState(jobs, jobId, ['completed']);
    line.mend();
    reconcilers.push(startReconciler(jobs));
    const next = await submitAnalysis(jobs, aSubmission(jobs));
    await untilState(jobs, next.jobId, ['completed'], 15_000);
  });
});

it('hints are heard again when the line they came over alone was swallowed', async () => {
  const subscriber = openRedis('listening', line.address, 500, () => {});
  const ear = openHintEar(subscriber, jobs.settings.queuePrefix, 300);
  const heard: Hint[] = [];
  ear.listen((hint) => heard.push(hint));
  await expect.poll(() => line.swallowWhoSaid('subscribe')).toBeGreaterThan(0);
  const hint: Hint = { analysisId: 'a', customerId: 'c', seq: 1, state: 'active' };
  const tell = async () => {
    await publishHint(jobs, hint);
    return heard.length;
  };
  await expect.poll(tell, { timeout: 5000 }).toBeGreaterThan(0);
  ear.close();
  subscriber.disconnect();
});

// With ioredis' own way of subscribing again, vitest reports a rejection that nobody handles.
it('a line that is closed while it is being made anew is closed without a word', async () => {
  const subscriber = openRedis('listening', line.address, 500, () => {});
  keepSubscribed(subscriber, () => `${jobs.settings.queuePrefix}:channel`);
  await expect.poll(() => line.swallowWhoSaid('channel')).toBeGreaterThan(0);
  line.cut();
  line.swallow();
  await once(subscriber, 'ready');
  await closeRedis(subscriber);
});
