import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCustomer, createSealer, type Database, openDatabase } from '@groundwork/db';
import {
  findRedisFaults,
  type JobSettings,
  type JobsContext,
  openJobs,
  startJobRunner,
  startReconciler,
  submitAnalysis,
} from '@groundwork/jobs';
import { type Logger, pino } from 'pino';
import { countUnfinished, gatherEvidence } from '../check/evidence.ts';
import { check, type Violation } from '../check/rules.ts';
import type { History } from '../history.ts';
import { readLedger } from '../ledger.ts';
import { paidStages } from '../paid-stages.ts';
import { installWitness } from '../witness.ts';
import { type Blow, queuePrefix, type RedisOnCall } from './redis-on-call.ts';

export interface OutliveOptions {
  redis: RedisOnCall;
  /** A migrated, empty database. */
  databaseUrl: string;
  blow: Blow;
  /** How long documents come in before the blow, and again after Redis answers. */
  seconds: number;
  say?(line: string): void;
}

/** What came of it; times in milliseconds. */
export interface Outlived {
  analyses: number;
  completed: number;
  violations: Violation[];
  /** From the blow until Redis took commands again. */
  redisAwayMs: number;
  /** The longest time in which no analysis was completed. */
  longestStandstillMs: number;
  /** The longest answer to a submit, and those that were not taken. */
  slowestSubmitMs: number;
  refused: number;
  /** Dispatches that the failover lost and the relay added again. */
  addedAgain: number;
}

/** Repairs come sooner than in operation, so that a run is short. */
const quickSettings: Partial<JobSettings> = { redisTimeoutMs: 600, reconcileMs: 200, relayMs: 300, relayGraceMs: 900, tidyMs: 1000 };
const customerId = 'north-valley';
const everyMs = 60;
const patienceMs = 60_000;

/** Lets documents come in while the server that holds the queue is struck and another takes its place; checks what came of them. */
export async function outlive({ redis, databaseUrl, blow, seconds, say = () => {} }: OutliveOptions): Promise<Outlived> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-outlive-'));
  const ledger = join(folder, 'ledger.jsonl');
  const database = openDatabase({ url: databaseUrl, max: 2, name: 'checker' });
  const log = pino({ level: 'info' }, pino.destination({ dest: join(folder, 'log'), sync: true }));
  const dataEncryptionKey = randomBytes(32).toString('base64');
  await installWitness(database);
  await createCustomer({ database }, { id: customerId, name: customerId });

  const parts = { redis, databaseUrl, dataEncryptionKey, log };
  const api = await openContext(parts, 'api');
  // The checker knows a worker's writes by the name of its connections.
  const workers = await Promise.all(['worker-0', 'worker-1'].map(async (name) => ({ name, context: await openContext(parts, name) })));
  const contexts = [api, ...workers.map(({ context }) => context)];
  const reconcilers = contexts.map((context) => startReconciler(context));
  const runners = workers.map(({ name, context }) =>
    startJobRunner(context, { workerId: name, concurrency: 4, handle: paidStages(ledger, name, { complains: false }) }),
  );
  try {
    const history: History = { operations: [], streams: [] };
    const leaving = new AbortController();
    const submitting = submitUntil(api, history, leaving.signal);
    await sleep(seconds * 1000);
    await redis.strike(blow);
    say(`The server that holds the queue: ${blow}`);
    const redisAwayMs = await untilRedisIsBack(api);
    say(`Redis takes commands again after ${redisAwayMs} ms`);
    await sleep(seconds * 1000);
    leaving.abort();
    await submitting;
    await untilAllOver(database);

    const evidence = await gatherEvidence(database, { history, ledger: readLedger(ledger) });
    return {
      analyses: evidence.rows.size,
      completed: [...evidence.rows.values()].filter(({ state }) => state === 'completed').length,
      violations: check(evidence),
      redisAwayMs,
      longestStandstillMs: await longestStandstill(database),
      slowestSubmitMs: Math.round(Math.max(...history.operations.map(({ startedAt, endedAt }) => endedAt - startedAt))),
      refused: history.operations.filter(({ outcome }) => outcome.kind !== 'ok').length,
      addedAgain: reconcilers.reduce((sum, reconciler) => sum + reconciler.repairs().addedAgain, 0),
    };
  } finally {
    await Promise.all([...runners.map((runner) => runner.drain(0)), ...reconcilers.map((reconciler) => reconciler.stop())]);
    for (const context of contexts) {
      await context.close();
      await context.database.close(500);
    }
    await database.close(500);
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Parts {
  redis: RedisOnCall;
  databaseUrl: string;
  dataEncryptionKey: string;
  log: Logger;
}

function openContext({ redis, databaseUrl, dataEncryptionKey, log }: Parts, name: string): Promise<JobsContext> {
  const database = openDatabase({ url: databaseUrl, max: 8, name });
  const sealer = createSealer(dataEncryptionKey);
  return openJobs({ database, sealer, redis: redis.address, log, settings: { ...quickSettings, queuePrefix } });
}

/** A document every 60 ms, whatever becomes of the ones before. */
async function submitUntil(api: JobsContext, history: History, until: AbortSignal): Promise<void> {
  const sent: Promise<void>[] = [];
  while (!until.aborted) {
    sent.push(submitOne(api, history));
    await sleep(everyMs);
  }
  await Promise.all(sent);
}

async function submitOne(api: JobsContext, history: History): Promise<void> {
  const caseId = randomUUID();
  const text = `Processing Speed Index 78. ${caseId}`;
  const call = { op: 'submit' as const, caseId, key: null, text };
  const startedAt = Date.now();
  const outcome = await submitAnalysis(api, {
    actor: { kind: 'user', id: 'user-1', customerId, role: 'clinician' },
    caseId,
    moduleType: 'post_secondary',
    document: { origin: 'pasted', kind: 'txt', bytes: Buffer.from(text) },
  }).then(
    ({ jobId, isExisting }) => ({ kind: 'ok' as const, seen: { jobIds: [jobId], isExisting } }),
    (error: unknown) => ({ kind: 'info' as const, reason: String(error) }),
  );
  history.operations.push({ customerId, call, startedAt, endedAt: Date.now(), outcome });
}

/** Milliseconds until Redis has taken commands for a second without a break. */
async function untilRedisIsBack(api: JobsContext): Promise<number> {
  const start = performance.now();
  let backAt: number | undefined;
  while (performance.now() - start < patienceMs) {
    const isBack = (await findRedisFaults(api)).length === 0;
    backAt = isBack ? (backAt ?? performance.now()) : undefined;
    if (backAt !== undefined && performance.now() - backAt > 1000 && backAt - start > everyMs) return Math.round(backAt - start);
    await sleep(20);
  }
  throw new Error(`Redis did not come back within ${patienceMs} ms`);
}

async function untilAllOver(database: Database): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while ((await countUnfinished(database)) > 0 && performance.now() < deadline) await sleep(50);
}

async function longestStandstill({ sql }: Database): Promise<number> {
  const [found] = await sql<{ ms: number }[]>`
    select coalesce(max(extract(epoch from gap) * 1000), 0)::int as ms
    from (select created_at - lag(created_at) over (order by created_at) as gap from analysis_events where state = 'completed') gaps`;
  return found?.ms ?? 0;
}
