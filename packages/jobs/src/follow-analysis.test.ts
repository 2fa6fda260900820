import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cancelAnalysis } from './cancel.ts';
import { followActivity } from './follow-activity.ts';
import { followAnalysis, type ProgressEvent } from './follow-analysis.ts';
import type { JobRunner } from './job-runner.ts';
import { submitAnalysis } from './submit.ts';
import { analyseQuickly, aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from './testing/index.ts';

let jobs: TestJobs;
const workers: JobRunner[] = [];
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
});
afterAll(() => jobs.drop());

const submit = async () => (await submitAnalysis(jobs, aSubmission(jobs))).jobId;
async function follow(jobId: string, afterSeq = 0): Promise<ProgressEvent[]> {
  const events: ProgressEvent[] = [];
  for await (const event of followAnalysis(jobs, { actor: jobs.clinician, jobId, afterSeq })) events.push(event);
  return events;
}
function expectWhole(events: ProgressEvent[], afterSeq = 0) {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => afterSeq + 1 + i));
  expect(events.map(({ progress }) => progress)).toEqual(events.map(({ progress }) => progress).toSorted((a, b) => a - b));
}

describe('following an analysis', () => {
  it('gives every event in order from the first, and ends with the final one', async () => {
    const jobId = await submit();
    const events: ProgressEvent[] = [];
    for await (const event of followAnalysis(jobs, { actor: jobs.clinician, jobId })) {
      events.push(event);
      if (events.length === 1) workers.push(aWorker(jobs, analyseQuickly));
    }
    expectWhole(events);
    expect(events[0]).toMatchObject({ status: 'waiting', queuePosition: 1 });
    expect(events.at(-1)).toMatchObject({ status: 'completed', progress: 100 });
    expect(events.map(({ stage }) => stage).filter(Boolean)).toEqual(expect.arrayContaining(['read', 'scores', 'report']));
  });

  it('gives the same when it is over before anybody follows, and only what is new to who has seen some', async () => {
    const jobId = await submit();
    workers.push(aWorker(jobs, analyseQuickly));
    await untilState(jobs, jobId, ['completed']);
    const all = await follow(jobId);
    expectWhole(all);
    const rest = await follow(jobId, 2);
    expectWhole(rest, 2);
    expect(rest).toEqual(all.slice(2));
  });

  it('misses nothing when every hint is lost', async () => {
    const jobId = await submit();
    const following = follow(jobId);
    const silent: typeof jobs.redis = Object.assign(Object.create(jobs.redis), { publish: async () => 0 });
    workers.push(aWorker({ ...jobs, redis: silent }, analyseQuickly));
    expectWhole(await following);
  });

  it('reaches many followers, each whole', async () => {
    const jobId = await submit();
    const following = Promise.all(Array.from({ length: 50 }, () => follow(jobId)));
    workers.push(aWorker(jobs, analyseQuickly));
    for (const events of await following) expectWhole(events);
  });

  it('ends for good when it is cancelled, and at once when the follower leaves', async () => {
    const jobId = await submit();
    const leaving = new AbortController();
    const left = (async () => {
      for await (const _ of followAnalysis(jobs, { actor: jobs.clinician, jobId, signal: leaving.signal })) leaving.abort();
    })();
    await left;
    const following = follow(jobId);
    await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    expect((await following).at(-1)).toMatchObject({ status: 'cancelled' });
  });

  it('refuses a stranger as if there were none', async () => {
    const jobId = await submit();
    const stranger = followAnalysis(jobs, { actor: jobs.stranger, jobId });
    await expect(stranger.next()).rejects.toMatchObject({ code: 'analysis_not_found' });
  });
});

describe('following a customer', () => {
  it('tells each change of its analyses and none of another customer', async () => {
    const leaving = new AbortController();
    const seen: string[] = [];
    const strangers: string[] = [];
    const collect = async (actor: typeof jobs.clinician, into: string[]) => {
      for await (const item of followActivity(jobs, { actor, signal: leaving.signal })) into.push(`${item.jobId} ${item.status}`);
    };
    const following = [collect(jobs.clinician, seen), collect(jobs.stranger, strangers)];
    workers.push(aWorker(jobs, analyseQuickly));
    const jobId = await submit();
    await expect.poll(() => seen, { timeout: 10_000 }).toContain(`${jobId} completed`);
    leaving.abort();
    await Promise.all(following);
    expect(strangers).toEqual([]);
  });
});
