import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';

async function inTwoSeconds(ask: () => Promise<Response>): Promise<Response> {
  const startedAt = performance.now();
  const answer = await ask();
  expect(performance.now() - startedAt).toBeLessThan(2000);
  return answer;
}

const aText = () => submitting({ caseId: randomUUID(), moduleType: 'k12', documentText: 'Digit Span 7.' });

describe('with everything there', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api?.drop());

  it('is alive and ready, for anybody', async () => {
    expect((await api.ask('/livez', { key: null })).status).toBe(200);
    const answer = await inTwoSeconds(() => api.ask('/readyz', { key: null }));
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toEqual({ status: 'ready', missing: [] });
  });

  it('is not ready on tables of an older version', async () => {
    const { sql } = api.jobs.database;
    const rows = await sql`delete from drizzle.__drizzle_migrations returning *`;
    const answer = await api.ask('/readyz', { key: null });
    await sql`insert into drizzle.__drizzle_migrations ${sql(rows)}`;
    expect(answer.status).toBe(503);
    expect(await bodyOf(answer)).toMatchObject({ missing: ['The database is not migrated to this version.'] });
  });
});

describe('with Redis away', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi({ redis: { host: '127.0.0.1', port: 9 }, env: { SUBMIT_RATE_LIMIT_MAX: '1' } });
  });
  afterAll(() => api?.drop());

  it('is alive, not ready, unhealthy, and says so within 2 s', async () => {
    expect((await api.ask('/livez', { key: null })).status).toBe(200);
    const ready = await inTwoSeconds(() => api.ask('/readyz', { key: null }));
    expect(ready.status).toBe(503);
    expect(await bodyOf(ready)).toMatchObject({ missing: ['Redis does not answer.'] });
    const health = await inTwoSeconds(() => api.ask('/api/ai-analysis/health', { key: null }));
    expect(health.status).toBe(503);
    expect(await bodyOf(health)).toMatchObject({ queue: 'unhealthy', checks: { redis: 'down', postgres: 'up' } });
  });

  it('takes every document all the same, without counting', async () => {
    for (let times = 0; times < 3; times++) {
      expect((await inTwoSeconds(() => api.ask('/api/ai-analysis/submit', aText()))).status).toBe(202);
    }
    const uncounted = api.jobs.counters.read().find(({ name, of }) => name === 'uncounted_calls' && of === 'submit');
    expect(uncounted?.value).toBe(3);
  });
});

describe('with Postgres away', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
    await api.jobs.database.close(0);
  });
  afterAll(() => api?.drop());

  it('is unhealthy and not ready, and says so within 2 s', async () => {
    const ready = await inTwoSeconds(() => api.ask('/readyz', { key: null }));
    expect(await bodyOf(ready)).toMatchObject({ missing: ['Postgres does not answer.'] });
    const health = await inTwoSeconds(() => api.ask('/api/ai-analysis/health', { key: null }));
    expect(health.status).toBe(503);
  });

  it('refuses a document with a sentence, not with a fault of ours', async () => {
    const answer = await api.ask('/api/ai-analysis/submit', aText());
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await bodyOf(answer)).toMatchObject({
      code: 'storage_unavailable',
      detail: expect.stringContaining('Nothing you stored before is lost'),
    });
  });
});
