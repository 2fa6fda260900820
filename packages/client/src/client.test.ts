import { openAsBlob, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Stack, startStack } from '@groundwork/e2e/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGroundworkClient, type GroundworkClient } from './client.ts';
import type { AnalysisStatus } from './contract.ts';
import { isFinal } from './follow.ts';

const samples = join(import.meta.dirname, '../../../samples');
const samplePdf = join(samples, '01_post_secondary_sld_adhd.pdf');
const documentText = readFileSync(join(samples, '03_tutoring_writing.txt'), 'utf8');

let stack: Stack;
let client: GroundworkClient;
beforeAll(async () => {
  stack = await startStack({ env: { SUBMIT_RATE_LIMIT_MAX: '1000' } });
  client = createGroundworkClient(stack);
}, 60_000);
afterAll(() => stack?.stop());

/** A client whose live stream never gets through, as behind a proxy that holds it back. */
function clientWithoutStream(meanwhile: () => Promise<Response>): GroundworkClient {
  return createGroundworkClient({
    ...stack,
    fetch: (input, init) => (String(input).includes('onProgress') ? meanwhile() : fetch(input, init)),
  });
}

describe('run', () => {
  it('answers the typed report of a file, with progress that never falls', async () => {
    const seen: AnalysisStatus[] = [];
    const finished = await client.analyses.run(
      { moduleType: 'post_secondary', file: await openAsBlob(samplePdf), fileName: 'a.pdf', caseLabel: 'Case of the client test' },
      { onProgress: (state) => seen.push(state), timeoutMs: 60_000 },
    );
    expect(finished.analysis_data.moduleType).toBe('post_secondary');
    expect(finished.analysis_data.scores.length).toBeGreaterThan(10);
    expect(finished.markdown_report).toContain('#');
    const progress = seen.map((state) => state.progress);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    expect(seen.at(-1)).toMatchObject({ status: 'completed', progress: 100, jobId: finished.jobId });
    expect(seen.length).toBeGreaterThan(3);
  }, 60_000);

  it('answers the report of a text', async () => {
    const { analysis_data } = await client.analyses.run({ moduleType: 'tutoring', documentText }, { timeoutMs: 60_000 });
    expect(analysis_data.document.kind).toBe('txt');
  }, 60_000);

  it.each([
    ['is refused', async () => new Response('no streams here', { status: 502 })],
    ['cannot connect', () => Promise.reject(new TypeError('fetch failed'))],
    ['is held back', () => new Promise<Response>(() => {})],
  ])(
    'polls when the live stream %s',
    async (_name, meanwhile) => {
      const seen: number[] = [];
      const polling = clientWithoutStream(meanwhile);
      const { jobId } = await polling.analyses.submit({ moduleType: 'tutoring', documentText });
      const finished = await polling.analyses.wait(jobId, { onProgress: ({ seq }) => seen.push(seq), pollEveryMs: 50, timeoutMs: 60_000 });
      expect(finished.jobId).toBe(jobId);
      expect(new Set(seen).size).toBe(seen.length);
    },
    60_000,
  );

  it('fetches the report also when the server goes away right before it', async () => {
    let refusals = 0;
    const restarting = createGroundworkClient({
      ...stack,
      fetch: (input, init) => {
        if (!String(input).includes('analyses.result') || refusals === 2) return fetch(input, init);
        refusals++;
        return refusals === 1
          ? Promise.reject(new TypeError('fetch failed'))
          : Promise.resolve(new Response('restarting', { status: 502 }));
      },
    });
    const finished = await restarting.analyses.run({ moduleType: 'tutoring', documentText }, { pollEveryMs: 50, timeoutMs: 60_000 });
    expect(finished.analysis_data.document.kind).toBe('txt');
    expect(refusals).toBe(2);
  }, 60_000);

  it('fails with the sentence and the code of a document that cannot be read', async () => {
    const file = new Blob(['%PDF-1.7\nnothing of a PDF follows']);
    await expect(client.analyses.run({ moduleType: 'k12', file, fileName: 'broken.pdf' }, { timeoutMs: 60_000 })).rejects.toMatchObject({
      name: 'GroundworkError',
      code: 'document_corrupt',
      message: expect.stringContaining('damaged'),
    });
  }, 60_000);

  it('ends the waiting, not the analysis, when the time is up', async () => {
    const thrown = await client.analyses.run({ moduleType: 'tutoring', documentText }, { timeoutMs: 1 }).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'timed_out', jobId: expect.any(String) });
    const { jobId } = thrown as { jobId: string };
    expect(await client.analyses.wait(jobId, { timeoutMs: 60_000 })).toMatchObject({ jobId });
  }, 60_000);

  it('cancels the analysis too when asked to', async () => {
    const abort = new AbortController();
    abort.abort(new Error('changed my mind'));
    const { jobId } = await client.analyses.submit({ moduleType: 'post_secondary', file: await openAsBlob(samplePdf) });
    const waiting = client.analyses.wait(jobId, { signal: abort.signal, cancelOnAbort: true });
    await expect(waiting).rejects.toMatchObject({ code: 'aborted', jobId });
    expect((await client.analyses.status(jobId)).status).toBe('cancelled');
    expect(await client.analyses.retryMany([jobId])).toMatchObject({ retried: 1, jobs: [{ jobId, outcome: 'retried' }] });
    await client.analyses.cancel(jobId);
    await client.analyses.retry(jobId);
    expect(await client.analyses.wait(jobId, { timeoutMs: 60_000 })).toMatchObject({ jobId });
  }, 60_000);
});

