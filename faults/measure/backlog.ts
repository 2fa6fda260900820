import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Measured } from '../aims.ts';
import { countUnfinished } from '../check/evidence.ts';
import { makeCustomer } from '../open-processes.ts';
import { redisBytes, weigh } from './resources.ts';
import { onStand } from './stand.ts';
import { submitWhile } from './submits.ts';

const customers = 10;
const sampleMs = 2000;

/** Queues analyses (the issue says ten thousand) of ten customers without a worker, then lets two workers drain them; what Redis and the processes hold meanwhile. */
export function measureBacklog(queued: number, say: (line: string) => void): Promise<Measured> {
  return onStand(
    { apis: 1, workers: 0, concurrency: 8, pretence: 'quick' },
    async ({ services, database, ports: [port = 0], fleet, startWorkers }) => {
      const keys = await Promise.all(Array.from({ length: customers }, (_, n) => makeCustomer(database, `customer-${n}`)));
      const emptyBytes = await redisBytes(services);
      let sent = 0;
      const startedAt = performance.now();
      const submitted = await submitWhile(
        () => sent < queued,
        16,
        () => ({ port, apiKey: keys[sent++ % customers] ?? '' }),
      );
      const submitSeconds = (performance.now() - startedAt) / 1000;
      const fullBytes = await redisBytes(services);
      say(`${submitted.jobIds.length} queued in ${submitSeconds.toFixed(0)} s`);

      const workers = await startWorkers(2);
      const samples: { open: number; redisMb: number; mb: Map<string, number> }[] = [];
      const drainAt = performance.now();
      for (let open = await countUnfinished(database); open > 0; open = await countUnfinished(database)) {
        const weights = await weigh([...fleet.running(), ...workers.running()]);
        const redisMb = (await redisBytes(services)) / 2 ** 20;
        samples.push({ open, redisMb, mb: new Map([...weights].map(([name, { mb }]) => [name, mb])) });
        say(
          `${open} left, Redis ${redisMb.toFixed(1)} MB, ${[...weights].map(([name, { mb }]) => `${name} ${mb.toFixed(0)} MB`).join(', ')}`,
        );
        await sleep(sampleMs);
      }
      const drainSeconds = (performance.now() - drainAt) / 1000;
      const warm = samples.slice(Math.floor(samples.length / 3));
      const names = [...new Set(warm.flatMap(({ mb }) => [...mb.keys()]))];
      const growth = (values: number[]) => Math.round(((values.at(-1) ?? 0) - (values[0] ?? 0)) * 10) / 10;
      const growthOf = (name: string) => growth(warm.flatMap(({ mb }) => mb.get(name) ?? []));
      return {
        rows: {
          queue: {
            analyses: submitted.jobIds.length,
            'a second': Math.round(queued / submitSeconds),
            'submit p99 (ms)': submitted.answered.p99,
          },
          'Redis data': {
            'empty (KB)': Math.round(emptyBytes / 1024),
            'all queued (KB)': Math.round(fullBytes / 1024),
            'bytes a queued analysis': Math.round((fullBytes - emptyBytes) / queued),
            'most while drained (KB)': Math.round(Math.max(...samples.map(({ redisMb }) => redisMb)) * 1024),
          },
          drain: { seconds: Math.round(drainSeconds), 'a second': Math.round(queued / drainSeconds) },
          'growth over the last two thirds (MB)': {
            Redis: growth(warm.map(({ redisMb }) => redisMb)),
            ...Object.fromEntries(names.map((name) => [name, growthOf(name)])),
          },
        },
        aims: [
          atMost('refused', submitted.refused, 0, ''),
          atMost('Redis data a queued analysis', Math.round((fullBytes - emptyBytes) / queued), 100, 'bytes'),
          atMost('Redis grows while drained', growth(warm.map(({ redisMb }) => redisMb)), 2, 'MB'),
          atMost('the process that grows most while drained', Math.max(...names.map(growthOf)), 40, 'MB'),
        ],
      };
    },
  );
}
