import { countByState, countFailures, type FailureCount, listModelProviders, type QueueActivity, readActivity } from '@groundwork/db';
import { type BreakerState, breakerState } from './breaker.ts';
import type { JobsContext } from './context.ts';
import { queueName } from './queue.ts';

/** The queue in figures, of all customers and all processes, as Postgres has them. */
export interface QueueFigures {
  states: Record<string, number>;
  activity: QueueActivity;
  failures: FailureCount[];
  providers: { name: string; state: BreakerState; consecutiveFailures: number; active: number }[];
}

export async function queueFigures(ctx: JobsContext): Promise<QueueFigures> {
  const [states, activity, failures, providers] = await Promise.all([
    countByState(ctx),
    readActivity(ctx, { queue: queueName, leaseMs: ctx.settings.leaseMs }),
    countFailures(ctx),
    listModelProviders(ctx),
  ]);
  return {
    states,
    activity,
    failures,
    providers: providers.map(({ name, consecutiveFailures, active, ...provider }) => ({
      name,
      state: breakerState(provider),
      consecutiveFailures,
      active,
    })),
  };
}
