import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnalysisHandler } from './analysis-job.ts';
import type { JobRunner } from './job-runner.ts';
import { startReconciler } from './reconciler.ts';
import { analysisStatus } from './status.ts';
import { submitAnalysis } from './submit.ts';
import { anEmptyReport, aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from './testing/index.ts';

let jobs: TestJobs;
let worker: JobRunner | undefined;
beforeEach(async () => {
  jobs = await openTestJobs();
});
afterEach(async () => {
  await worker?.drain(0);
  worker = undefined;
  await jobs.drop();
});

/** Analyses that begin in some order and end one by one, when the test says so. */
function oneByOne() {
  const begun: string[] = [];
  const waiting: (() => void)[] = [];
  const handle: AnalysisHandler = (job) =>
    new Promise((resolve, reject) => {
      begun.push(job.customerId);
      waiting.push(() => resolve(anEmptyReport(job.moduleType)));
      job.signal.addEventListener('abort', () => reject(job.signal.reason), { once: true });
    });
  const until = async (count: number) => {
    for (const deadline = performance.now() + 10_000; begun.length < count; await sleep(5)) {
      if (performance.now() > deadline) throw new Error(`${begun.length} of ${count} have begun`);
    }
  };
  return {
    begun,
    handle,
    until,
    /** Ends the oldest that runs, and waits until another has begun in its place. */
    async endOne() {
      const count = begun.length;
      waiting.shift()?.();
      await until(count + 1);
    },
  };
}

const submitAs = (actor: TestJobs['clinician']) => submitAnalysis(jobs, aSubmission(jobs, { actor }));
const inBull = async () => (await jobs.queue.getJobCounts()).waiting;

it('keeps a short window of a flood in Bull, and the rest in Postgres', async () => {
  const analyses = oneByOne();
  worker = aWorker(jobs, analyses.handle, { concurrency: 2 });
  for (let nth = 0; nth < 40; nth++) await submitAs(jobs.clinician);
  await analyses.until(2);
  expect(await inBull()).toBe(1);
});

it('lets another customer’s single analysis begin when the next slot or the one after it comes free', async () => {
  const analyses = oneByOne();
  worker = aWorker(jobs, analyses.handle, { concurrency: 2 });
  for (let nth = 0; nth < 40; nth++) await submitAs(jobs.clinician);
  await analyses.until(2);
  const single = await submitAs(jobs.stranger);
  expect(await analysisStatus(jobs, { actor: jobs.stranger, jobId: single.jobId })).toMatchObject({ queuePosition: 2 });
  await analyses.endOne();
  await analyses.endOne();
  expect(analyses.begun.slice(2)).toContain(jobs.stranger.customerId);
});

it('lets two floods take turns, and tells each how many are before it', async () => {
  const analyses = oneByOne();
  worker = aWorker(jobs, analyses.handle, { concurrency: 2 });
  for (let nth = 0; nth < 12; nth++) await submitAs(jobs.clinician);
  for (let nth = 0; nth < 11; nth++) await submitAs(jobs.stranger);
  const last = await submitAs(jobs.stranger);
  await analyses.until(2);
  expect(await analysisStatus(jobs, { actor: jobs.stranger, jobId: last.jobId })).toMatchObject({ queuePosition: 22 });
  for (let nth = 0; nth < 16; nth++) await analyses.endOne();
  const ofStranger = analyses.begun.filter((id) => id === jobs.stranger.customerId).length;
  // Three of the first customer were in before the second came; since then they have alternated.
  expect(ofStranger).toBeGreaterThanOrEqual(7);
  expect(ofStranger).toBeLessThanOrEqual(8);
});

it('begins no more of a customer than its cap at a time, though slots are free', async () => {
  await jobs.database.sql`update customers set concurrency_cap = 1 where id = ${jobs.clinician.customerId}`;
  const analyses = oneByOne();
  worker = aWorker(jobs, analyses.handle, { concurrency: 4 });
  for (let nth = 0; nth < 3; nth++) await submitAs(jobs.clinician);
  await submitAs(jobs.stranger);
  await analyses.until(2);
  expect(analyses.begun.toSorted()).toEqual([jobs.clinician.customerId, jobs.stranger.customerId].toSorted());
  await analyses.endOne();
  expect(worker.activeCount()).toBe(2);
});

it('fills the window again after Redis was emptied, with nothing lost', async () => {
  const reconciler = startReconciler(jobs);
  const submitted = [];
  for (let nth = 0; nth < 25; nth++) submitted.push(await submitAs(jobs.clinician));
  await jobs.emptyRedis();
  worker = aWorker(jobs, async ({ moduleType }) => anEmptyReport(moduleType), { concurrency: 4 });
  for (const { jobId } of submitted) await untilState(jobs, jobId, ['completed']);
  await reconciler.stop();
});
