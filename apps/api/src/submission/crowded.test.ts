import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';

let api: TestApi | undefined;
afterEach(async () => {
  await api?.drop();
  api = undefined;
});

const aText = () => ({ caseId: randomUUID(), moduleType: 'k12', documentText: 'Digit Span 7.' });

/** A submission that says how long it is and then sends no more of it. */
async function holdUpload({ url }: TestApi, key: string, path: string, bytes: number): Promise<() => void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'content-length': String(bytes) };
  const held = request(`${url}${path}`, { method: 'POST', headers });
  held.on('error', () => {});
  await new Promise<void>((resolve) => held.write('{', () => resolve()));
  // Until the server has it: a probe in between would take the last room.
  await sleep(300);
  return () => held.destroy();
}

describe('documents that arrive all at once', () => {
  it.each(['/api/ai-analysis/submit', '/api/trpc/analyses.submit'])(
    'are refused above the bound, at %s, and taken again below it',
    async (path) => {
      const largest = 100_000;
      const crowded = await openTestApi({ env: { MAX_UPLOAD_BYTES: String(largest) } });
      api = crowded;
      const { clinician, stranger, admin } = crowded.keys;
      const submit = (key = admin) => crowded.ask('/api/ai-analysis/submit', { ...submitting(aText()), key });
      const hold = (key: string) => Promise.all([1, 2].map(() => holdUpload(crowded, key, path, largest)));

      const holds = await hold(clinician);
      // One caller has half the room at most, and who is nobody has none.
      await expect.poll(async () => (await submit(clinician)).status).toBe(503);
      await Promise.all([1, 2, 3].map(() => holdUpload(crowded, 'gw_nobody', path, largest)));
      expect((await submit()).status).toBe(202);

      holds.push(...(await hold(stranger)));
      await expect.poll(async () => (await submit()).status).toBe(503);
      const refused = await submit();
      expect(refused.headers.get('retry-after')).toBe('5');
      expect(await bodyOf(refused)).toMatchObject({ code: 'busy', detail: expect.stringContaining('not stored') });
      expect((await crowded.ask('/api/ai-analysis/health')).status).toBe(200);
      const byTrpc = await crowded.ask('/api/trpc/analyses.submit', submitting({ moduleType: 'k12', documentText: 'Digit Span 7.' }));
      expect(byTrpc.status).toBe(503);

      for (const letGo of holds) letGo();
      await expect.poll(async () => (await submit()).status).toBe(202);
    },
  );
});

describe('a queue that is full', () => {
  it('takes no more by any door, stores nothing of it, and says when to come back', async () => {
    const full = await openTestApi({ env: { QUEUE_MAX_WAITING: '2' } });
    api = full;
    const left: string[] = [];
    const submit = async () => {
      const answer = await full.ask('/api/ai-analysis/submit', submitting(aText()));
      if (answer.status === 202) left.push(answer.headers.get('ratelimit-remaining') ?? '');
      return answer;
    };
    await submit();
    await submit();
    // A count is believed for a second.
    await expect.poll(async () => (await submit()).status, { timeout: 3000 }).toBe(503);
    const { sql } = full.jobs.database;
    const stored = async () => (await sql`select 1 from documents`).length;
    const before = await stored();

    const refused = await submit();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await bodyOf(refused)).toMatchObject({ code: 'overloaded', detail: expect.stringContaining('Nothing was stored') });
    const byTrpc = await full.ask('/api/trpc/analyses.submit', submitting({ moduleType: 'k12', documentText: 'Digit Span 7.' }));
    expect(await bodyOf(byTrpc)).toMatchObject({ error: { data: { code: 'overloaded', httpStatus: 503, retryAfterSeconds: 60 } } });
    expect(await stored()).toBe(before);

    // What was refused here has used nothing of the caller's own limit.
    await sql`update analyses set state = 'cancelled', finished_at = now()`;
    await expect.poll(async () => (await submit()).status, { timeout: 3000 }).toBe(202);
    expect(left).toEqual(left.map((_count, taken) => String(1000 - taken - 1)));
  });
});

describe('a customer whose documents fill the line', () => {
  it('is refused for what it has waiting itself, and nobody else is', async () => {
    const flooded = await openTestApi({ env: { QUEUE_MAX_WAITING_PER_CUSTOMER: '2', SUBMIT_RATE_LIMIT_MAX: '1000' } });
    api = flooded;
    const submit = (key: string) => flooded.ask('/api/ai-analysis/submit', { ...submitting(aText()), key });
    await submit(flooded.keys.clinician);
    await submit(flooded.keys.clinician);
    await expect.poll(async () => (await submit(flooded.keys.clinician)).status, { timeout: 3000 }).toBe(503);
    const refused = await submit(flooded.keys.admin);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await bodyOf(refused)).toMatchObject({ code: 'backlog_full', detail: expect.stringContaining('Nothing was stored') });
    expect((await submit(flooded.keys.stranger)).status).toBe(202);
  });

  it('is refused when the first in its line has waited too long, at the pace of what gets done', async () => {
    const slow = await openTestApi({ env: { QUEUE_MAX_WAIT_S: '60' } });
    api = slow;
    const submit = (key: string) => slow.ask('/api/ai-analysis/submit', { ...submitting(aText()), key });
    for (let times = 0; times < 3; times++) await submit(slow.keys.clinician);
    const { sql } = slow.jobs.database;
    await sql`update analyses set state = 'completed', finished_at = now() where id = (select min(id::text)::uuid from analyses)`;
    await sql`update analyses set queued_at = now() - interval '2 minutes' where state = 'waiting'`;
    await expect.poll(async () => (await submit(slow.keys.clinician)).status, { timeout: 3000 }).toBe(503);
    // Two are overdue, and one was done in five minutes.
    const late = await submit(slow.keys.clinician);
    expect(late.headers.get('retry-after')).toBe('600');
    expect(await bodyOf(late)).toMatchObject({ code: 'backlog_full' });
    expect((await submit(slow.keys.stranger)).status).toBe(202);

    await sql`update analyses set finished_at = now() - interval '1 hour' where state = 'completed'`;
    await expect.poll(async () => (await submit(slow.keys.stranger)).status, { timeout: 3000 }).toBe(503);
  });
});
