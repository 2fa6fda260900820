import { takeDueCanary } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import { addCanary, queueName, removeCanary } from './queue.ts';

/**
 * Sends a canary when nothing else has moved for a while: a dispatch without an analysis, through the same Bull queue as all others, which
 * whatever worker takes it answers in Postgres. A queue that stands still is then told from one that has nothing to do.
 */
export async function sendCanaryWhenQuiet(ctx: JobsContext): Promise<void> {
  const { canaryMs, leaseMs } = ctx.settings;
  const number = await takeDueCanary(ctx, { queue: queueName, quietMs: canaryMs, lostMs: 4 * canaryMs, leaseMs });
  if (number === undefined) return;
  // The one before was answered, or it lies where nobody takes it: then there must not be more and more of them.
  await removeCanary(ctx, number - 1);
  await addCanary(ctx, number);
}
