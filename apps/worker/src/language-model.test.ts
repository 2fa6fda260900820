import { readFileSync } from 'node:fs';
import { modelSettingsOf, modelVariables } from '@groundwork/analysis/model-provider';
import { type Behaviour, type ModelServer, startModelServer } from '@groundwork/analysis/testing';
import { analysisResult, cancelAnalysis, defaultJobSettings, submitAnalysis } from '@groundwork/jobs';
import { aSubmission, openTestJobs, type TestJobs, untilState } from '@groundwork/jobs/testing';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningWorker, startWorker } from './start-worker.ts';

let jobs: TestJobs;
let server: ModelServer;
let worker: RunningWorker;
const logged: string[] = [];
const key = 'a-key-of-the-operator';

beforeAll(async () => {
  jobs = await openTestJobs({ settings: { backoffMs: 50, modelProvider: { ...defaultJobSettings.modelProvider, failuresToOpen: 100 } } });
});
afterEach(async () => {
  await worker.stop(0);
  await server.close();
});
afterAll(() => jobs.drop());

const bytes = readFileSync(new URL('../../../samples/03_tutoring_writing.txt', import.meta.url));
const document = { origin: 'file' as const, kind: 'txt' as const, bytes };
const empty: Behaviour = { kind: 'says', text: '{"findings":[],"accommodations":[]}' };

async function startWith(turns: (Behaviour | ((body: string) => Behaviour))[], env: Record<string, string> = {}) {
  server = await startModelServer(...turns);
  const model = modelSettingsOf(
    z.object(modelVariables).parse({
      ANALYSIS_ENGINE: 'llm',
      LLM_PROVIDER: 'openai-compatible',
      LLM_MODEL: 'a-model',
      LLM_BASE_URL: server.baseUrl,
      LLM_API_KEY: key,
      ...env,
    }),
  );
  if (!model) throw new Error('no settings');
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const settings = {
    concurrency: 1,
    limits: { timeMs: 60_000, scanTimeMs: 60_000, memoryBytes: 2 ** 31 },
    model,
    modelProvider: model.provider,
  };
  worker = startWorker({ jobs, settings, log });
  await worker.warm();
}
const submit = async () => (await submitAnalysis(jobs, aSubmission(jobs, { document, moduleType: 'tutoring' }))).jobId;
const dataOf = async (jobId: string) => (await analysisResult(jobs, { actor: jobs.clinician, jobId })).result.analysis_data;

describe('a worker whose engine asks a language model', { timeout: 60_000 }, () => {
  it('makes a report that says which model took part, and what it took', async () => {
    await startWith([empty]);
    const jobId = await submit();
    await untilState(jobs, jobId, ['completed', 'failed'], 30_000);
    expect((await dataOf(jobId)).engine).toMatchObject({
      name: 'llm',
      model: 'a-model',
      usage: { calls: 1, inputTokens: 1000, outputTokens: 200 },
    });
    expect(logged.join('')).not.toMatch(/a-key-of-the-operator|Callum|Whitfield/);
  });

  it('waits and tries again by itself when it asked too often, and never asks again what was answered', async () => {
    const broken: Behaviour = { kind: 'says', text: 'This is no JSON.' };
    await startWith([broken, { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, empty]);
    const jobId = await submit();
    expect(await untilState(jobs, jobId, ['completed', 'failed'], 40_000)).toMatchObject({ status: 'completed', attempt: 2 });
    // The first answer, the refused repair, the repair: the first question was not sent a second time.
    expect(server.arrived).toHaveLength(3);
    expect(server.arrived[2]).toBe(server.arrived[1]);
    expect((await dataOf(jobId)).engine.usage).toMatchObject({ calls: 2, inputTokens: 2000 });
  });

  it('makes the local report when the provider refuses the key, and tells the log why', async () => {
    await startWith([{ kind: 'status', status: 401 }]);
    const jobId = await submit();
    expect(await untilState(jobs, jobId, ['completed', 'failed'], 30_000)).toMatchObject({ status: 'completed', attempt: 1 });
    const data = await dataOf(jobId);
    expect(data.engine.name).toBe('local');
    expect(data.document.warnings.map((one) => one.code)).toContain('model_unavailable');
    expect(data.barriers.length).toBeGreaterThan(0);
    expect(logged.some((line) => line.includes('model_refused') && line.includes(jobId))).toBe(true);
  });

  it('makes the local report at the last try of a provider that fails', async () => {
    await startWith([{ kind: 'status', status: 500 }]);
    const jobId = await submit();
    expect(await untilState(jobs, jobId, ['completed', 'failed'], 40_000)).toMatchObject({ status: 'completed', attempt: 3 });
    expect(server.arrived).toHaveLength(3);
    expect((await dataOf(jobId)).engine.name).toBe('local');
  });

  it('fails with the setting to look at when it shall not fall back', async () => {
    await startWith([{ kind: 'status', status: 404 }], { LLM_FALLBACK: 'fail' });
    const jobId = await submit();
    expect(await untilState(jobs, jobId, ['completed', 'failed'], 30_000)).toMatchObject({
      status: 'failed',
      errorCode: 'model_refused',
      error: expect.stringContaining('LLM_MODEL'),
    });
  });

  it('ends the call within a second of a cancel', async () => {
    const asked = Promise.withResolvers<void>();
    await startWith([
      () => {
        asked.resolve();
        return { kind: 'slow' };
      },
    ]);
    const jobId = await submit();
    await asked.promise;
    const start = performance.now();
    await cancelAnalysis(jobs, { actor: jobs.clinician, jobId });
    await expect.poll(() => server.abandoned(), { timeout: 2000 }).toBe(1);
    expect(performance.now() - start).toBeLessThan(1000);
    await untilState(jobs, jobId, ['cancelled']);
  });
});
