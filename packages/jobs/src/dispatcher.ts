import { type ReleasePolicy, releaseBacklog, releaseBatch } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import { addDispatch } from './queue.ts';
import { createSparingLog } from './sparing-log.ts';

/** Decides whose turn it is: moves analyses from the backlog in Postgres into the short window that Bull holds. */
export interface Dispatcher {
  /**
   * Dispatches what has its turn now; ends when a look that began after the call is over. Any number of callers share a look.
   * Never throws: what could not be done now is done by the reconciler's next look.
   */
  dispatch(): Promise<void>;
}

/** As many wait in Bull while nobody works: enough to see, few enough that a newcomer is near the front when somebody comes. */
const windowWithoutWorkers = 10;

export function createDispatcher(ctx: Pick<JobsContext, 'database' | 'settings' | 'queue' | 'log'>): Dispatcher {
  const sparingLog = createSparingLog(ctx.log);
  const policy: ReleasePolicy = {
    customerConcurrency: ctx.settings.customerConcurrency,
    leaseMs: ctx.settings.leaseMs,
    modelProviderConcurrency: ctx.settings.modelProvider.concurrency,
    windowWithoutWorkers,
  };
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const look = async () => {
    try {
      for (let released = releaseBatch; released >= releaseBatch; ) {
        const dispatches = await releaseBacklog(ctx, policy);
        released = dispatches.length;
        await Promise.all(dispatches.map((dispatch) => addDispatch(ctx, dispatch)));
      }
    } catch (error) {
      sparingLog.warn(error, 'The backlog could not be looked through, trying again');
    }
  };
  const start = () => {
    running = look().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    dispatch() {
      // A look that is under way may have missed what the caller has just written; the one after it has not.
      if (!running) return start();
      next ??= running.then(() => {
        next = undefined;
        return start();
      });
      return next;
    },
  };
}
