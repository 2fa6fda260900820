import { readFileSync } from 'node:fs';
import { modelSettingsOf, modelVariables } from '@groundwork/analysis/model-provider';
import { type ModelServer, startModelServer } from '@groundwork/analysis/testing';
import { becomeDue } from '@groundwork/db';
import { analysisResult, submitAnalysis } from '@groundwork/jobs';
import { aSubmission, openTestJobs, type TestJobs, untilState } from '@groundwork/jobs/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningWorker, startWorker } from './start-worker.ts';

let jobs: TestJobs;
let server: ModelServer;
const workers: RunningWorker[] = [];
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
  await server.close();
});
afterAll(() => jobs.drop());

const bytes = readFileSync(new URL('../../../samples/03_tutoring_writing.txt', import.meta.url));
const submit = async () => {
  const document = { origin: 'file' as const, kind: 'txt' as const, bytes };
  return (await submitAnalysis(jobs, aSubmission(jobs, { document, moduleType: 'tutoring' }))).jobId;
};

/** A worker whose engine asks the server. */
async function startOne(): Promise<void> {
  const environment = {
    ANALYSIS_ENGINE: 'llm',
    LLM_PROVIDER: 'openai-compatible',
    LLM_MODEL: 'a-model',
    LLM_BASE_URL: server.baseUrl,
    LLM_API_KEY: 'a-key',
  };
  const model = modelSettingsOf(z.object(modelVariables).parse(environment));
  if (!model) throw new Error('no settings');
  const limits = { timeMs: 60_000, memoryBytes: 2 ** 31 };
  const worker = startWorker({ jobs, settings: { concurrency: 1, limits, model, modelProvider: model.provider } });
  workers.push(worker);
  await worker.warm();
}

/** As if so much time had gone by for the provider and for those who wait for it. */
async function passTime(ms: number): Promise<void> {
  await jobs.database.sql`update model_providers set open_until = open_until - ${ms} * interval '1 millisecond'`;
  await jobs.database.sql`update analyses set next_attempt_at = next_attempt_at - ${ms} * interval '1 millisecond'`;
  await becomeDue(jobs, { overdueMs: 0 });
  await jobs.dispatcher.dispatch();
}

it('a provider that asks for ten minutes gets them from all workers; then all reports are made by it, and no try was used', async () => {
  const empty = { kind: 'says' as const, text: '{"findings":[],"accommodations":[]}' };
  server = await startModelServer({ kind: 'status', status: 429, headers: { 'retry-after': '600' } }, empty);
  await startOne();
  await startOne();
  const first = await submit();
  expect(await untilState(jobs, first, ['delayed'], 30_000)).toMatchObject({ errorCode: 'model_provider_away' });
  const others = [await submit(), await submit()];
  for (const jobId of others) {
    const { nextAttemptAt = '' } = await untilState(jobs, jobId, ['delayed'], 30_000);
    expect(Date.parse(nextAttemptAt) - Date.now()).toBeGreaterThan(590_000);
  }
  expect(server.arrived).toHaveLength(1);

  await passTime(700_000);
  for (const jobId of [first, ...others]) {
    // What met a probe that was out waits once more.
    while ((await untilState(jobs, jobId, ['completed', 'delayed', 'failed'], 30_000)).status === 'delayed') await passTime(60_000);
    expect(await untilState(jobs, jobId, ['completed'])).toMatchObject({ attempt: 1 });
    const { result } = await analysisResult(jobs, { actor: jobs.clinician, jobId });
    expect(result.analysis_data.engine).toMatchObject({ name: 'llm', model: 'a-model' });
  }
}, 120_000);
