import { answerCanary } from '@groundwork/db';
import type { AnalysisHandler } from './analysis-job.ts';
import { settled } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { holdClaims } from './heartbeat.ts';
import { announceWorker } from './presence.ts';
import { type DispatchJob, isCanary, NotDone, parseBullId, queueName } from './queue.ts';
import { runAnalysis } from './run-analysis.ts';
import { createStillness } from './stillness.ts';
import { answersAnew, openWorkerQueue } from './worker-queue.ts';

export interface JobRunnerOptions {
  /** Names this worker in the row of what it holds and in the log. */
  workerId: string;
  /** Analyses at a time. */
  concurrency: number;
  /** The model provider the handler asks; none for an engine that asks no model, which then costs nothing. */
  modelProvider?: string;
  /** Whether the handler makes a report also when `askModel` throws ModelProviderGivenUp; default: no, the analysis fails then. */
  canDoWithoutModel?: boolean;
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

/**
 * Begins to take dispatches from Bull. Redis being away delays it and does not stop it, and a queue that lost Redis for good is opened anew.
 */
export function startJobRunner(ctx: JobsContext, options: JobRunnerOptions): JobRunner {
  const { workerId, concurrency, modelProvider, canDoWithoutModel = false, handle } = options;
  const claims = holdClaims(ctx);
  const worker = { ...ctx, workerId, modelProvider, canDoWithoutModel, claims, handle };
  const running = new Set<Promise<unknown>>();
  const presence = announceWorker(ctx, { workerId, slots: concurrency, ...(modelProvider !== undefined && { modelProvider }) });
  let isDraining = false;

  const take = async (bullJob: DispatchJob) => {
    if (isDraining) throw new NotDone('draining', 0);
    if (isCanary(bullJob.id)) return answerCanary(ctx, { queue: queueName, workerId });
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

  const { stillMs } = ctx.settings;
  const stillness = createStillness({ stillMs, isAnswering: () => answersAnew(ctx), now: () => performance.now() });
  const open = () => {
    const opened = openWorkerQueue(ctx, stillness.moved);
    opened.begin(concurrency, take);
    return opened;
  };
  let queue = open();
  const openAnewIfLost = async () => {
    // Whose hands are full does not ask for more.
    if (running.size > 0) return stillness.moved();
    if (!(await stillness.isLost()) || isDraining || running.size > 0) return;
    ctx.log.error({ workerId, stillMs }, 'Redis answers, but not this worker, which opens its queue anew');
    stillness.moved();
    const lost = queue;
    queue = open();
    await settled(1000, lost.stopTaking());
    await lost.close();
  };
  const watch = setInterval(() => void openAnewIfLost(), stillMs / 12);

  const drain = async (graceMs: number) => {
    isDraining = true;
    clearInterval(watch);
    await Promise.all([settled(1000, queue.stopTaking()), presence.leave()]);
    await settled(graceMs, Promise.allSettled(running));
    claims.endAll('draining');
    await settled(ctx.settings.abortPatienceMs + 2500, Promise.allSettled(running));
    claims.stop();
    await queue.close();
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
