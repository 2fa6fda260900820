import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, openTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api?.drop());

const page = (path: string, headers: Record<string, string> = {}) => api.ask(path, { key: null, headers });

describe('the web pages', () => {
  it('keep what is named by its content for ever, and ask anew for the page itself', async () => {
    expect((await page('/assets/index-abc123.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await page('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
    const index = await page('/');
    expect(index.headers.get('cache-control')).toBe('no-cache');
    // Node's fetch asks for an unconditional answer unless it is told otherwise.
    const again = await page('/', { 'if-none-match': index.headers.get('etag') ?? '', 'cache-control': 'max-age=0' });
    expect(again.status).toBe(304);
  });

  it('answer every address of the app with the page, under the strict policy', async () => {
    const answer = await page('/analyses/some-id');
    expect(await answer.text()).toContain('<title>Groundwork');
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'self';");
  });

  it.each(['/assets/gone.js', '/api/nowhere', '/api/trpc/nowhere'])('do not stand in for %s', async (path) => {
    const answer = await page(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('json');
  });

  it('take no changes', async () => {
    const answer = await api.ask('/somewhere', { method: 'POST' });
    expect(answer.status).toBe(404);
    expect(await bodyOf(answer)).toMatchObject({ code: 'not_found' });
  });

  it('echo the id of a request', async () => {
    expect((await page('/', { 'x-request-id': 'mine-1' })).headers.get('x-request-id')).toBe('mine-1');
    expect((await page('/', { 'x-request-id': 'not a token' })).headers.get('x-request-id')).not.toBe('not a token');
  });
});
