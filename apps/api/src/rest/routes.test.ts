import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { PermanentFailure } from '@groundwork/jobs';
import { analyseQuickly, analyseUntilStopped, aWorker, untilState } from '@groundwork/jobs/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anOpenDocument, aPdf, aWordDocument } from '../testing/documents.ts';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';

const documentText = 'Processing Speed Index 78, 7th percentile.';
const aText = (given: Record<string, unknown> = {}) => ({ caseId: randomUUID(), moduleType: 'post_secondary', documentText, ...given });

let api: TestApi;
let worker: ReturnType<typeof aWorker> | undefined;
beforeAll(async () => {
  api = await openTestApi();
});
afterEach(async () => {
  await worker?.drain(100);
  worker = undefined;
});
afterAll(() => api?.drop());

const submit = (body = aText(), headers = {}) => api.ask('/api/ai-analysis/submit', submitting(body, headers));
const submitted = async (body = aText(), headers = {}): Promise<string> =>
  (await bodyOf<{ jobId: string }>(await submit(body, headers))).jobId;
const status = async (jobId: string) => bodyOf(await api.ask(`/api/ai-analysis/status/${jobId}`));
const cancel = (jobId: string) => api.ask(`/api/ai-analysis/${jobId}`, { method: 'DELETE' });

describe("the requirements' own client", () => {
  it('submits, polls and gets the report, unchanged but for address and key', async () => {
    worker = aWorker(api.jobs, analyseQuickly);
    const seen: number[] = [];
    const fetch = (path: string, init?: RequestInit) => api.ask(path, init);
    const updateProgress = (progress: number) => seen.push(progress);

    async function analyzeAssessment(documentText: string) {
      const response = await fetch('/api/ai-analysis/submit', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          caseId: 'new-case-uuid',
          moduleType: 'post_secondary',
          documentText,
        }),
      });
      const { jobId } = await bodyOf<{ jobId: string }>(response);
      return pollJobStatus(jobId);
    }

    async function pollJobStatus(jobId: string) {
      const maxAttempts = 120;
      let attempts = 0;
      while (attempts < maxAttempts) {
        const response = await fetch(`/api/ai-analysis/status/${jobId}`);
        const status = await bodyOf<{ status: string; progress: number; error?: string }>(response);
        if (status.status === 'completed') {
          const resultResponse = await fetch(`/api/ai-analysis/result/${jobId}`);
          return resultResponse.json();
        }
        if (status.status === 'failed') throw new Error(status.error || 'Analysis failed');
        updateProgress(status.progress);
        await sleep(20);
        attempts++;
      }
      throw new Error('Analysis timeout');
    }

    const answer = await analyzeAssessment(documentText);
    expect(answer).toMatchObject({ status: 'completed', result: { markdown_report: '# Report', analysis_data: { schemaVersion: 1 } } });
    expect(seen.every((progress) => Number.isInteger(progress))).toBe(true);
  });
});

describe('submit', () => {
  it('answers 202 with the job, as the contract says it', async () => {
    const answer = await submit(aText({ userId: 123, customerId: 'north-valley' }));
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({
      jobId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      status: 'waiting',
      message: 'Analysis job queued successfully',
    });
  });

  it.each([
    ['txt', async () => Buffer.from(documentText)],
    ['pdf', () => aPdf(documentText)],
    ['docx', () => aWordDocument(documentText)],
    ['odt', async () => anOpenDocument(documentText)],
    ['rtf', async () => Buffer.from(`{\\rtf1\\ansi\\pard ${documentText}\\par}`)],
  ])('takes a file, and knows a %s by its content, whatever it is called', async (kind, make) => {
    const form = new FormData();
    form.set('caseId', randomUUID());
    form.set('moduleType', 'k12');
    form.set('file', new Blob([new Uint8Array(await make())]), 'assessment.bin');
    const answer = await api.ask('/api/ai-analysis/submit', { method: 'POST', body: form });
    expect(answer.status).toBe(202);
    const { jobId } = await bodyOf<{ jobId: string }>(answer);
    const { sql } = api.jobs.database;
    expect(await sql`select d.kind from documents d join analyses a on a.document_id = d.id where a.id = ${jobId}`).toEqual([{ kind }]);
  });

  it('makes a case that does not exist yet under the id it was given', async () => {
    const caseId = randomUUID();
    expect(await status(await submitted(aText({ caseId })))).toMatchObject({ caseId });
  });

  it('gives the same job for the same idempotency key and body, also when two race', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = aText({ caseId: 'new-case-uuid' });
    const [one, other] = await Promise.all([submitted(body, headers), submitted(body, headers)]);
    expect(one).toBe(other);
    expect(await submitted(body, headers)).toBe(one);
    const reused = await submit({ ...body, documentText: 'another text' }, headers);
    expect(reused.status).toBe(409);
    expect(await reused.json()).toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('names the idempotency key when it is no key', async () => {
    const answer = await submit(aText(), { 'idempotency-key': 'x'.repeat(300) });
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ field: 'Idempotency-Key' }] });
  });
});