describe('step by step', () => {
  it('gives the same analysis for the same idempotency key', async () => {
    const request = {
      moduleType: 'tutoring',
      documentText,
      idempotencyKey: 'client-test-1',
      caseId: '0199f0aa-0000-7000-8000-000000000001',
    } as const;
    const first = await client.analyses.submit(request);
    const second = await client.analyses.submit(request);
    expect(second).toMatchObject({ jobId: first.jobId, isExisting: true });
    await expect(client.analyses.submit({ ...request, documentText: 'another text' })).rejects.toMatchObject({
      code: 'idempotency_key_reused',
      status: 409,
    });
  });

  it('follows from the beginning also after the end', async () => {
    const { jobId } = await client.analyses.run({ moduleType: 'tutoring', documentText }, { timeoutMs: 60_000 });
    const states: AnalysisStatus[] = [];
    for await (const state of client.analyses.follow(jobId)) states.push(state);
    expect(states.filter(isFinal)).toHaveLength(1);
    expect(states.at(-1)?.status).toBe('completed');
    expect((await client.analyses.result(jobId)).analysis_data.schemaVersion).toBe(1);
  }, 60_000);

  it('lists what it submitted', async () => {
    const { jobId } = await client.analyses.submit({ moduleType: 'tutoring', documentText, caseLabel: 'Quillfeather' });
    const { items } = await client.analyses.list({ search: 'quillf' });
    expect(items.map((item) => item.jobId)).toEqual([jobId]);
  });

  it('says analysis_not_found for an unknown id, to a follower too', async () => {
    const unknown = '0199f0aa-0000-7000-8000-00000000ffff';
    await expect(client.analyses.status(unknown)).rejects.toMatchObject({ code: 'analysis_not_found', status: 404 });
    await expect(client.analyses.follow(unknown, { pollEveryMs: 50 }).next()).rejects.toMatchObject({ code: 'analysis_not_found' });
  });

  it('refuses a wrong key', async () => {
    const stranger = createGroundworkClient({ ...stack, apiKey: 'gw_wrong' });
    await expect(stranger.analyses.list()).rejects.toMatchObject({ status: 401 });
  });

  it('answers the health of the queue', async () => {
    expect(await client.health()).toMatchObject({ queue: 'healthy' });
  });
});

describe('at the submit limit', () => {
  let limited: Stack;
  beforeAll(async () => {
    limited = await startStack({ env: { WORKER_MODE: 'none', SUBMIT_RATE_LIMIT_MAX: '1', SUBMIT_RATE_LIMIT_WINDOW_MS: '3000' } });
  }, 60_000);
  afterAll(() => limited?.stop());

  it('fails with the time to wait, or waits when asked', async () => {
    const { analyses } = createGroundworkClient(limited);
    const request = { moduleType: 'tutoring', documentText } as const;
    await analyses.submit(request);
    await expect(analyses.submit(request)).rejects.toMatchObject({
      code: 'rate_limited',
      status: 429,
      retryAfterSeconds: expect.any(Number),
    });
    expect(await analyses.submit(request, { waitForRateLimit: true })).toMatchObject({ status: 'waiting' });
  }, 20_000);
});
