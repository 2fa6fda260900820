import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '@groundwork/analysis';
import { createGroundworkClient, type GroundworkClient } from '@groundwork/client';
import { startStack } from '@groundwork/e2e/stack';
import { atMost, report, round, spreadOf } from './measure.ts';

/**
 * A six-page assessment from submit to report through the whole stack, and how long after the commit a subscriber hears of it.
 * Beside it, in the same run, the engine alone on the same bytes in this process: what the stack costs over it.
 */
const runs = Number(process.env.BENCH_RUNS ?? 20);
const bytes = readFileSync(join(import.meta.dirname, '../samples/01_post_secondary_sld_adhd.pdf'));

const stack = await startStack({ env: { SUBMIT_RATE_LIMIT_MAX: '1000000000', LOG_LEVEL: 'warn' } });
try {
  const client = createGroundworkClient(stack);
  await journey(client);
  const journeys: Journey[] = [];
  for (let run = 0; run < runs; run++) journeys.push(await journey(client));
  const alone = await engineAlone();
  const whole = spreadOf(journeys.map(({ submitToCompletedMs }) => submitToCompletedMs));
  const event = spreadOf(journeys.map(({ commitToEventMs }) => commitToEventMs));
  report(
    'journey',
    {
      'submit → completed (ms)': whole,
      'commit → event (ms)': event,
      'engine alone (ms)': alone,
      'ratio to alone': { p50: round(whole.p50 / alone.p50) },
    },
    [atMost('submit to completed, p95', whole.p95, 3000, 'ms'), atMost('commit to event, p95', event.p95, 200, 'ms')],
  );
} finally {
  await stack.stop();
}

type Journey = { submitToCompletedMs: number; commitToEventMs: number };

async function journey(client: GroundworkClient): Promise<Journey> {
  const submittedAt = Date.now();
  const file = new File([bytes], 'assessment.pdf');
  const { jobId } = await client.analyses.submit({ moduleType: 'post_secondary', file });
  for await (const state of client.analyses.follow(jobId)) {
    const heardAt = Date.now();
    if (state.status === 'failed') throw new Error(state.error);
    if (state.status !== 'completed') continue;
    if (!state.finishedAt) throw new Error('A completed analysis says when it was finished');
    return { submitToCompletedMs: heardAt - submittedAt, commitToEventMs: heardAt - Date.parse(state.finishedAt) };
  }
  throw new Error('The analysis ended without a final state');
}

async function engineAlone() {
  const taken: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const from = performance.now();
    await analyze({ bytes, moduleType: 'post_secondary', today: new Date().toISOString().slice(0, 10) });
    // The first run loads the PDF reader, as the worker's first one did.
    if (run > 0) taken.push(performance.now() - from);
  }
  return spreadOf(taken);
}
