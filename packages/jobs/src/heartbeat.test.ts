import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdClaims } from './heartbeat.ts';
import { submitAnalysis } from './submit.ts';
import { aSubmission, claimAndDie, openTestJobs, type TestJobs } from './testing/index.ts';

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterAll(() => jobs.drop());

it('goes on beating when a beat got no answer, as over a connection that swallows', async () => {
  const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
  const claim = await claimAndDie(jobs, jobId, 60_000);
  const leaseOf = async () =>
    (await jobs.database.sql<{ until: Date }[]>`select lease_expires_at as until from analyses where id = ${jobId}`)[0]?.until;
  const first = await leaseOf();
  let isFirst = true;
  const sql = new Proxy(jobs.database.sql, {
    apply(target, self, given) {
      if (!isFirst) return Reflect.apply(target, self, given);
      isFirst = false;
      return new Promise(() => {});
    },
  });
  const claims = holdClaims({ ...jobs, database: { ...jobs.database, sql } });
  const held = claims.hold({ ...claim, seq: 2 });
  await expect.poll(leaseOf, { timeout: 10_000 }).not.toEqual(first);
  expect(isFirst).toBe(false);
  expect(held.signal.aborted).toBe(false);
  claims.stop();
});
