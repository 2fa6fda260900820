import { analyseQuickly, aWorker, untilState } from '@groundwork/jobs/testing';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { EventSource } from 'eventsource';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';
import type { AppRouter } from './router.ts';

type Status = inferRouterOutputs<AppRouter>['analyses']['status'];

let api: TestApi;
let client: ReturnType<typeof clientFor>;
let worker: ReturnType<typeof aWorker>;
beforeAll(async () => {
  api = await openTestApi();
  client = clientFor(api.keys.clinician);
  worker = aWorker(api.jobs, analyseQuickly);
});
afterAll(async () => {
  await worker?.drain(100);
  await api?.drop();
});

function clientFor(key: string) {
  const url = `${api.url}/api/trpc`;
  const headers = { authorization: `Bearer ${key}` };
  const withKey: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers } });
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url, EventSource, eventSourceOptions: { fetch: withKey } }),
        false: httpLink({ url, headers }),
      }),
    ],
  });
}

/** Every event of a job after `lastEventId` until the stream ends. */
function followed(jobId: string, lastEventId?: string, from = client): Promise<Status[]> {
  return new Promise((resolve, reject) => {
    const events: Status[] = [];
    const subscription = from.analyses.onProgress.subscribe(
      { jobId, lastEventId },
      {
        onData: ({ data }) => {
          events.push(data);
          if (['completed', 'failed', 'cancelled'].includes(data.status)) {
            subscription.unsubscribe();
            resolve(events);
          }
        },
        onError: (error) => {
          subscription.unsubscribe();
          reject(error);
        },
      },
    );
  });
}

const submit = () => client.analyses.submit.mutate({ moduleType: 'k12', documentText: 'Digit Span 7.', caseLabel: 'Quillfeather' });

describe('analyses', () => {
  it('are submitted as text or as a file, followed, fetched and listed', async () => {
    const { jobId } = await submit();
    await untilState(api.jobs, jobId, ['completed']);
    expect(await client.analyses.status.query({ jobId })).toMatchObject({ status: 'completed', progress: 100 });
    expect((await client.analyses.result.query({ jobId })).result.markdown_report).toBe('# Report');
    expect((await client.reports.view.query({ jobId })).status).toMatchObject({ jobId, caseLabel: 'Quillfeather' });
    expect(await client.reports.source.query({ jobId })).toMatchObject({ kind: 'txt' });

    const form = new FormData();
    form.set('moduleType', 'tutoring');
    form.set('file', new File(['Reading rate 42.'], 'notes.txt'));
    const uploaded = await client.analyses.submitDocument.mutate(form);
    const { items, total } = await client.analyses.list.query({ limit: 1 });
    expect(items).toMatchObject([{ jobId: uploaded.jobId, fileName: 'notes.txt', moduleType: 'tutoring' }]);
    expect(await client.cases.list.query({})).toContainEqual(expect.objectContaining({ label: null, fileName: 'notes.txt' }));
    expect(total).toBeGreaterThanOrEqual(2);
    expect((await client.analyses.list.query({ search: 'quillf' })).items.map((item) => item.jobId)).toContain(jobId);
    await untilState(api.jobs, uploaded.jobId, ['completed']);
  });

  it('are told one by one as the list tells them', async () => {
    const { jobId } = await submit();
    await untilState(api.jobs, jobId, ['completed']);
    const [listed] = (await client.analyses.list.query({ limit: 1 })).items;
    expect(listed).toMatchObject({ jobId, caseLabel: 'Quillfeather', origin: 'pasted', barrierCount: expect.any(Number) });
    expect(await client.analyses.item.query({ jobId })).toEqual(listed);
    await expect(clientFor(api.keys.stranger).analyses.item.query({ jobId })).rejects.toMatchObject({
      data: { code: 'analysis_not_found' },
    });
  });

  it('are cancelled and started again', async () => {
    const { jobId } = await client.analyses.submit.mutate({ moduleType: 'k12', documentText: 'Digit Span 7.' });
    const ended = await client.analyses.cancel.mutate({ jobId }).catch(() => undefined);
    if (ended) {
      expect(ended.status).toBe('cancelled');
      expect((await client.analyses.retry.mutate({ jobId })).status).toBe('waiting');
    }
    await untilState(api.jobs, jobId, ['completed']);
    await expect(client.analyses.cancel.mutate({ jobId })).rejects.toMatchObject({ data: { code: 'already_finished', httpStatus: 409 } });
  });

  it("are not another customer's", async () => {
    const { jobId } = await submit();
    const stranger = clientFor(api.keys.stranger);
    await expect(stranger.analyses.status.query({ jobId })).rejects.toMatchObject({
      data: { code: 'analysis_not_found', httpStatus: 404 },
    });
    await expect(followed(jobId, undefined, stranger)).rejects.toBeInstanceOf(TRPCClientError);
    expect((await stranger.analyses.list.query({})).total).toBe(0);
  });

  it('are refused with the sentence and the fields', async () => {
    const call = client.analyses.submit.mutate({ moduleType: 'k12', documentText: ' ' });
    await expect(call).rejects.toMatchObject({
      message: expect.stringContaining('holds no text'),
      data: { code: 'document_empty', httpStatus: 422 },
    });
    const badCase = client.analyses.submit.mutate({ moduleType: 'k12', documentText: 'a', caseId: 'x' });
    await expect(badCase).rejects.toMatchObject({
      data: { code: 'invalid_request', fields: [{ field: 'caseId', detail: expect.any(String) }] },
    });
    await expect(client.analyses.status.query({ jobId: '12345' })).rejects.toMatchObject({ data: { code: 'analysis_not_found' } });
  });
});

