import { createBell } from './bell.ts';
import { settled, within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { type DispatchJob, openQueue, pingRedis } from './queue.ts';
import { closeRedis, keepSubscribed, openRedis, type RedisConnection, whenReady } from './redis.ts';
import { createSparingLog } from './sparing-log.ts';

/** Bull at a worker's side. */
export interface WorkerQueue {
  /** Takes dispatches until it is told to stop. */
  begin(concurrency: number, take: (job: DispatchJob) => Promise<void>): void;
  stopTaking(): Promise<void>;
  /** Bounded, also with Redis down. */
  close(): Promise<void>;
}

/**
 * A queue with connections of its own, because a worker waits for a Redis that comes back where a request must not. Closing waits a little
 * for Bull to write down what became of the last dispatches; not by `whenCurrentJobsFinished`, whose reconnect can reject unheard.
 * `moved` is told of each answer to "is there something to do?", a "no" too, which comes every five seconds.
 */
export function openWorkerQueue(ctx: JobsContext, moved: () => void): WorkerQueue {
  const connections: RedisConnection[] = [];
  let blocking: RedisConnection | undefined;
  let isStopping = false;
  const queue = openQueue(ctx.settings, (type) => {
    const use = { client: 'worker', bclient: 'blocking', subscriber: 'listening' } as const;
    const connection = openRedis(use[type], ctx.redisAddress, ctx.settings.redisTimeoutMs, (error) =>
      ctx.log.warn({ reason: error.message }, `Redis (${use[type]} connection of the worker) is away`),
    );
    connections.push(connection);
    if (type === 'bclient') blocking = connection;
    // Bull hears through it of a job that becomes due sooner than those it knows, and subscribes only once.
    if (type === 'subscriber') keepSubscribed(connection, () => queue.toKey('delayed'));
    return connection;
  });
  const sparingLog = createSparingLog(ctx.log);
  queue.on('error', (error) => sparingLog.warn(error, 'Bull met an error and goes on'));
  const getNextJob = queue.getNextJob.bind(queue);
  queue.getNextJob = async () => {
    const job = await getNextJob();
    moved();
    return job;
  };

  const unwritten = new Set<string | number>();
  const allWritten = createBell();
  const written = ({ id }: { id: string | number }) => {
    if (unwritten.delete(id) && unwritten.size === 0) allWritten.ring();
  };
  queue.on('active', ({ id }) => void unwritten.add(id));
  queue.on('completed', written);
  queue.on('failed', written);

  return {
    begin(concurrency, take) {
      queue.process(concurrency, take).catch((error: unknown) => {
        if (!isStopping) ctx.log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'Bull stopped taking dispatches');
      });
    },
    async stopTaking() {
      isStopping = true;
      // Bull makes the blocking connection anew, which may be refused before anybody listens, and that would end the process.
      const paused = queue.pause(true, true).catch(() => {});
      await queue.isReady();
      // Bull says goodbye to a connection that waits in a blocking read, and would wait half a second for the answer.
      blocking?.disconnect();
      await paused;
    },
    async close() {
      isStopping = true;
      if (unwritten.size > 0) await allWritten.heard(AbortSignal.timeout(1000));
      await settled(500, queue.close(true));
      await Promise.all(connections.map(closeRedis));
    },
  };
}

/** Whether Redis answers over a connection that is made for this question. */
export async function answersAnew({ redisAddress, settings }: Pick<JobsContext, 'redisAddress' | 'settings'>): Promise<boolean> {
  const redis = openRedis('command', redisAddress, settings.redisTimeoutMs, () => {});
  try {
    await whenReady(redis, settings.redisTimeoutMs);
    await within(settings.redisTimeoutMs, 'Redis', pingRedis({ redis, settings }));
    return true;
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}
