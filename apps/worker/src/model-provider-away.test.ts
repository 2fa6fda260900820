import { readFileSync } from 'node:fs';
import { modelSettingsOf, modelVariables } from '@groundwork/analysis/model-provider';
import { type ModelServer, startModelServer } from '@groundwork/analysis/testing';
import { becomeDue } from '@groundwork/db';
import { analysisResult, defaultJobSettings, submitAnalysis } from '@groundwork/jobs';
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
const submit = async (to = jobs) => {
  const document = { origin: 'file' as const, kind: 'txt' as const, bytes };
  return (await submitAnalysis(to, aSubmission(to, { document, moduleType: 'tutoring' }))).jobId;
};

const unavailable = { kind: 'status' as const, status: 503 };
const empty = { kind: 'says' as const, text: '{"findings":[],"accommodations":[]}' };

/** A worker whose engine asks the server. */
async function startOne(at = jobs, given: Record<string, string> = {}): Promise<void> {
  const environment = {
    ANALYSIS_ENGINE: 'llm',
    LLM_PROVIDER: 'openai-compatible',
    LLM_MODEL: 'a-model',
    LLM_BASE_URL: server.baseUrl,
    LLM_API_KEY: 'a-key',
    ...given,
  };
  const model = modelSettingsOf(z.object(modelVariables).parse(environment));
  if (!model) throw new Error('no settings');
  const limits = { timeMs: 60_000, scanTimeMs: 60_000, memoryBytes: 2 ** 31 };
  const worker = startWorker({ jobs: at, settings: { concurrency: 1, limits, model, modelProvider: model.provider } });
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

it('a provider that stays away is waited for as long as is set; then the local engine makes the report, which says so', async () => {
  const impatient = await openTestJobs({
    settings: { modelProvider: { ...defaultJobSettings.modelProvider, failuresToOpen: 1, longestWaitMs: 1500 } },
  });
  server = await startModelServer(unavailable);
  await startOne(impatient);
  const jobId = await submit(impatient);
  const waiting = await untilState(impatient, jobId, ['delayed'], 30_000);
  expect(waiting.nextAttemptAt).toBe(waiting.waitsUntil);
  expect(await untilState(impatient, jobId, ['completed', 'failed'], 30_000)).toMatchObject({ status: 'completed', attempt: 1 });
  const { result } = await analysisResult(impatient, { actor: impatient.clinician, jobId });
  expect(result.analysis_data.engine).toMatchObject({ name: 'local' });
  expect(result.analysis_data.barriers.length).toBeGreaterThan(0);
  expect(result.markdown_report).toContain('The language model could not be reached');
  expect(server.arrived).toHaveLength(1);
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
  await impatient.drop();
}, 60_000);

it('where no report may be made without it, the analysis fails then and says why', async () => {
  const impatient = await openTestJobs({
    settings: { modelProvider: { ...defaultJobSettings.modelProvider, failuresToOpen: 1, longestWaitMs: 1500 } },
  });
  server = await startModelServer(unavailable);
  await startOne(impatient, { LLM_FALLBACK: 'fail' });
  const jobId = await submit(impatient);
  expect(await untilState(impatient, jobId, ['completed', 'failed'], 30_000)).toMatchObject({
    status: 'failed',
    errorCode: 'model_provider_given_up',
    error: expect.stringContaining('has not answered'),
  });
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
  await impatient.drop();
}, 60_000);

it('a provider that is back gets those that wait as soon as one was answered', async () => {
  server = await startModelServer({ kind: 'status', status: 429, headers: { 'retry-after': '3000' } }, empty);
  await startOne();
  const waiting = [await submit(), await submit(), await submit()];
  for (const jobId of waiting) await untilState(jobs, jobId, ['delayed'], 30_000);
  await jobs.database.sql`update model_providers set open_until = now()`;
  const probe = await submit();
  for (const jobId of [probe, ...waiting]) await untilState(jobs, jobId, ['completed'], 30_000);
}, 60_000);
