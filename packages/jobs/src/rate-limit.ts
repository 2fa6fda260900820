import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';

/** What a Redis command may answer. */
export type RedisReply = boolean | number | string | (boolean | number | string)[];

/** `sendCommand` for the rate limiter's store: rejects at once, or after about a second, when Redis is away. */
export function redisForRateLimit(ctx: JobsContext): (...args: string[]) => Promise<RedisReply> {
  return (command, ...args) =>
    within(ctx.settings.redisTimeoutMs, 'Redis', ctx.redis.call(command ?? 'PING', ...args) as Promise<RedisReply>);
}
