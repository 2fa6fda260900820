import { countByState, pingDatabase } from '@groundwork/db';
import { z } from 'zod';
import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { pingRedis } from './queue.ts';

const count = z.number().int().nonnegative();
const checkSchema = z.enum(['up', 'down']);

/** `GET /health`: whether both stores answer, and how many analyses are in each state. */
export const queueHealthSchema = z
  .object({
    queue: z.enum(['healthy', 'unhealthy']),
    stats: z.object({ waiting: count, active: count, completed: count, failed: count, delayed: count, cancelled: count }),
    checks: z.object({ redis: checkSchema, postgres: checkSchema }),
  })
  .meta({ id: 'QueueHealth' });
export type QueueHealth = z.infer<typeof queueHealthSchema>;

const none: QueueHealth['stats'] = { waiting: 0, active: 0, completed: 0, failed: 0, delayed: 0, cancelled: 0 };
const patienceMs = 1500;

/**
 * Answers within 2 s whatever is down. The counts are Postgres': Bull forgets what its retention removed, and everything if Redis is
 * emptied. With Postgres away they are Bull's, so that an operator still sees something move.
 */
export async function queueHealth(ctx: JobsContext): Promise<QueueHealth> {
  const [redis, postgres, counts] = await Promise.all([
    within(patienceMs, 'Redis', pingRedis(ctx)).then(
      () => true,
      () => false,
    ),
    within(patienceMs, 'Postgres', pingDatabase(ctx.database)).then(
      () => true,
      () => false,
    ),
    within(patienceMs, 'Postgres', countByState(ctx)).catch(() => undefined),
  ]);
  const stats = counts ?? (redis ? await bullCounts(ctx) : none);
  const check = (isUp: boolean) => (isUp ? 'up' : 'down');
  return {
    queue: redis && postgres && counts ? 'healthy' : 'unhealthy',
    stats: { ...none, ...stats },
    checks: { redis: check(redis), postgres: check(postgres) },
  };
}

async function bullCounts(ctx: JobsContext): Promise<Partial<QueueHealth['stats']>> {
  const counts = await within(400, 'Redis', ctx.queue.getJobCounts()).catch(() => undefined);
  if (!counts) return none;
  const { waiting, active, completed, failed, delayed } = counts;
  return { waiting, active, completed, failed, delayed };
}
