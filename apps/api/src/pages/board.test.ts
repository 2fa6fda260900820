import { randomBytes, randomUUID } from 'node:crypto';
import { createApiKey } from '@groundwork/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let strangersAdmin: string;
beforeAll(async () => {
  api = await openTestApi();
  strangersAdmin = `gw_${randomBytes(24).toString('hex')}`;
  await createApiKey(api.jobs, { customerId: 'south-valley', name: 'Admin', role: 'admin', key: strangersAdmin });
  for (const [key, times] of [
    [api.keys.clinician, 3],
    [api.keys.stranger, 1],
  ] as const) {
    for (let time = 0; time < times; time++) {
      await api.ask('/api/ai-analysis/submit', {
        ...submitting({ caseId: randomUUID(), moduleType: 'k12', documentText: 'Digit Span 7.' }),
        key,
      });
    }
  }
});
afterAll(() => api?.drop());

const overviewFor = async (key: string) => api.ask('/api/trpc/queue.overview', { key });

describe('the queue that all customers share', () => {
  it('is changed by administrators of the organisation that runs the deployment, and by no other', async () => {
    expect((await api.ask('/admin/queues/api/queues', { key: api.keys.admin })).status).toBe(200);
    for (const key of [strangersAdmin, api.keys.clinician, api.keys.stranger]) {
      for (const [method, path] of [
        ['GET', '/admin/queues/api/queues'],
        ['PUT', '/admin/queues/api/queues/ai-analysis/pause'],
      ] as const) {
        const answer = await api.ask(path, { method, key });
        expect(answer.status).toBe(403);
        expect(await bodyOf(answer)).toMatchObject({ code: 'not_allowed' });
      }
    }
    expect(await api.jobs.queue.isPaused()).toBe(false);
  });

  it('says on its dashboard where the rest of the line is', async () => {
    const board = await bodyOf<{ queues: { description: string }[] }>(await api.ask('/admin/queues/api/queues', { key: api.keys.admin }));
    expect(board.queues[0]?.description).toContain('The rest waits in Postgres');
  });

  it('when it is paused there, health says so', async () => {
    const change = (what: string) => api.ask(`/admin/queues/api/queues/ai-analysis/${what}`, { method: 'PUT', key: api.keys.admin });
    expect((await change('pause')).status).toBe(200);
    const health = await api.ask('/api/ai-analysis/health', { key: null });
    expect(health.status).toBe(503);
    expect(await bodyOf(health)).toMatchObject({ queue: 'unhealthy', problem: expect.stringContaining('paused in its dashboard') });
    await change('resume');
    expect((await api.ask('/api/ai-analysis/health', { key: null })).status).toBe(200);
  });
});

describe('the overview of the queue', () => {
  type Overview = { result: { data: { isOperator: boolean; backlog: number; released: number; customers: Record<string, unknown>[] } } };

  it('tells the operator who has what in it, the longest line first', async () => {
    const { result } = await bodyOf<Overview>(await overviewFor(api.keys.admin));
    expect(result.data).toMatchObject({ isOperator: true, workers: 0, slots: 0, active: 0, providers: [] });
    expect(result.data.backlog + result.data.released).toBe(4);
    expect(result.data.customers).toMatchObject([
      { name: 'north-valley' },
      { name: 'south-valley', dispatchWeight: 1, concurrencyCap: null },
    ]);
  });

  it('tells another administrator of its own share alone', async () => {
    const { result } = await bodyOf<Overview>(await overviewFor(strangersAdmin));
    expect(result.data).toMatchObject({ isOperator: false, customers: [{ customerId: 'south-valley' }] });
    expect(result.data.customers).toHaveLength(1);
  });

  it('is not for clinicians', async () => {
    expect((await overviewFor(api.keys.clinician)).status).toBe(403);
  });
});
