import { forgetWorker, reportWorker, type WorkerPresence } from '@groundwork/db';
import { settled } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { createSparingLog } from './sparing-log.ts';

/** A worker's word in Postgres that it is there, and how much it takes at a time. */
export interface Presence {
  /** Takes the word back, in bounded time. */
  leave(): Promise<void>;
}

/** Says it now and at every heartbeat; the dispatcher, the estimates and the health answer go by it. */
export function announceWorker(ctx: JobsContext, worker: WorkerPresence): Presence {
  const sparingLog = createSparingLog(ctx.log);
  let saying: Promise<void> | undefined;
  const say = () => {
    saying ??= reportWorker(ctx, worker)
      .catch((error: unknown) => sparingLog.warn(error, 'The worker could not say that it is alive, trying again'))
      .finally(() => {
        saying = undefined;
      });
    return saying;
  };
  // With its slots the window has grown.
  void say().then(() => ctx.dispatcher.dispatch());
  const timer = setInterval(say, ctx.settings.heartbeatMs);
  return {
    async leave() {
      clearInterval(timer);
      const gone = Promise.resolve(saying).then(() => forgetWorker(ctx, worker.workerId));
      await settled(
        1000,
        gone.catch(() => {}),
      );
    },
  };
}
