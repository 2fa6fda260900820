import { randomBytes } from 'node:crypto';
import { createCustomer, createSealer, openDatabase } from '@groundwork/db';
import { createTestDatabase } from '@groundwork/db/testing';
import { pino } from 'pino';
import type { Actor } from '../actor.ts';
import { type JobsContext, openJobs } from '../context.ts';
import { openRedis } from '../redis.ts';
import { type RedisAddress, type RedisServer, redisServerOf } from '../redis-address.ts';
import type { JobSettings } from '../settings.ts';

/** Jobs on a database of their own, and in Redis under a prefix of their own. */
export interface TestJobs extends JobsContext {
  /** A clinician of the customer all this is about, and one of another customer. */
  clinician: Actor;
  stranger: Actor;
  databaseUrl: string;
  dataEncryptionKey: string;
  /** Takes everything of this test out of Redis, as `FLUSHALL` would. */
  emptyRedis(): Promise<void>;
  /** Closes the connections and removes the database and the keys. */
  drop(): Promise<void>;
}

/** Everything that waits, at a fraction of its real length. */
export const quickSettings: Partial<JobSettings> = {
  backoffMs: 60,
  redisTimeoutMs: 500,
  leaseMs: 1200,
  heartbeatMs: 150,
  abortPatienceMs: 300,
  progressMs: 20,
  reconcileMs: 100,
  relayMs: 150,
  relayGraceMs: 400,
  tidyMs: 300,
  followPollMs: 200,
};

export interface TestJobsOptions {
  settings?: Partial<JobSettings>;
  /** Another way to Redis than `TEST_REDIS_URL`, such as a proxy that can be cut. */
  redis?: RedisAddress;
  /** `silent` unless a test is being looked into. */
  logLevel?: string;
}

/** Needs TEST_DATABASE_URL and TEST_REDIS_URL, as `npm test` sets them. */
export async function openTestJobs({ settings, redis = testRedis(), logLevel = 'silent' }: TestJobsOptions = {}): Promise<TestJobs> {
  const { url, drop: dropDatabase } = await createTestDatabase();
  const database = openDatabase({ url, max: 6, name: 'test' });
  const dataEncryptionKey = randomBytes(32).toString('base64');
  const sealer = createSealer(dataEncryptionKey);
  // Who runs the deployment, and a customer of it.
  for (const [id, isOperator] of [
    ['north-valley', true],
    ['south-valley', false],
  ] as const)
    await createCustomer({ database }, { id, name: id, isOperator });
  const queuePrefix = `test-${randomBytes(5).toString('hex')}`;
  const log = pino({ level: logLevel });
  const jobs = await openJobs({ database, sealer, redis, log, settings: { ...quickSettings, ...settings, queuePrefix } });
  const actorOf = (customerId: string): Actor => ({ kind: 'user', id: `user-of-${customerId}`, customerId, role: 'clinician' });
  const emptyRedis = () => deleteKeys(queuePrefix);
  return {
    ...jobs,
    clinician: actorOf('north-valley'),
    stranger: actorOf('south-valley'),
    databaseUrl: url,
    dataEncryptionKey,
    emptyRedis,
    async drop() {
      await jobs.close();
      await emptyRedis();
      await database.close();
      await dropDatabase();
    },
  };
}

/** Where the tests' Redis is. */
export function testRedis(): RedisServer {
  const url = process.env.TEST_REDIS_URL;
  if (!url) throw new Error('TEST_REDIS_URL is not set: run the tests by `npm test`, or a command by `node scripts/with-services.mjs …`');
  return redisServerOf(url);
}

async function deleteKeys(prefix: string): Promise<void> {
  const redis = openRedis('worker', testRedis(), 1000, () => {});
  const keys = await redis.keys(`${prefix}:*`);
  if (keys.length > 0) await redis.del(keys);
  redis.disconnect();
}
