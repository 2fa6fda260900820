import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseEnvironment, type RedisAddress, redisAddressOf, redisEnvironmentSchema } from '@groundwork/jobs';
import { z } from 'zod';

/** Redis servers that stand in for one another: a primary and a replica under three sentinels, or a cluster of three nodes and their replicas. */
export type Topology = 'sentinel' | 'cluster';
/** What happens to the server that holds the queue: it dies, or it stands still and its connections with it. */
export type Blow = 'kill' | 'hang';

/** Such servers, for one run. */
export interface RedisOnCall {
  address: RedisAddress;
  /** Ends when the blow has been dealt. */
  strike(blow: Blow): Promise<void>;
  stop(): Promise<void>;
}

/** Also the hash tag that lets a cluster keep the queue on one node. */
export const queuePrefix = '{bull}';
/** How long a server does not answer until the others take it for gone. */
export const goneAfterMs = 1500;

const greetingSchema = z.object({ environment: z.record(z.string(), z.string()) });

/** Starts them in a process of their own, which ends with this one. Takes about eight seconds. */
export async function startRedisOnCall(topology: Topology): Promise<RedisOnCall> {
  const program = fileURLToPath(new URL('../../scripts/redis-on-call.mjs', import.meta.url));
  const child = fork(program, [topology, String(goneAfterMs), queuePrefix], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const said = () =>
    Promise.race([once(child, 'message'), exited.then(() => Promise.reject(new Error('the Redis servers did not start')))]);
  const [greeting] = await said();
  const { environment } = greetingSchema.parse(greeting);
  return {
    address: redisAddressOf(parseEnvironment(redisEnvironmentSchema, { ...environment, QUEUE_PREFIX: queuePrefix })),
    async strike(blow) {
      const done = said();
      child.send(blow);
      await done;
    },
    async stop() {
      child.disconnect();
      await exited;
    },
  };
}
