import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AnalysisHandler } from './analysis-job.ts';
import { PermanentFailure, TransientFailure } from './failures.ts';
import type { JobRunner } from './job-runner.ts';
import { analysisResult } from './result.ts';
import { submitAnalysis } from './submit.ts';
import { analyseQuickly, aSubmission, aWorker, openTestJobs, type TestJobs, untilState } from './testing/index.ts';

let jobs: TestJobs;
let worker: JobRunner | undefined;
const work = (handle: AnalysisHandler) => {
  worker = aWorker(jobs, handle);
};
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterEach(() => worker?.drain(0));
afterAll(() => jobs.drop());

describe('an analysis', () => {
  it('runs from submit to report', async () => {
    work(async (job) => {
      expect(Buffer.from(job.bytes).toString()).toBe('Processing Speed Index 78, 7th percentile.');
      return analyseQuickly(job);
    });
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    const done = await untilState(jobs, jobId, ['completed']);
    expect(done).toMatchObject({ progress: 100, attempt: 1, counts: { scores: 1 } });
    const report = await analysisResult(jobs, { actor: jobs.clinician, jobId });
    expect(report.result.markdown_report).toBe('# Report');
  });

  it('that threw something that passes is tried again, and then finishes', async () => {
    let tries = 0;
    work(async (job) => {
      if (++tries < 3) throw new Error('Jane scored 78 and the connection was reset');
      return analyseQuickly(job);
    });
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    const done = await untilState(jobs, jobId, ['completed']);
    expect(done.attempt).toBe(3);
    expect(done.error).toBeUndefined();
  });

  it('fails once its tries are used up, saying that nothing was lost, and nothing of what was thrown', async () => {
    work(async () => {
      throw new Error('Jane scored 78');
    });
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    const failed = await untilState(jobs, jobId, ['failed']);
    expect(failed).toMatchObject({ attempt: 3, maxAttempts: 3, errorCode: 'unexpected_error' });
    expect(failed.error).toContain('Nothing was lost');
    expect(JSON.stringify(failed)).not.toContain('Jane');
  });

  it('fails at once when the document itself stands in the way, with the reason', async () => {
    work(async () => {
      throw new PermanentFailure('document_corrupt', 'The file is damaged.');
    });
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    expect(await untilState(jobs, jobId, ['failed'])).toMatchObject({
      attempt: 1,
      errorCode: 'document_corrupt',
      error: 'The file is damaged.',
    });
  });

  it('whose document stops the process that reads it three times is set aside, however many tries it may have', async () => {
    const patient = { ...jobs, settings: { ...jobs.settings, attempts: 10 } };
    let tries = 0;
    worker = aWorker(patient, async () => {
      tries++;
      throw new TransientFailure('analysis_process_died');
    });
    const { jobId } = await submitAnalysis(patient, aSubmission(jobs));
    expect(await untilState(jobs, jobId, ['failed'])).toMatchObject({ errorCode: 'document_stops_workers', maxAttempts: 10 });
    expect(tries).toBe(3);
  });

  it('finishes although the database cut every connection just before the report was stored', async () => {
    work(async (job) => {
      await jobs.database
        .sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
      return analyseQuickly(job);
    });
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    const done = () => untilState(jobs, jobId, ['completed']);
    expect(await done().catch(done)).toMatchObject({ attempt: 1 });
  });
});
