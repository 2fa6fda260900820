import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Measured } from '../aims.ts';
import { countUnfinished } from '../check/evidence.ts';
import { makeCustomer } from '../open-processes.ts';
import { onStand, type Stand } from './stand.ts';
import { during, type Submitted, submitWhile } from './submits.ts';

const phaseMs = 15_000;
const lanes = 4;

/**
 * How long a submit takes with Redis there, stopped (connections are refused), half-open (connections stand, answers do not come), and back;
 * and whether all of them are done in the end.
 */
export function measureRedisAway(): Promise<Measured> {
  return onStand({ apis: 1, workers: 1, concurrency: 8, pretence: 'quick' }, async (stand) => {
    const { services, database, lines } = stand;
    const submit = submitterOf(stand, await makeCustomer(database, 'customer'));
    await submit(2000);
    const there = await submit(phaseMs);
    await services.suffer('redisStop');
    const stopped = await submit(phaseMs);
    await services.suffer('redisStart');
    await sleep(3000);
    const wayOfTheApi = lines.get('api-0')?.redis;
    wayOfTheApi?.break('swallow');
    const halfOpen = await submit(phaseMs);
    wayOfTheApi?.mend();
    const back = await submit(phaseMs / 3);
    const doneAfterMs = await untilDone(() => countUnfinished(database));
    return {
      rows: { there: rowOf(there), stopped: rowOf(stopped), 'half-open': rowOf(halfOpen), back: rowOf(back) },
      aims: [
        atMost('submit p99 with Redis stopped', stopped.answered.p99, 1500),
        atMost('submit p99 with Redis half-open', halfOpen.answered.p99, 1500),
        atMost('submits not answered 202', there.refused + stopped.refused + halfOpen.refused + back.refused, 0, ''),
        atMost('unfinished a minute after Redis is back', doneAfterMs === undefined ? await countUnfinished(database) : 0, 0, ''),
      ],
    };
  });
}

function submitterOf({ ports: [port = 0] }: Stand, apiKey: string) {
  return (ms: number) => submitWhile(during(ms), lanes, () => ({ port, apiKey }));
}

function rowOf({ answered, jobIds, refused }: Submitted) {
  return { accepted: jobIds.length, p50: answered.p50, p95: answered.p95, p99: answered.p99, max: answered.max, refused };
}

/** Milliseconds until nothing is unfinished; undefined when that takes more than a minute. */
async function untilDone(countOpen: () => Promise<number>): Promise<number | undefined> {
  const start = performance.now();
  while (performance.now() - start < 60_000) {
    if ((await countOpen()) === 0) return Math.round(performance.now() - start);
    await sleep(100);
  }
  return undefined;
}
