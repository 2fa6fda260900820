import { afterAll, beforeAll, expect, it } from 'vitest';
import { submitAnalysis } from './submit.ts';
import { aSubmission, openTestJobs, type TestJobs } from './testing/index.ts';

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterAll(() => jobs?.drop());

it('reads once for all who ask for the same in one turn, and anew for who asks later', async () => {
  const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
  const question = { analysisId: jobId, customerId: jobs.clinician.customerId, afterSeq: 0 };
  const [first, second] = [jobs.steps.read(question), jobs.steps.read({ ...question })];
  expect(await first).toBe(await second);
  expect(await first).toMatchObject({ events: [{ jobId, status: 'waiting', seq: 1 }], latestSeq: 1, isOver: false });
  expect(await jobs.steps.read(question)).not.toBe(await first);
});

it('shares nothing with another customer, who asks for the same analysis in the same turn', async () => {
  const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
  const own = jobs.steps.read({ analysisId: jobId, customerId: jobs.clinician.customerId, afterSeq: 0 });
  const strangers = jobs.steps.read({ analysisId: jobId, customerId: jobs.stranger.customerId, afterSeq: 0 });
  await expect(strangers).rejects.toThrow();
  expect((await own).events).toHaveLength(1);
});
