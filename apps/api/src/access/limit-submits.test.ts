import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ env: { SUBMIT_RATE_LIMIT_MAX: '3', SUBMIT_RATE_LIMIT_WINDOW_MS: '60000' } });
});
afterAll(() => api?.drop());

const submit = (key: string, given: Record<string, unknown> = {}) =>
  api.ask('/api/ai-analysis/submit', {
    ...submitting({ caseId: randomUUID(), moduleType: 'k12', documentText: 'Digit Span 7.', ...given }),
    key,
  });

describe('the limit of submits', () => {
  it('counts what was taken, says so, and does not count what was refused', async () => {
    const { clinician } = api.keys;
    const first = await submit(clinician);
    expect(first.status).toBe(202);
    expect(first.headers.get('ratelimit-limit')).toBe('3');
    expect(first.headers.get('ratelimit-remaining')).toBe('2');
    for (let wrong = 0; wrong < 4; wrong++) expect((await submit(clinician, { moduleType: 'none' })).status).toBe(400);
    expect((await submit(clinician)).status).toBe(202);
    expect((await submit(clinician)).status).toBe(202);

    const over = await submit(clinician);
    expect(over.status).toBe(429);
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(over.headers.get('ratelimit-remaining')).toBe('0');
    expect(await bodyOf(over)).toMatchObject({ code: 'rate_limited', detail: 'Too many analysis requests, please try again later' });
    expect((await submit(clinician)).status).toBe(429);
  });

  it("is each caller's own, and asking how a job is does not count", async () => {
    expect((await submit(api.keys.admin)).status).toBe(202);
    for (let times = 0; times < 5; times++) {
      expect((await api.ask(`/api/ai-analysis/status/${randomUUID()}`, { key: api.keys.stranger })).status).toBe(404);
    }
    expect((await submit(api.keys.stranger)).headers.get('ratelimit-remaining')).toBe('2');
  });

  it('is the same for tRPC', async () => {
    const call = () =>
      api.ask('/api/trpc/analyses.submit', { ...submitting({ moduleType: 'k12', documentText: 'Digit Span 7.' }), key: api.keys.stranger });
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(200);
    const over = await call();
    expect(over.status).toBe(429);
    expect(await bodyOf(over)).toMatchObject({ error: { data: { code: 'rate_limited', retryAfterSeconds: expect.any(Number) } } });
  });

  it('counts of a batch the calls that were taken, though its answer is one and begins before they end', async () => {
    const key = api.keys.admin;
    const wrong = { moduleType: 'k12', documentText: ' ' };
    const batch = Object.fromEntries([wrong, { ...wrong, documentText: 'Digit Span 7.' }].map((input, index) => [index, input]));
    const path = `/api/trpc/${Object.keys(batch).fill('analyses.submit').join(',')}?batch=1`;
    const answer = await api.ask(path, { ...submitting(batch, { 'trpc-accept': 'application/jsonl' }), key });
    expect(answer.status).toBe(200);
    expect((await answer.text()).match(/document_empty|"waiting"/g)?.sort()).toEqual(['"waiting"', 'document_empty']);
    // One before, in the test of whose own it is, and one now.
    expect((await submit(key)).headers.get('ratelimit-remaining')).toBe('0');
  });
});
