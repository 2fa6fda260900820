import type { AnalysisHandler } from './analysis-job.ts';
import { createBell } from './bell.ts';
import { settled } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { holdClaims } from './heartbeat.ts';
import { announceWorker } from './presence.ts';
import { type DispatchJob, type DispatchQueue, NotDone, openQueue, parseBullId } from './queue.ts';
import { closeRedis, openRedis, type RedisConnection } from './redis.ts';
import { runAnalysis } from './run-analysis.ts';
import { createSparingLog } from './sparing-log.ts';

export interface JobRunnerOptions {
  /** Names this worker in the row of what it holds and in the log. */
  workerId: string;
  /** Analyses at a time. */
  concurrency: number;
  /** The model provider the handler asks; none for an engine that asks no model, which then costs nothing. */
  modelProvider?: string;
  handle: AnalysisHandler;
}

/** A worker at work. */
export interface JobRunner {
  activeCount(): number;
  /**
   * Stops taking, gives what runs `graceMs`, then aborts it and hands it back uncounted, and closes its connections. Takes at most
   * `graceMs`, `abortPatienceMs` and about five seconds more, also with Redis or Postgres down.
   */
  drain(graceMs: number): Promise<void>;
}

/** Begins to take dispatches from Bull. Redis being away delays it and does not stop it. */
export function startJobRunner(ctx: JobsContext, { workerId, concurrency, modelProvider, handle }: JobRunnerOptions): JobRunner {
  const claims = holdClaims(ctx);
  const worker = { ...ctx, workerId, modelProvider, claims, handle };
  const running = new Set<Promise<unknown>>();
  const { queue, stopTaking, close } = openWorkerQueue(ctx);
  const presence = announceWorker(ctx, { workerId, slots: concurrency, ...(modelProvider !== undefined && { modelProvider }) });
  let isDraining = false;

  const take = async (bullJob: DispatchJob) => {
    if (isDraining) throw new NotDone('draining', 0);
    const dispatch = parseBullId(bullJob.id);
    if (!dispatch) throw new NotDone('not_an_analysis', -1);
    const showProgress = (percent: number) => void Promise.resolve(bullJob.progress(percent)).catch(() => {});
    const run = runAnalysis(worker, { analysisId: dispatch.analysisId, showProgress });
    running.add(run);
    try {
      // Of a cancelled analysis, or one that another dispatch carries on, Bull Board must not say that it was completed.
      if ((await run) === 'spent') bullJob.opts.removeOnComplete = true;
    } finally {
      running.delete(run);
      // It has left the window, so another may enter.
      void ctx.dispatcher.dispatch();
    }
  };
  const sparingLog = createSparingLog(ctx.log);
  queue.on('error', (error) => sparingLog.warn(error, 'Bull met an error and goes on'));
  queue.process(concurrency, take).catch((error: unknown) => {
    if (!isDraining) ctx.log.error({ reason: error instanceof Error ? error.message : 'unknown' }, 'Bull stopped taking dispatches');
  });

  const drain = async (graceMs: number) => {
    isDraining = true;
    await Promise.all([settled(1000, stopTaking()), presence.leave()]);
    await settled(graceMs, Promise.allSettled(running));
    claims.endAll('draining');
    await settled(ctx.settings.abortPatienceMs + 2500, Promise.allSettled(running));
    claims.stop();
    await close();
  };
  let drained: Promise<void> | undefined;
  return {
    activeCount: () => running.size,
    drain: (graceMs) => {
      drained ??= drain(graceMs);
      return drained;
    },
  };
}

/**
 * A queue with connections of its own, because a worker waits for a Redis that comes back where a request must not. Closing waits a little
 * for Bull to write down what became of the last dispatches; not by `whenCurrentJobsFinished`, whose reconnect can reject unheard.
 */
function openWorkerQueue(ctx: JobsContext): { queue: DispatchQueue; stopTaking(): Promise<void>; close(): Promise<void> } {
  const connections: RedisConnection[] = [];
  let blocking: RedisConnection | undefined;
  const queue = openQueue(ctx.settings, (type) => {
    const use = { client: 'worker', bclient: 'blocking', subscriber: 'listening' } as const;
    const connection = openRedis(use[type], ctx.redisAddress, ctx.settings.redisTimeoutMs, (error) =>
      ctx.log.warn({ reason: error.message }, `Redis (${use[type]} connection of the worker) is away`),
    );
    connections.push(connection);
    if (type === 'bclient') blocking = connection;
    return connection;
  });
  const unwritten = new Set<string | number>();
  const allWritten = createBell();
  const written = ({ id }: { id: string | number }) => {
    if (unwritten.delete(id) && unwritten.size === 0) allWritten.ring();
  };
  queue.on('active', ({ id }) => void unwritten.add(id));
  queue.on('completed', written);
  queue.on('failed', written);
  return {
    queue,
    async stopTaking() {
      const paused = queue.pause(true, true);
      await queue.isReady();
      // Bull says goodbye to a connection that waits in a blocking read, and would wait half a second for the answer.
      blocking?.disconnect();
      await paused;
    },
    async close() {
      if (unwritten.size > 0) await allWritten.heard(AbortSignal.timeout(1000));
      await settled(500, queue.close(true));
      await Promise.all(connections.map(closeRedis));
    },
  };
}
