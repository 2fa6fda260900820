import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCustomer, openDatabase, replaceApiKey } from '@groundwork/db';
import { createTestDatabase, type TestDatabase } from '@groundwork/db/testing';
import { type Line, openLine, testRedis } from '@groundwork/jobs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { freePort } from './testing/free-port.ts';
import { bodyOf, submitting } from './testing/test-api.ts';

/** What a supervisor waits before it kills. */
const promisedMs = 20_000;
const customerId = 'north-valley';
const apiKey = `gw_${randomBytes(32).toString('base64url')}`;
/** Keeps the engine busy for longer than a shutdown may take. */
const sample = readFileSync(new URL('../../../samples/03_tutoring_writing.txt', import.meta.url), 'utf8');
const longText = sample.repeat(60);

let database: TestDatabase;
let lines: { redis: Line; postgres: Line };
let logFolder: string;
const started: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  const direct = openDatabase({ url: database.url, max: 1 });
  await createCustomer({ database: direct }, { id: customerId, name: customerId });
  await replaceApiKey({ database: direct }, { customerId, name: 'test', role: 'clinician', key: apiKey });
  await direct.close();
});
afterAll(() => database?.drop());
beforeEach(async () => {
  logFolder = mkdtempSync(join(tmpdir(), 'groundwork-shutdown-'));
  const { hostname: host, port } = new URL(database.url);
  lines = { redis: await openLine(testRedis()), postgres: await openLine({ host, port: Number(port) }) };
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const line of Object.values(lines)) line.close();
  rmSync(logFolder, { recursive: true });
});

/** A server process and how it ended; it reaches the stores over the lines. */
function start(program: string, over: Record<string, string>) {
  const redis = new URL(process.env.TEST_REDIS_URL ?? '');
  redis.host = `127.0.0.1:${lines.redis.port}`;
  const postgres = new URL(database.url);
  postgres.host = `127.0.0.1:${lines.postgres.port}`;
  const child = spawn(process.execPath, [join(import.meta.dirname, program)], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: postgres.href,
      REDIS_URL: redis.href,
      LOG_DIR: logFolder,
      WORKER_CONCURRENCY: '1',
      SHUTDOWN_GRACE_MS: '500',
      ...over,
    },
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  return { child, output: () => output, exited: once(child, 'exit') };
}

/** An API that works too, and a worker beside it, each with a long analysis in hand, and somebody who follows. */
async function startBusyServers() {
  const port = await freePort();
  const common = { QUEUE_PREFIX: `test-${randomBytes(5).toString('hex')}`, DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
  const servers = [
    start('main.ts', { ...common, PORT: String(port), AUTH_SECRET: randomBytes(32).toString('base64') }),
    start('../../worker/src/main.ts', common),
  ];
  const url = `http://127.0.0.1:${port}`;
  const authorization = `Bearer ${apiKey}`;
  const ask = (path: string) => fetch(`${url}${path}`, { headers: { authorization } });
  await until(async () => (await ask('/readyz').catch(() => undefined))?.ok ?? false);
  await until(async () => servers.every(({ output }) => output().includes('Worker started')));

  const jobIds: string[] = [];
  for (let document = 0; document < servers.length; document++) {
    const answer = await fetch(
      `${url}/api/ai-analysis/submit`,
      submitting({ caseId: randomUUID(), moduleType: 'k12', documentText: `${longText}${document}` }, { authorization }),
    );
    expect(answer.status).toBe(202);
    jobIds.push((await bodyOf<{ jobId: string }>(answer)).jobId);
  }
  const isRunning = async (jobId: string) => (await bodyOf(await ask(`/api/ai-analysis/status/${jobId}`))).status === 'active';
  for (const jobId of jobIds) await until(() => isRunning(jobId));
  const streams = await Promise.all([ask('/api/trpc/analyses.onActivity'), ask('/api/trpc/analyses.onActivity')]);
  for (const stream of streams) expect(stream.status).toBe(200);
  return { servers, jobIds };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + 60_000; !(await holds()); await sleep(30)) {
    if (performance.now() > deadline) throw new Error(`not within 60 s: ${holds}`);
  }
}

it.each<[string, () => void]>([
  ['both stores there', () => {}],
  ['Redis down', () => lines.redis.cut()],
  ['Redis half-open', () => lines.redis.swallow()],
  ['Postgres down', () => lines.postgres.cut()],
  ['Postgres half-open', () => lines.postgres.swallow()],
])(
  'SIGTERM with %s, analyses running and streams open: API and worker end with 0 in time, and nothing is lost',
  async (_what, strike) => {
    const { servers, jobIds } = await startBusyServers();
    strike();
    const since = performance.now();
    for (const { child } of servers) child.kill('SIGTERM');
    const ends = await Promise.all(
      servers.map(async ({ exited, output }) => ({ end: await exited, ms: performance.now() - since, said: output().slice(-2000) })),
    );
    for (const { end, ms, said } of ends) {
      expect(end, said).toEqual([0, null]);
      expect(ms).toBeLessThan(promisedMs);
    }
    const direct = openDatabase({ url: database.url, max: 1 });
    const rows = await direct.sql<{ state: string }[]>`select state from analyses where id in ${direct.sql(jobIds)}`;
    await direct.close();
    for (const { state } of rows) expect(['waiting', 'active', 'completed']).toContain(state);
    expect(rows).toHaveLength(jobIds.length);
  },
  150_000,
);
