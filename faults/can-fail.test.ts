import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@groundwork/db';
import { type AnalysisHandler, type JobRunner, type Reconciler, startReconciler, submitAnalysis } from '@groundwork/jobs';
import { aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from '@groundwork/jobs/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countUnfinished, gatherEvidence } from './check/evidence.ts';
import { check, type RuleName } from './check/rules.ts';
import { readLedger } from './ledger.ts';
import { paidStages } from './paid-stages.ts';
import { stagesWithoutFence } from './without-fence.ts';
import { installWitness } from './witness.ts';

let jobs: TestJobs;
let folder: string;
const workers: JobRunner[] = [];
const reconcilers: Reconciler[] = [];
const databases: Database[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-can-fail-'));
  jobs = await openTestJobs();
  await installWitness(jobs.database);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
  await Promise.all(reconcilers.splice(0).map((reconciler) => reconciler.stop()));
  await Promise.all(databases.splice(0).map((database) => database.close()));
  await jobs.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Which attempt fails in passing follows from an analysis' id, which is another in each run; here only what the test does may go wrong. */
const calmStages: HandlerMaker = (workerId) => paidStages(ledger(), workerId, { complains: false });
const ledger = () => join(folder, 'ledger.jsonl');
type HandlerMaker = (workerId: string, database: Database) => AnalysisHandler;

interface Pause {
  pausedMs?: number;
  heartbeatMs?: number;
}
/** A worker whose writes the database can tell from another's; it can stand still after each claim, and let its lease run out. */
function startWorker(
  workerId: string,
  makeHandler: HandlerMaker,
  { pausedMs = 0, heartbeatMs = jobs.settings.heartbeatMs }: Pause = {},
): void {
  const database = openDatabase({ url: jobs.databaseUrl, max: 4, name: workerId });
  databases.push(database);
  const handle = makeHandler(workerId, database);
  const ctx = { ...jobs, database, settings: { ...jobs.settings, heartbeatMs } };
  workers.push(
    aWorker(
      ctx,
      async (job) => {
        await sleep(pausedMs);
        return handle(job);
      },
      { workerId },
    ),
  );
}
const brokenRules = async () => {
  const evidence = await gatherEvidence(jobs.database, { history: { operations: [], streams: [] }, ledger: readLedger(ledger()) });
  return check(evidence).map(({ rule }) => rule);
};

/** A worker stands still for longer than its lease, another takes up what it holds and completes it, and the first goes on. */
async function loseInTheMiddle(makeHandler: HandlerMaker): Promise<void> {
  reconcilers.push(startReconciler(jobs));
  startWorker('worker-paused', makeHandler, { pausedMs: 6000, heartbeatMs: 60_000 });
  const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
  await untilState(jobs, jobId, ['active']);
  startWorker('worker-other', makeHandler);
  await untilState(jobs, jobId, ['completed', 'failed']);
  const callsOfThePaused = () => readLedger(ledger()).filter(({ worker }) => worker === 'worker-paused').length;
  await expect.poll(callsOfThePaused, { timeout: 15_000 }).toBeGreaterThan(0);
  await sleep(300);
}

describe('the checker, over real stores', () => {
  it('finds the writes of a worker that does not ask whether it still holds its claim', async () => {
    await loseInTheMiddle((workerId, database) => stagesWithoutFence(ledger(), workerId, database, jobs.dataEncryptionKey));
    expect(await brokenRules()).toContain('no write after a final state but a retry' satisfies RuleName);
  });

  it('finds nothing when the fence is there', async () => {
    await loseInTheMiddle(calmStages);
    expect(await brokenRules()).toEqual([]);
  });

  it('finds what is lost when Redis is emptied and nobody reconciles, and nothing once somebody does', async () => {
    await submitAnalysis(jobs, aSubmission(jobs));
    await jobs.emptyRedis();
    startWorker('worker-1', calmStages);
    await sleep(jobs.settings.relayGraceMs + 4 * jobs.settings.relayMs);
    expect(await brokenRules()).toEqual(['every analysis that was accepted is stored, and over' satisfies RuleName]);
    reconcilers.push(startReconciler(jobs));
    await expect.poll(() => countUnfinished(jobs.database), { timeout: 15_000 }).toBe(0);
    expect(await brokenRules()).toEqual([]);
  });
});
