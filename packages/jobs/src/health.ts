import { countByState, pingDatabase, type QueueActivity, readActivity } from '@groundwork/db';
import { z } from 'zod';
import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { pingRedis, queueName } from './queue.ts';
import { whyStill } from './why-still.ts';

const count = z.number().int().nonnegative();
const checkSchema = z.enum(['up', 'down']);

/** `GET /health`: whether the queue works, by what has moved lately, and how many analyses are in each state. */
export const queueHealthSchema = z
  .object({
    queue: z.enum(['healthy', 'unhealthy']).meta({
      description:
        'Unhealthy when Redis or Postgres is away, when the queue is paused, when analyses wait and no worker is alive, or when workers are alive and nothing moves.',
    }),
    stats: z.object({ waiting: count, active: count, completed: count, failed: count, delayed: count, cancelled: count }),
    checks: z.object({ redis: checkSchema, postgres: checkSchema }),
    problem: z.string().optional().meta({ description: 'Why it is unhealthy, and what to do, in words.' }),
    workers: count.optional().meta({ description: 'Workers alive; left out, as all that follows, when Postgres cannot be asked.' }),
    slots: count.optional().meta({ description: 'Analyses these workers run side by side.' }),
    lastMovedAt: z.iso.datetime().optional().meta({ description: 'When an analysis last moved, or a canary came back.' }),
    canaryMs: count.optional().meta({
      description: 'How long the latest canary took through Redis and a worker into Postgres. One is sent when nothing else moves.',
    }),
  })
  .meta({ id: 'QueueHealth' });
export type QueueHealth = z.infer<typeof queueHealthSchema>;

const none: QueueHealth['stats'] = { waiting: 0, active: 0, completed: 0, failed: 0, delayed: 0, cancelled: 0 };
const patienceMs = 1500;

const away = {
  redis: 'Redis does not answer. What is submitted is kept and starts by itself when Redis is back.',
  postgres: 'Postgres does not answer. Nothing can be submitted or shown until it is back; nothing stored is lost.',
} as const;

const paused = 'The queue was paused in its dashboard: nothing new is begun until somebody resumes it there. Nothing is lost.';

/**
 * Answers within 2 s whatever is down. The counts are Postgres': Bull forgets what its retention removed, and everything if Redis is
 * emptied. With Postgres away they are Bull's, so that an operator still sees something move.
 */
export async function queueHealth(ctx: JobsContext): Promise<QueueHealth> {
  const [redis, postgres, isPaused, counts, activity] = await Promise.all([
    answers('Redis', pingRedis(ctx)),
    answers('Postgres', pingDatabase(ctx.database)),
    within(patienceMs, 'Redis', ctx.queue.isPaused()).catch(() => false),
    within(patienceMs, 'Postgres', countByState(ctx)).catch(() => undefined),
    within(patienceMs, 'Postgres', readActivity(ctx, { queue: queueName, leaseMs: ctx.settings.leaseMs })).catch(() => undefined),
  ]);
  const stats = counts ?? (redis ? await bullCounts(ctx) : none);
  const problem = whatIsWrong({ redis, postgres: postgres && counts !== undefined, isPaused, activity });
  const check = (isUp: boolean) => (isUp ? 'up' : 'down');
  return {
    queue: problem === undefined ? 'healthy' : 'unhealthy',
    stats: { ...none, ...stats },
    checks: { redis: check(redis), postgres: check(postgres) },
    ...(problem !== undefined && { problem }),
    ...(activity && present(activity)),
  };
}

function whatIsWrong({
  redis,
  postgres,
  isPaused,
  activity,
}: {
  redis: boolean;
  postgres: boolean;
  isPaused: boolean;
  activity: QueueActivity | undefined;
}): string | undefined {
  if (!postgres || !activity) return away.postgres;
  if (!redis) return away.redis;
  return isPaused ? paused : whyStill(activity);
}

function present({ workers, slots, lastMovedAt, canaryMs }: QueueActivity): Partial<QueueHealth> {
  return {
    workers,
    slots,
    ...(lastMovedAt && { lastMovedAt: lastMovedAt.toISOString() }),
    ...(canaryMs !== null && { canaryMs }),
  };
}

function answers(what: string, question: Promise<unknown>): Promise<boolean> {
  return within(patienceMs, what, question).then(
    () => true,
    () => false,
  );
}

async function bullCounts(ctx: JobsContext): Promise<Partial<QueueHealth['stats']>> {
  const counts = await within(400, 'Redis', ctx.queue.getJobCounts()).catch(() => undefined);
  if (!counts) return none;
  const { waiting, active, completed, failed, delayed } = counts;
  return { waiting, active, completed, failed, delayed };
}
