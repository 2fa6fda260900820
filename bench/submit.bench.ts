import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startStack } from '@groundwork/e2e/stack';
import autocannon from 'autocannon';
import Bull from 'bull';
import { atLeast, atMost, report, round, spreadOf, sustain } from './measure.ts';

/**
 * How many submits a second one API process takes, sustained, all on this machine: HTTP, sign-in by key, zod, sealing, the Postgres transaction and
 * Bull's add. Beside it, in the same run, Bull's bare `queue.add` with the same ids on the same Redis.
 */
const lanes = Number(process.env.BENCH_LANES ?? 24);
const seconds = Number(process.env.BENCH_SECONDS ?? 20);
const documentText = readFileSync(join(import.meta.dirname, '../samples/03_tutoring_writing.txt'), 'utf8');

const stack = await startStack({
  env: {
    WORKER_MODE: 'none',
    SUBMIT_RATE_LIMIT_MAX: '1000000000',
    QUEUE_MAX_WAITING: '1000000',
    QUEUE_MAX_WAITING_PER_CUSTOMER: '1000000',
    LOG_LEVEL: 'warn',
  },
});
try {
  await submitFor(3);
  const submits = await submitFor(seconds);
  const bare = await addFor(8);
  report(
    'submit',
    {
      'POST /submit': submits,
      'bare queue.add': { perSecond: bare.perSecond, p50: bare.p50, p95: bare.p95, p99: bare.p99, max: bare.max, refused: 0 },
      'ratio to bare': { perSecond: Math.round((submits.perSecond / bare.perSecond) * 1000) / 1000 },
    },
    [atLeast('submits a second', submits.perSecond, 300, '/s'), atMost('submit p99', submits.p99, 250, 'ms')],
  );
} finally {
  await stack.stop();
}

async function submitFor(duration: number) {
  const taken: number[] = [];
  const settings: autocannon.Options = {
    url: `${stack.url}/api/ai-analysis/submit`,
    method: 'POST',
    headers: { authorization: `Bearer ${stack.apiKey}`, 'content-type': 'application/json' },
    connections: lanes,
    duration,
    requests: [
      {
        setupRequest: (request) => ({ ...request, body: JSON.stringify({ caseId: randomUUID(), moduleType: 'tutoring', documentText }) }),
      },
    ],
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(settings, (error: unknown, finished) => (error ? reject(error) : resolve(finished)));
    run.on('response', (_client, _status, _bytes, responseMs) => taken.push(responseMs));
  });
  const { p50, p95, p99, max } = spreadOf(taken);
  return { perSecond: round(result['2xx'] / result.duration), p50, p95, p99, max, refused: result.non2xx + result.errors };
}

async function addFor(duration: number) {
  const queue = new Bull('bare', stack.env.REDIS_URL ?? '', { prefix: `${stack.env.QUEUE_PREFIX}-bare` });
  await queue.isReady();
  const add = () => {
    const analysisId = randomUUID();
    return queue.add({ analysisId, customerId: analysisId, moduleType: 'tutoring' }, { jobId: analysisId });
  };
  const figures = await sustain(lanes, duration * 1000, add);
  await queue.obliterate({ force: true });
  await queue.close();
  return figures;
}