describe('status and result', () => {
  it('tell a waiting job with its place, and that there is no report yet', async () => {
    const jobId = await submitted();
    const known = await status(jobId);
    expect(known).toMatchObject({ jobId, status: 'waiting', progress: 0, queuePosition: expect.any(Number) });
    expect(known.createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const answer = await api.ask(`/api/ai-analysis/result/${jobId}`);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ jobId, status: 'waiting', code: 'not_completed' });
    await cancel(jobId);
  });

  it('tell why a job failed', async () => {
    worker = aWorker(api.jobs, async () => {
      throw new PermanentFailure('document_corrupt', 'The file is damaged and cannot be opened.');
    });
    const jobId = await submitted();
    await untilState(api.jobs, jobId, ['failed']);
    expect(await status(jobId)).toMatchObject({ status: 'failed', error: 'The file is damaged and cannot be opened.' });
    const answer = await api.ask(`/api/ai-analysis/result/${jobId}`);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ jobId, status: 'failed', error: 'The file is damaged and cannot be opened.' });
  });

  it('are not there for another customer', async () => {
    const jobId = await submitted();
    for (const path of ['status', 'result']) {
      expect((await api.ask(`/api/ai-analysis/${path}/${jobId}`, { key: api.keys.stranger })).status).toBe(404);
    }
    expect((await api.ask(`/api/ai-analysis/${jobId}`, { method: 'DELETE', key: api.keys.stranger })).status).toBe(404);
    await cancel(jobId);
  });
});

describe('cancel', () => {
  it('ends a waiting job, once', async () => {
    const jobId = await submitted();
    const answer = await cancel(jobId);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ success: true, message: 'Job cancelled successfully' });
    const again = await cancel(jobId);
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: 'already_finished', jobId, jobStatus: 'cancelled' });
  });

  it('ends a running job', async () => {
    worker = aWorker(api.jobs, analyseUntilStopped);
    const jobId = await submitted();
    await untilState(api.jobs, jobId, ['active']);
    expect((await cancel(jobId)).status).toBe(200);
    expect(await status(jobId)).toMatchObject({ status: 'cancelled' });
  });
});

describe('retry', () => {
  const retry = (jobId: string, key = api.keys.clinician) => api.ask(`/api/ai-analysis/${jobId}/retry`, { method: 'POST', key });
  const retryMany = (body: Record<string, unknown>) => api.ask('/api/ai-analysis/retry', submitting(body));

  it('starts a cancelled job again, once, and nobody else does', async () => {
    const jobId = await submitted();
    await cancel(jobId);
    expect((await retry(jobId, api.keys.stranger)).status).toBe(404);
    const answer = await retry(jobId);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ jobId, status: 'waiting' });
    const again = await retry(jobId);
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: 'not_retryable', jobId, jobStatus: 'waiting' });
    await cancel(jobId);
  });

  it('of many says of each what became of it, and one that cannot be keeps none back', async () => {
    const [failed, waiting] = [await submitted(), await submitted()];
    await cancel(failed);
    const nowhere = randomUUID();
    const answer = await retryMany({ jobIds: [failed.toUpperCase(), waiting, nowhere] });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      retried: 1,
      jobs: [
        { jobId: failed, outcome: 'retried', status: 'waiting' },
        { jobId: waiting, outcome: 'not_retryable', status: 'waiting' },
        { jobId: nowhere, outcome: 'not_found' },
      ],
    });
    for (const jobId of [failed, waiting]) await cancel(jobId);
  });

  it('names what is wrong with a list of jobs', async () => {
    for (const body of [{}, { jobIds: [] }, { jobIds: ['seven'] }, { jobIds: Array.from({ length: 201 }, () => randomUUID()) }]) {
      const answer = await retryMany(body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'invalid_request' });
    }
    expect((await retryMany({ jobIds: ['x'.repeat(2_000_000)] })).status).toBe(400);
    expect((await api.ask('/api/ai-analysis/retry', { key: null, method: 'POST' })).status).toBe(401);
    expect((await api.ask('/api/ai-analysis/retry')).status).toBe(405);
  });
});

describe('health', () => {
  it('tells the counts to anybody', async () => {
    const answer = await api.ask('/api/ai-analysis/health', { key: null });
    expect(answer.status).toBe(200);
    const { queue, stats } = await bodyOf<{ queue: string; stats: Record<string, number> }>(answer);
    expect(queue).toBe('healthy');
    expect(Object.keys(stats)).toEqual(expect.arrayContaining(['waiting', 'active', 'completed', 'failed', 'delayed']));
  });
});
