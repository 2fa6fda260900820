import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createGroundworkClient } from './client.ts';
import { GroundworkError } from './errors.ts';

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** A server that answers every call alike, and a client for it. */
async function clientOf(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  closings.push(() => server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return createGroundworkClient({ url: `http://127.0.0.1:${address.port}`, apiKey: 'key' });
}

async function failureOf(call: Promise<unknown>): Promise<GroundworkError> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(GroundworkError);
  if (!(thrown instanceof GroundworkError)) throw new Error('not a GroundworkError');
  return thrown;
}

describe('what a server can answer', () => {
  it('takes code, sentence and waiting time from problem+json of a door before the router', async () => {
    const client = await clientOf((_request, response) => {
      response.writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': '37' });
      response.end(
        JSON.stringify({
          title: 'Too Many Requests',
          detail: 'Please try again later',
          code: 'rate_limited',
          requestId: 'r-1',
          status: 429,
        }),
      );
    });
    const error = await failureOf(client.analyses.submit({ moduleType: 'k12', documentText: 'text' }));
    expect(error).toMatchObject({
      code: 'rate_limited',
      status: 429,
      retryAfterSeconds: 37,
      requestId: 'r-1',
      message: 'Please try again later',
    });
  });

  it('reads Retry-After given as a date', async () => {
    const client = await clientOf((_request, response) => {
      response.writeHead(503, { 'content-type': 'application/json', 'retry-after': new Date(Date.now() + 20_000).toUTCString() });
      response.end('{}');
    });
    const { retryAfterSeconds } = await failureOf(client.health());
    expect(retryAfterSeconds).toBeGreaterThanOrEqual(18);
    expect(retryAfterSeconds).toBeLessThanOrEqual(20);
  });

  it('says unexpected_answer for a page of a proxy', async () => {
    const client = await clientOf((_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway</h1>');
    });
    expect(await failureOf(client.health())).toMatchObject({ code: 'unexpected_answer', status: 502 });
  });

  it('says unreachable when nobody answers', async () => {
    const client = createGroundworkClient({ url: 'http://127.0.0.1:9' });
    expect(await failureOf(client.analyses.status('id'))).toMatchObject({ code: 'unreachable', status: 0, jobId: 'id' });
  });

  it('says aborted when the caller gives up during a call', async () => {
    const client = await clientOf(() => {});
    const abort = new AbortController();
    const call = failureOf(client.analyses.status('id', { signal: abort.signal }));
    setTimeout(() => abort.abort(), 20);
    expect(await call).toMatchObject({ code: 'aborted' });
  });

  it('sends the key with every call', async () => {
    const seen: (string | undefined)[] = [];
    const client = await clientOf((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(500).end();
    });
    await failureOf(client.health());
    expect(seen).toEqual(['Bearer key']);
  });
});

describe('a server that is too busy', () => {
  const busy = { code: 'busy', detail: 'Too many documents are arriving at this moment.', requestId: 'r-2', status: 503 };
  const request = { moduleType: 'k12', documentText: 'text' } as const;
  const clientOfBusyServer = () => {
    let asked = 0;
    return clientOf((_request, response) => {
      asked++;
      response.writeHead(asked === 1 ? 503 : 200, { 'content-type': 'application/json', 'retry-after': '0' });
      response.end(JSON.stringify(asked === 1 ? busy : { result: { data: { jobId: 'j-1', status: 'waiting' } } }));
    });
  };

  it('is asked again by who wants to wait, and no other', async () => {
    const patient = await clientOfBusyServer();
    expect(await patient.analyses.submit(request, { waitForRateLimit: true })).toMatchObject({ jobId: 'j-1' });
    const hasty = await clientOfBusyServer();
    expect(await failureOf(hasty.analyses.submit(request))).toMatchObject({ code: 'busy', status: 503, retryAfterSeconds: 0 });
  });
});
