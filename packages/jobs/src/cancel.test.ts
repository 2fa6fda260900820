import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisHandler } from './analysis-job.ts';
import { cancelAnalysis } from './cancel.ts';
import { ClaimEnded } from './failures.ts';
import type { JobRunner } from './job-runner.ts';
import { retryAnalyses, retryAnalysis } from './retry.ts';
import { submitAnalysis } from './submit.ts';
import {
  analyseQuickly,
  analyseUntilStopped,
  anEmptyReport,
  aSubmission,
  aWorker,
  openTestJobs,
  type TestJobs,
  untilState,
} from './testing/index.ts';

let jobs: TestJobs;
const workers: JobRunner[] = [];
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.drain(0)));
});
afterAll(() => jobs.drop());

/** Tells when the handler began and why it was stopped. */
function watched() {
  const began = Promise.withResolvers<void>();
  const stopped = Promise.withResolvers<unknown>();
  const handle: AnalysisHandler = (job) => {
    job.signal.addEventListener('abort', () => stopped.resolve(job.signal.reason));
    began.resolve();
    return analyseUntilStopped(job);
  };
  return { handle, began: began.promise, stopped: stopped.promise };
}

describe('cancel', () => {
  it('takes a waiting analysis out of the line for good', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    expect(await cancelAnalysis(jobs, { actor: jobs.clinician, jobId })).toMatchObject({ status: 'cancelled' });
    expect(await jobs.queue.getJob(jobId)).toBeNull();
  });

  it('stops a running one on its worker at once, by the hint', async () => {
    const { handle, began, stopped } = watched();
    // Without the hint it would take until the next heartbeat.
    const patient = { ...jobs, settings: { ...jobs.settings, heartbeatMs: 60_000, leaseMs: 120_000 } };
    workers.push(aWorker(patient, handle));
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await began;
    await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    const reason = await stopped;
    expect(reason).toBeInstanceOf(ClaimEnded);
    expect(reason).toMatchObject({ reason: 'cancelled' });
  });

  it('stops a running one by the heartbeat when the hint got lost', async () => {
    const { handle, began, stopped } = watched();
    workers.push(aWorker({ ...jobs, hints: { listen: () => () => {}, close: () => {} } }, handle));
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await began;
    await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    expect(await stopped).toMatchObject({ reason: 'cancelled' });
  });

  it('leaves a handler behind that does not stop, takes the next analysis, and drops the report that comes late', async () => {
    const late = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    let isFirst = true;
    const handle: AnalysisHandler = async (job) => {
      if (!isFirst) return analyseQuickly(job);
      isFirst = false;
      began.resolve();
      await late.promise;
      return anEmptyReport();
    };
    workers.push(aWorker(jobs, handle, { concurrency: 1 }));
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await began.promise;
    await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    const next = await submitAnalysis(jobs, aSubmission(jobs));
    await untilState(jobs, next.jobId, ['completed']);
    late.resolve();
    await sleep(50);
    expect(await untilState(jobs, jobId, ['cancelled', 'completed'])).toMatchObject({ status: 'cancelled' });
  });

  it('tells who cancels what is over that it is over, and a stranger that there is none', async () => {
    workers.push(aWorker(jobs, analyseQuickly));
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await untilState(jobs, jobId, ['completed']);
    await expect(cancelAnalysis(jobs, { actor: jobs.clinician, jobId })).rejects.toMatchObject({ code: 'already_finished' });
    await expect(cancelAnalysis(jobs, { actor: jobs.stranger, jobId })).rejects.toMatchObject({ code: 'analysis_not_found' });
  });
});

describe('retry', () => {
  it('runs a cancelled analysis again, with the document it has', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    workers.push(aWorker(jobs, analyseQuickly));
    expect(await retryAnalysis(jobs, { actor: jobs.clinician, jobId })).toMatchObject({ status: 'waiting' });
    await untilState(jobs, jobId, ['completed']);
    await expect(retryAnalysis(jobs, { actor: jobs.clinician, jobId })).rejects.toMatchObject({ code: 'not_retryable' });
  });

  it('of many starts those again that can be, says of each of the others why not, and has an audit entry for each it started', async () => {
    const ids = await Promise.all(Array.from({ length: 3 }, async () => (await submitAnalysis(jobs, aSubmission(jobs))).jobId));
    const [first = '', second = '', waiting = ''] = ids;
    const { jobId: strangers } = await submitAnalysis(jobs, { ...aSubmission(jobs), actor: jobs.stranger });
    for (const jobId of [first, second]) await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    await cancelAnalysis(jobs, { actor: jobs.stranger, jobId: strangers });
    const nowhere = randomUUID();
    const jobIds = [second, waiting, strangers, first, nowhere, second];
    const [one, other] = await Promise.all([
      retryAnalyses(jobs, { actor: jobs.clinician, jobIds, requestId: 'request-1' }),
      retryAnalyses(jobs, { actor: jobs.clinician, jobIds, requestId: 'request-1' }),
    ]);
    // Of two who ask at once, one starts each; the other is told that it waits already.
    expect(
      [one, other].flatMap(({ jobs }) => jobs.filter(({ outcome }) => outcome === 'retried').map(({ jobId }) => jobId)).sort(),
    ).toEqual([first, second].sort());
    for (const { jobs: answers } of [one, other]) {
      expect(answers.map(({ jobId }) => jobId)).toEqual([second, waiting, strangers, first, nowhere]);
      expect(answers[1]).toEqual({ jobId: waiting, outcome: 'not_retryable', status: 'waiting' });
      expect([answers[2]?.outcome, answers[4]?.outcome]).toEqual(['not_found', 'not_found']);
    }
    const entries = await jobs.database.sql`
      select subject_id from audit_entries where action = 'analysis.retry' and request_id = 'request-1'`;
    expect(entries).toHaveLength(2);
    workers.push(aWorker(jobs, analyseQuickly));
    for (const jobId of ids) await untilState(jobs, jobId, ['completed']);
  });
});
