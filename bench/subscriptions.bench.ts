import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createGroundworkClient, type GroundworkClient } from '@groundwork/client';
import { end, run, startStack } from '@groundwork/e2e/stack';
import { atMost, report, round, spreadOf } from './measure.ts';
import { type Listener, listen, listenWithoutReading } from './subscriptions/listener.ts';

/**
 * A thousand open subscriptions on one API process: what they cost in memory, how long after its commit an event arrives, whether any is lost,
 * and what clients do to it that read nothing. Once spread over many analyses, once all on the same, where each event leaves a thousand times at
 * once. The worker and this program are processes of their own on the same machine: look at its load before you compare figures.
 */
const subscriptions = Number(process.env.BENCH_SUBSCRIPTIONS ?? 1000);
const analyses = Number(process.env.BENCH_ANALYSES ?? 40);
const deaf = 50;
const documentText = readFileSync(join(import.meta.dirname, '../samples/03_tutoring_writing.txt'), 'utf8');

const stack = await startStack({ env: { WORKER_MODE: 'none', SUBMIT_RATE_LIMIT_MAX: '1000000', LOG_LEVEL: 'warn' } });
const client = createGroundworkClient(stack);
try {
  await submit(client);
  const spread = await measure(analyses);
  const together = await measure(1);
  const figures = [spread, together];
  report('subscriptions', { [`spread over ${analyses} analyses`]: spread.rows, 'all on one analysis': together.rows }, [
    atMost('events lost or doubled', sum(figures.map(({ broken }) => broken)), 0, ''),
    atMost('commit to event, p95, spread', spread.lag.p95, 500, 'ms'),
    atMost('commit to event, p95, all on one', together.lag.p95, 2500, 'ms'),
    atMost('memory of a subscription', Math.max(...figures.map(({ kBEach }) => kBEach)), 200, 'kB'),
  ]);
} finally {
  await stack.stop();
}

async function measure(over: number) {
  const jobIds = await Promise.all(Array.from({ length: over }, () => submit(client)));
  const jobOf = (index: number) => jobIds[index % jobIds.length] ?? '';
  const before = residentMb();
  const openedFrom = performance.now();
  const listeners: Listener[] = [];
  for (let index = 0; index < subscriptions; index += 50) {
    const some = Array.from({ length: Math.min(50, subscriptions - index) }, (_, offset) =>
      listen({ ...stack, jobId: jobOf(index + offset) }),
    );
    listeners.push(...(await Promise.all(some)));
  }
  const silent = await Promise.all(Array.from({ length: deaf }, (_, index) => listenWithoutReading({ ...stack, jobId: jobOf(index) })));
  const openSeconds = round((performance.now() - openedFrom) / 1000);
  await pause(2000);
  const open = residentMb();
  const worker = run('apps/worker/src/main.ts', stack.env, join(stack.env.LOG_DIR ?? '', `worker-${randomUUID()}.log`));
  try {
    const peak = await peakUntil(Promise.all(listeners.map(({ isOver }) => isOver)));
    // What was heard at the opening had been committed before.
    const lag = spreadOf(listeners.flatMap(({ heard }) => heard.slice(1).map(({ lagMs }) => lagMs)));
    const broken = listeners.filter(({ heard }) => heard.some(({ seq }, index) => seq !== index + 1)).length;
    const kBEach = Math.max(0, round(((open - before) * 1024) / (subscriptions + deaf)));
    return {
      lag,
      broken,
      kBEach,
      rows: {
        'open (s)': openSeconds,
        events: lag.n,
        'lag p50 (ms)': lag.p50,
        'lag p95': lag.p95,
        'lag max': lag.max,
        'RSS before (MB)': before,
        'with all open': open,
        peak,
        'kB each': kBEach,
        'machine load': round(loadavg()[0] ?? 0),
        broken,
      },
    };
  } finally {
    for (const one of [...listeners, ...silent]) one.close();
    await end(worker);
  }
}

async function submit({ analyses: api }: GroundworkClient): Promise<string> {
  const { jobId } = await api.submit({ moduleType: 'tutoring', documentText });
  return jobId;
}

/** Resident memory of the API's process. */
function residentMb(): number {
  const [, kB] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${stack.pid}/status`, 'utf8')) ?? [];
  return round(Number(kB) / 1024);
}

async function peakUntil(over: Promise<unknown>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb());
  }, 250);
  await over;
  clearInterval(timer);
  return peak;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
