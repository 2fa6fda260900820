import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { end, run, type Stack, startStack } from '@groundwork/e2e/stack';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGroundworkClient } from './client.ts';
import type { AnalysisStatus } from './contract.ts';

const documentText = readFileSync(join(import.meta.dirname, '../../../samples/03_tutoring_writing.txt'), 'utf8');

let stack: Stack;
let port: number;
const started: ReturnType<typeof run>[] = [];
beforeAll(async () => {
  stack = await startStack({ env: { WORKER_MODE: 'none' } });
  port = await freePort();
}, 60_000);
afterAll(async () => {
  await Promise.all(started.map(end));
  await stack?.stop();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A process of the same stack beside the one it came with. */
function start(program: string): ReturnType<typeof run> {
  const child = run(program, { ...stack.env, PORT: String(port) }, join(stack.env.LOG_DIR ?? '', `${started.length}.log`));
  started.push(child);
  return child;
}

async function startApi(): Promise<ReturnType<typeof run>> {
  const api = start('apps/api/src/main.ts');
  while (!(await fetch(`http://localhost:${port}/readyz`).catch(() => undefined))?.ok) await sleep(50);
  return api;
}

it('a follower outlives a restart of the server: it hears all of it, and nothing twice', async () => {
  const first = await startApi();
  const { analyses } = createGroundworkClient({ url: `http://localhost:${port}`, apiKey: stack.apiKey });
  const { jobId } = await analyses.submit({ moduleType: 'tutoring', documentText });
  const seen: AnalysisStatus[] = [];
  for await (const state of analyses.follow(jobId, { pollEveryMs: 200 })) {
    seen.push(state);
    if (seen.length > 1) continue;
    await end(first);
    await sleep(500);
    await startApi();
    start('apps/worker/src/main.ts');
  }
  expect(seen[0]).toMatchObject({ jobId, status: 'waiting', progress: 0 });
  expect(seen.at(-1)).toMatchObject({ status: 'completed', progress: 100 });
  const seqs = seen.map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => one - other));
}, 90_000);