describe('a call that cannot be read', () => {
  const json = { 'content-type': 'application/json' };
  it.each([
    ['a query whose input is no JSON', 'analyses.list?input=%7B', {}, 'invalid_json'],
    ['a submit that is no JSON', 'analyses.submit', { method: 'POST', headers: json, body: '{' }, 'invalid_json'],
    ['a submit nested without end', 'analyses.submit', { method: 'POST', headers: json, body: '['.repeat(100_000) }, 'invalid_json'],
    [
      'a form that breaks off',
      'analyses.submitDocument',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nContent-Disp' },
      'invalid_request',
    ],
    ['a cursor that is none', `analyses.list?input=${encodeURIComponent('{"cursor":"junk"}')}`, {}, 'invalid_request'],
    ['more calls than a batch may hold', `${Array(101).fill('queue.health').join(',')}?batch=1&input=%7B%7D`, {}, 'invalid_request'],
  ])('%s', async (_what, path, init, code) => {
    const answer = await api.ask(`/api/trpc/${path}`, init);
    expect(answer.status).toBe(400);
    expect(await bodyOf(answer)).toMatchObject({ error: { data: { code, httpStatus: 400 } } });
  });

  it('is larger than any document', async () => {
    const answer = await api.ask(
      '/api/trpc/analyses.submit',
      submitting({ moduleType: 'k12', documentText: 'x'.repeat(27 * 1024 * 1024) }),
    );
    expect(await bodyOf(answer)).toMatchObject({ error: { data: { code: 'too_large', httpStatus: 413 } } });
  });
});

describe('onProgress', () => {
  it('tells every step in order, without gaps, with progress that never falls', async () => {
    const { jobId } = await submit();
    const events = await followed(jobId);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
    const progress = events.map((event) => event.progress);
    expect(progress).toEqual([...progress].sort((one, other) => one - other));
    expect(events.at(-1)).toMatchObject({ status: 'completed', progress: 100 });
  });

  it('replays all of it to who comes after the end, or the rest after the last event seen', async () => {
    const { jobId } = await submit();
    await untilState(api.jobs, jobId, ['completed']);
    const all = await followed(jobId);
    expect(all[0]).toMatchObject({ seq: 1, status: 'waiting' });
    expect(await followed(jobId, '2')).toEqual(all.slice(2));
  });
});

describe('onProgress of an analysis that was started again', () => {
  it('tells the first end as history, and goes on to the second', async () => {
    await worker.drain(100);
    const { jobId } = await submit();
    await client.analyses.cancel.mutate({ jobId });
    await client.analyses.retry.mutate({ jobId });
    worker = aWorker(api.jobs, analyseQuickly);
    const seen: Status[] = [];
    await new Promise<void>((resolve, reject) => {
      client.analyses.onProgress.subscribe({ jobId }, { onData: ({ data }) => seen.push(data), onComplete: resolve, onError: reject });
    });
    expect(seen.slice(0, 3).map(({ status }) => status)).toEqual(['waiting', 'cancelled', 'waiting']);
    expect(seen.at(-1)).toMatchObject({ status: 'completed', progress: 100 });
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_event, index) => index + 1));
  });

  it('ends at once for who has seen more than there is, once it is over, and goes on before', async () => {
    await worker.drain(100);
    const { jobId } = await submit();
    const seen: Status[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      client.analyses.onProgress.subscribe(
        { jobId, lastEventId: '999' },
        {
          onData: ({ data }) => seen.push(data),
          onStarted: () => {
            worker = aWorker(api.jobs, analyseQuickly);
          },
          onComplete: resolve,
          onError: reject,
        },
      );
    });
    await ended;
    expect(seen.at(-1)).toMatchObject({ status: 'completed' });
    await new Promise<void>((resolve, reject) => {
      client.analyses.onProgress.subscribe({ jobId, lastEventId: '999' }, { onComplete: resolve, onError: reject });
    });
  });
});

describe('onActivity', () => {
  it("tells of a change among the customer's analyses", async () => {
    const news = new Promise<string>((resolve) => {
      const subscription = client.analyses.onActivity.subscribe(undefined, {
        onData: ({ jobId }) => {
          subscription.unsubscribe();
          resolve(jobId);
        },
        onStarted: () => void submit(),
      });
    });
    expect(await news).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('cases and queue', () => {
  it('lists and names a case, and tells the health', async () => {
    const { jobId } = await submit();
    const { caseId } = await client.analyses.status.query({ jobId });
    await client.cases.rename.mutate({ caseId, label: 'Ashgrove' });
    expect(await client.cases.list.query({ search: 'ashg' })).toMatchObject([{ caseId, label: 'Ashgrove', fileName: null }]);
    expect((await client.queue.health.query()).queue).toBe('healthy');
  });
});
