import { recordProgressRow } from '@groundwork/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { analysisStatus } from './status.ts';
import { submitAnalysis } from './submit.ts';
import { aSubmission, claimAndDie, openTestJobs, type TestJobs } from './testing/index.ts';

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterAll(() => jobs.drop());

/** An analysis whose worker has read for so long, and is so far. */
async function readingFor(seconds: number, progress: number) {
  const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
  const claim = await claimAndDie(jobs, jobId, 60_000);
  await recordProgressRow(jobs, claim, { stage: 'read', progress, counts: {} });
  await jobs.database.sql`update analyses set started_at = updated_at - ${seconds} * interval '1 second' where id = ${jobId}`;
  return { etaSeconds: async () => (await analysisStatus(jobs, { actor: jobs.clinician, jobId })).etaSeconds };
}

it('judges the rest of a long reading by the pages that were read', async () => {
  const tenOfThirtyPages = await readingFor(100, 17);
  const left = await tenOfThirtyPages.etaSeconds();
  expect(left).toBeGreaterThan(180);
  expect(left).toBeLessThan(200);
});

it('says nothing before the first page, when nothing else was analysed lately', async () => {
  expect(await (await readingFor(100, 0)).etaSeconds()).toBeUndefined();
});
