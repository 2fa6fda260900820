import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { submitAnalysis } from '@groundwork/jobs';
import { aSubmission, openTestJobs, type TestJobs, untilState } from '@groundwork/jobs/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let jobs: TestJobs;
let logDir: string;
const started: ChildProcess[] = [];
beforeEach(async () => {
  jobs = await openTestJobs();
  logDir = mkdtempSync(join(tmpdir(), 'groundwork-log-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await jobs.drop();
  rmSync(logDir, { recursive: true });
});

/** The worker's program, as `npm run worker` runs it. */
function runWorker(changed: Record<string, string> = {}) {
  const env = {
    ...process.env,
    DATABASE_URL: jobs.databaseUrl,
    REDIS_URL: process.env.TEST_REDIS_URL,
    DATA_ENCRYPTION_KEY: jobs.dataEncryptionKey,
    QUEUE_PREFIX: jobs.settings.queuePrefix,
    LOG_DIR: logDir,
    WORKER_CONCURRENCY: '1',
    ...changed,
  };
  const child = spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url))], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void said.push(chunk.toString()));
  return { child, said: () => said.join(''), exited: once(child, 'exit') };
}

const document = {
  origin: 'pasted' as const,
  kind: 'txt' as const,
  bytes: readFileSync(new URL('../../../samples/03_tutoring_writing.txt', import.meta.url)),
};

describe('the worker process', () => {
  it('works, says so in standard output and in worker.log, and ends with 0 when it is asked to stop', async () => {
    const worker = runWorker();
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs, { document, moduleType: 'tutoring' }));
    await untilState(jobs, jobId, ['completed'], 30_000);
    const start = performance.now();
    worker.child.kill('SIGTERM');
    expect(await worker.exited).toEqual([0, null]);
    expect(performance.now() - start).toBeLessThan(10_000);
    for (const log of [readFileSync(join(logDir, 'worker.log'), 'utf8'), worker.said()]) {
      expect(log).toMatch(new RegExp(`"Analysis completed, jobId: ${jobId}"`));
      expect(log).toContain('Worker stopped');
    }
  });

  it('ends within ten seconds also when Redis and Postgres cannot be reached', async () => {
    const worker = runWorker({ REDIS_URL: 'redis://127.0.0.1:1', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    await expect.poll(worker.said, { timeout: 20_000 }).toContain('Worker started');
    const start = performance.now();
    worker.child.kill('SIGINT');
    expect(await worker.exited).toEqual([0, null]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('answers its supervisor on a port where one is set: alive, and ready while both stores are', async () => {
    const port = 20_000 + (process.pid % 20_000);
    const worker = runWorker({ WORKER_PROBE_PORT: String(port) });
    await expect.poll(worker.said, { timeout: 20_000 }).toContain('Worker started');
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    await expect.poll(async () => (await ask('/readyz').catch(() => undefined))?.status, { timeout: 10_000 }).toBe(200);
    expect(await (await ask('/livez')).json()).toEqual({ status: 'alive' });
    expect((await ask('/elsewhere')).status).toBe(404);
    expect(await (await ask('/metrics')).text()).toContain('groundwork_claims_total 0\n');
    await jobs.database.sql`delete from drizzle.__drizzle_migrations`;
    expect(await (await ask('/readyz')).json()).toEqual({
      status: 'not ready',
      missing: ['The database is not migrated to this version.'],
    });
    worker.child.kill('SIGTERM');
    expect(await worker.exited).toEqual([0, null]);
  });

  it('does not start with a wrong environment, and names what is wrong', async () => {
    const worker = runWorker({ DATA_ENCRYPTION_KEY: 'short', WORKER_CONCURRENCY: 'many' });
    expect(await worker.exited).toEqual([1, null]);
    expect(worker.said()).toContain('DATA_ENCRYPTION_KEY: must be 32 random bytes in base64');
    expect(worker.said()).toContain('WORKER_CONCURRENCY');
  });

  it('does not start to ask a language model that nobody named', async () => {
    const worker = runWorker({ ANALYSIS_ENGINE: 'llm', LLM_PROVIDER: 'anthropic' });
    expect(await worker.exited).toEqual([1, null]);
    expect(worker.said()).toMatch(/LLM_MODEL: is missing[\s\S]*LLM_API_KEY: is missing/);
  });

  it('does not start when its log cannot be written', async () => {
    const worker = runWorker({ LOG_DIR: '/dev/null/logs' });
    expect(await worker.exited).toEqual([1, null]);
    expect(worker.said()).toContain('LOG_DIR');
  });
});
