import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Behaviour, type ModelServer, startModelServer } from '../testing/model-server.ts';
import { ModelRefused, ModelUnavailable } from './failures.ts';
import { openModel } from './open-model.ts';
import { modelSettingsOf, modelVariables } from './settings.ts';

let server: ModelServer;
afterEach(() => server.close());

const request = { instructions: 'Read.', messages: [{ role: 'user' as const, content: 'The text.' }] };
const says = (text: string): Behaviour => ({ kind: 'says', text });

async function ask(
  behaviour: Behaviour | (() => Behaviour),
  { signal = new AbortController().signal, env = {} }: { signal?: AbortSignal; env?: Record<string, string> } = {},
) {
  server = await startModelServer(behaviour);
  const settings = modelSettingsOf(
    z.object(modelVariables).parse({
      ANALYSIS_ENGINE: 'llm',
      LLM_PROVIDER: 'openai-compatible',
      LLM_MODEL: 'a-model',
      LLM_BASE_URL: server.baseUrl,
      LLM_API_KEY: 'a-key-of-the-operator',
      ...env,
    }),
  );
  if (!settings) throw new Error('no settings');
  return openModel(settings)(request, signal);
}
const failure = (asking: Promise<unknown>) =>
  asking.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a call of a model provider', () => {
  it('brings the answer with the tokens it took, at temperature 0', async () => {
    const answer = await ask(says('{"findings": [], "accommodations": []}'));
    expect(answer).toEqual({
      kind: 'answer',
      text: '{"findings": [], "accommodations": []}',
      isCut: false,
      inputTokens: 1000,
      outputTokens: 200,
    });
    expect(JSON.parse(server.arrived[0] ?? '')).toMatchObject({ model: 'a-model', temperature: 0, max_tokens: 8000 });
  });

  it.each(['not JSON at all', '{"findings": "many"}', ''])('brings an answer that is not what was asked for as it is: %j', async (text) => {
    expect(await ask(says(text))).toMatchObject({ text });
  });

  it('says so when the answer was cut at its most tokens', async () => {
    expect(await ask({ kind: 'says', text: '{"findings": [', finish: 'length' })).toMatchObject({ isCut: true });
  });

  it('stops reading an answer that does not end', async () => {
    expect(await ask({ kind: 'endless' }, { env: { LLM_MAX_TOKENS: '256' } })).toMatchObject({ text: '', isCut: true });
  });

  it.each([
    ['in seconds', { 'retry-after': '7' }, 7000],
    ['as a moment', { 'retry-after': new Date(Date.now() + 600_000).toUTCString() }, 600_000],
    ['in no way that can be understood', { 'retry-after': 'soon' }, undefined],
  ])('waits as long as a provider asks that is asked too often: %s', async (_, headers, expected) => {
    const error = await failure(ask({ kind: 'status', status: 429, headers }));
    expect(error).toBeInstanceOf(ModelUnavailable);
    if (!(error instanceof ModelUnavailable)) return;
    expect(error).toMatchObject({ code: 'model_rate_limited', provider: 'openai-compatible' });
    if (expected === undefined) expect(error.retryAfterMs).toBeUndefined();
    else expect(Math.abs((error.retryAfterMs ?? 0) - expected)).toBeLessThan(30_000);
    expect(server.arrived).toHaveLength(1);
  });

  it.each<[string, Behaviour]>([
    ['fails', { kind: 'status', status: 500 }],
    ['is overloaded', { kind: 'status', status: 529 }],
    ['cuts its answer off', { kind: 'cut_off' }],
    ['sends what is no answer of its protocol', { kind: 'broken_body' }],
  ])('is worth another try when the provider %s, and is not tried again by itself', async (_, behaviour) => {
    expect(await failure(ask(behaviour))).toMatchObject({ name: 'ModelUnavailable', code: 'model_unavailable' });
    expect(server.arrived).toHaveLength(1);
  });

  it('is worth another try when nobody listens', async () => {
    await server.close();
    const error = await failure(ask(says(''), { env: { LLM_BASE_URL: 'http://127.0.0.1:9/v1' } }));
    expect(error).toMatchObject({ name: 'ModelUnavailable', code: 'model_unavailable' });
  });

  it('ends after its time', async () => {
    const error = await failure(ask({ kind: 'slow' }, { env: { LLM_TIMEOUT_S: '1' } }));
    expect(error).toMatchObject({ name: 'ModelUnavailable', code: 'model_timeout' });
  });

  it.each([
    [401, /LLM_API_KEY/],
    [403, /LLM_MODEL/],
    [404, /LLM_MODEL and LLM_BASE_URL/],
    [400, /LLM_MAX_TOKENS/],
  ])('tells the administrator which setting a provider refuses with %i', async (status, setting) => {
    const error = await failure(ask({ kind: 'status', status }));
    expect(error).toBeInstanceOf(ModelRefused);
    expect(error).toMatchObject({ status, message: expect.stringMatching(setting) });
  });

  it('ends within a second of a cancel, and ends the connection with it', async () => {
    const controller = new AbortController();
    const asked = Promise.withResolvers<void>();
    const slow = (): Behaviour => {
      asked.resolve();
      return { kind: 'slow' };
    };
    const asking = failure(ask(slow, { signal: controller.signal }));
    await asked.promise;
    const start = performance.now();
    controller.abort(new Error('cancelled'));
    expect(await asking).toMatchObject({ message: 'cancelled' });
    await expect.poll(() => server.abandoned()).toBe(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
