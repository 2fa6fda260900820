import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { mainNodesOf, type RedisConnection } from './redis.ts';

/** What a Redis command may answer. */
export type RedisReply = boolean | number | string | (boolean | number | string)[];

/** Of `redisTimeoutMs`, which a submit then still has for its dispatch: a count is worth less than half a second of a clinician's time. */
const share = 0.4;

/** `sendCommand` for the rate limiter's store: rejects at once, or after less than half a second, when Redis is away. */
export function redisForRateLimit(ctx: JobsContext): (...args: string[]) => Promise<RedisReply> {
  return (command = 'PING', ...args) =>
    within(
      ctx.settings.redisTimeoutMs * share,
      'Redis',
      command === 'SCRIPT' ? tellAllNodes(ctx, [command, ...args]) : ask(ctx.redis, [command, ...args]),
    );
}

/** A script must be where its keys are, and which node that is, a command without keys does not say. */
async function tellAllNodes(ctx: JobsContext, words: [string, ...string[]]): Promise<RedisReply> {
  const [reply] = await Promise.all(mainNodesOf(ctx.redis).map((node) => ask(node, words)));
  if (reply === undefined) throw new Error('No node of the cluster is known yet');
  return reply;
}

function ask(connection: RedisConnection, [command, ...args]: [string, ...string[]]): Promise<RedisReply> {
  return connection.call(command, ...args) as Promise<RedisReply>;
}
