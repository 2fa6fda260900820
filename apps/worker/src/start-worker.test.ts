import { readFileSync } from 'node:fs';
import { analysisResult, analysisSource, cancelAnalysis, submitAnalysis } from '@groundwork/jobs';
import { aSubmission, openTestJobs, type TestJobs, untilState } from '@groundwork/jobs/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningWorker, startWorker } from './start-worker.ts';

let jobs: TestJobs;
let worker: RunningWorker;
const logged: string[] = [];
beforeAll(async () => {
  jobs = await openTestJobs();
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  worker = startWorker({ jobs, settings: { concurrency: 2, limits: { timeMs: 60_000, scanTimeMs: 60_000, memoryBytes: 2 ** 31 } }, log });
  await worker.warm();
});
afterAll(async () => {
  await worker.stop(0);
  await jobs.drop();
});

const bytes = readFileSync(new URL('../../../samples/01_post_secondary_sld_adhd.pdf', import.meta.url));
/** Takes the engine long enough to be stopped on the way. */
const longDocument = {
  origin: 'file' as const,
  kind: 'txt' as const,
  bytes: Buffer.concat(Array<Buffer>(40).fill(readFileSync(new URL('../../../samples/03_tutoring_writing.txt', import.meta.url)))),
};
const document = { origin: 'file' as const, kind: 'pdf' as const, bytes, fileName: 'Thornbury assessment.pdf' };

describe('a worker', () => {
  it('turns an uploaded assessment into a report whose quotes are in the stored text', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs, { document, caseLabel: 'Thornbury' }));
    const done = await untilState(jobs, jobId, ['completed', 'failed'], 30_000);
    expect(done).toMatchObject({ status: 'completed', counts: { pages: 6 } });
    const { result } = await analysisResult(jobs, { actor: jobs.clinician, jobId });
    const source = await analysisSource(jobs, { actor: jobs.clinician, jobId });
    const text = source.pages.map((page) => page.text).join('\n');
    const [barrier] = result.analysis_data.barriers;
    expect(text).toContain(barrier?.evidence[0]?.quote);
    expect(logged.some((line) => line.includes(`jobId: ${jobId}`))).toBe(true);
  });

  it('logs neither names nor text, only ids, codes and figures', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs, { document: { ...document, bytes: bytes.subarray(0, 2000) } }));
    const failed = await untilState(jobs, jobId, ['failed'], 30_000);
    expect(failed.errorCode).toMatch(/^document_/);
    expect(logged.join('')).not.toMatch(/Thornbury|assessment\.pdf|Processing Speed/i);
  });

  it('stops a running analysis within two seconds of its cancel', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs, { document: longDocument }));
    await untilState(jobs, jobId, ['active']);
    const start = performance.now();
    await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    await expect.poll(() => worker.activeCount(), { timeout: 2000 }).toBe(0);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await untilState(jobs, jobId, ['cancelled'])).toMatchObject({ status: 'cancelled' });
  });
});
