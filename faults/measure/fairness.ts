import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@groundwork/db';
import { atLeast, atMost, type Measured } from '../aims.ts';
import { spreadOf } from '../figures.ts';
import { makeCustomer } from '../open-processes.ts';
import { onStand } from './stand.ts';
import { submitOne, submitWhile } from './submits.ts';

const flood = 200;
const singles = 12;

/**
 * One customer has handed in two hundred; another hands in one at a time. How long that one waits for its claim, as a share of the time an
 * analysis takes in its slot.
 */
export function measureFairness(): Promise<Measured> {
  return onStand({ apis: 1, workers: 1, concurrency: 2, pretence: 'paid' }, async ({ database, ports: [port = 0] }) => {
    const flooding = await makeCustomer(database, 'flooding');
    const single = await makeCustomer(database, 'single');
    let sent = 0;
    await submitWhile(
      () => sent++ < flood,
      8,
      () => ({ port, apiKey: flooding }),
    );
    const waits: number[] = [];
    for (let n = 0; n < singles; n++) {
      const { jobId } = await submitOne({ port, apiKey: single });
      waits.push(await waitOf(database, jobId));
    }
    const stillQueued = await countWaiting(database, 'flooding');
    const slot = spreadOf(await slotTimes(database));
    const wait = spreadOf(waits);
    return {
      rows: {
        'wait of a single one (ms)': { p50: wait.p50, p95: wait.p95, max: wait.max },
        'time in a slot (ms)': { p50: slot.p50, p95: slot.p95, max: slot.max },
        flood: { 'still waiting at the end': stillQueued },
      },
      aims: [
        atMost('wait / slot time, median', ratio(wait.p50, slot.p50), 1, ''),
        atMost('wait / slot time, worst', ratio(wait.max, slot.p95), 1.5, ''),
        atLeast('of the flood still waiting at the end', stillQueued, 1, ''),
      ],
    };
  });
}

function ratio(one: number, other: number): number {
  return Math.round((one / Math.max(1, other)) * 100) / 100;
}

/** Milliseconds from the row's first event to its first claim, by the database's clock; waits until there is one. */
async function waitOf({ sql }: Database, jobId: string): Promise<number> {
  for (;;) {
    const [found] = await sql<{ ms: number | null }[]>`
      select (extract(epoch from min(created_at) filter (where state = 'active') - min(created_at)) * 1000)::int as ms
      from analysis_events where analysis_id = ${jobId}`;
    if (found?.ms != null) return found.ms;
    await sleep(20);
  }
}

async function slotTimes({ sql }: Database): Promise<number[]> {
  const rows = await sql<{ ms: number }[]>`
    select (extract(epoch from max(created_at) - min(created_at) filter (where state = 'active')) * 1000)::int as ms
    from analysis_events group by analysis_id having bool_or(state = 'completed')`;
  return rows.map(({ ms }) => ms);
}

async function countWaiting({ sql }: Database, customerId: string): Promise<number> {
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from analyses where customer_id = ${customerId} and state = 'waiting'`;
  return found?.count ?? 0;
}
