import type { Logger } from 'pino';
import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { pingRedis } from './queue.ts';
import { mainNodesOf, type RedisConnection } from './redis.ts';

const patienceMs = 1500;

/**
 * What about Redis stands in the way of serving, in words for whoever runs it; empty when nothing does. Answers within 2 s.
 *
 * A Redis that may throw keys away is refused whether its memory has a limit today or not: the policy is a decision that waits for the
 * limit. One that does not tell its policy (managed ones may forbid `INFO` as well as `CONFIG`) is taken at its word.
 */
export async function findRedisFaults(ctx: Pick<JobsContext, 'redis' | 'settings'>): Promise<string[]> {
  try {
    await within(patienceMs, 'Redis', pingRedis(ctx));
  } catch {
    return ['Redis does not answer.'];
  }
  const policy = await evictionPolicy(ctx.redis);
  return policy === undefined || policy === 'noeviction' ? [] : [whatEvictionMeans(policy)];
}

/** Says in the log, at each connection, that this Redis may throw keys away. */
export function warnOfEviction(redis: RedisConnection, log: Logger): void {
  redis.on('ready', async () => {
    const policy = await evictionPolicy(redis);
    if (policy !== undefined && policy !== 'noeviction') log.warn({ policy }, whatEvictionMeans(policy));
  });
}

function whatEvictionMeans(policy: string): string {
  return `Redis may throw queued work away when its memory is full (maxmemory-policy is ${policy}), which delays analyses. Set it to keep them: maxmemory-policy noeviction.`;
}

/**
 * The first policy among the nodes that hold keys which is not `noeviction`, else `noeviction`; undefined when no node tells. By `INFO`, since
 * managed Redis often forbids `CONFIG`.
 */
async function evictionPolicy(redis: RedisConnection): Promise<string | undefined> {
  const policies = await Promise.all(
    mainNodesOf(redis).map((node) =>
      within(patienceMs / 3, 'Redis', node.info('memory')).then(
        (memory) => /^maxmemory_policy:(\S+)/m.exec(memory)?.[1],
        () => undefined,
      ),
    ),
  );
  return policies.find((policy) => policy !== undefined && policy !== 'noeviction') ?? policies.find((policy) => policy !== undefined);
}
