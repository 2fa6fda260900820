import { atMost, type Measured } from '../aims.ts';
import { openDoor } from '../calls.ts';
import { spreadOf } from '../figures.ts';
import { makeCustomer } from '../open-processes.ts';
import { readWitness } from '../witness.ts';
import { weigh } from './resources.ts';
import { onStand } from './stand.ts';
import { submitWhile } from './submits.ts';

const followers = 1000;
const patienceMs = 240_000;

/**
 * A thousand subscriptions over SSE at one API process, each to an analysis of its own, while a worker does all of them: memory and processor
 * time of that process, the time from a commit to its event, and events that did not come. Clients, stores and worker share the machine.
 */
export function measureFollowers(say: (line: string) => void): Promise<Measured> {
  return onStand(
    { apis: 1, workers: 0, concurrency: 4, pretence: 'paid' },
    async ({ database, ports: [port = 0], fleet, startWorkers }) => {
      const apiKey = await makeCustomer(database, 'customer');
      let sent = 0;
      const { jobIds } = await submitWhile(
        () => sent++ < followers,
        8,
        () => ({ port, apiKey }),
      );
      const before = (await weigh(fleet.running())).get('api-0');
      const { analyses } = openDoor(`http://127.0.0.1:${port}`, apiKey).client.trpc;
      const given = new Map<string, number>();
      let open = 0;
      const opened = Promise.withResolvers<void>();
      const ended = jobIds.map(
        (jobId) =>
          new Promise<void>((resolve) => {
            analyses.onProgress.subscribe(
              { jobId },
              {
                onData: ({ data: { seq } }) => {
                  given.set(`${jobId}/${seq}`, Date.now());
                  if (seq === 1 && ++open === jobIds.length) opened.resolve();
                },
                onComplete: resolve,
                onError: () => resolve(),
              },
            );
          }),
      );
      const inTime = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
      await Promise.race([opened.promise, inTime]);
      const idle = (await weigh(fleet.running())).get('api-0');
      say(`${open} subscriptions are open; a worker begins`);
      const workingAt = performance.now();
      await startWorkers(1);
      await Promise.race([Promise.all(ended), inTime]);
      const seconds = (performance.now() - workingAt) / 1000;
      const after = (await weigh(fleet.running())).get('api-0');

      const written = (await readWitness(database))
        .filter((seen) => seen.what === 'row')
        .filter(({ before: old, after: now }) => now.seq > old.seq);
      const taken = written.flatMap(({ analysisId, after: { seq }, at }) => {
        const seenAt = given.get(`${analysisId}/${seq}`);
        return seenAt === undefined ? [] : [Math.max(0, seenAt - at.getTime())];
      });
      const { p50, p95, p99, max } = spreadOf(taken);
      return {
        rows: {
          subscriptions: { open, 'events written': written.length, 'not given': written.length - taken.length },
          'commit to event (ms)': { p50, p95, p99, max },
          'API memory (MB)': { before: before?.mb.toFixed(0) ?? '', open: idle?.mb.toFixed(0) ?? '', after: after?.mb.toFixed(0) ?? '' },
          'API processor': {
            seconds: ((after?.cpuSeconds ?? 0) - (idle?.cpuSeconds ?? 0)).toFixed(1),
            'over (s)': seconds.toFixed(0),
            'events a second': Math.round(taken.length / seconds),
          },
        },
        aims: [
          atMost('events not given', written.length - taken.length, 0, ''),
          atMost('subscriptions not opened', followers - open, 0, ''),
          atMost('commit to event, p95', p95, 500),
          atMost('memory for a thousand subscriptions', Math.round((idle?.mb ?? 0) - (before?.mb ?? 0)), 150, 'MB'),
        ],
      };
    },
  );
}
