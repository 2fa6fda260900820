import { randomBytes } from 'node:crypto';
import { createSealer, openDatabase } from '@groundwork/db';
import { createTestDatabase } from '@groundwork/db/testing';
import { openJobs, redisForRateLimit } from '@groundwork/jobs';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { outlive } from './outlive.ts';
import { queuePrefix, type RedisOnCall, startRedisOnCall, type Topology } from './redis-on-call.ts';

/** Counts under keys that a cluster keeps on different nodes, by a script, as the rate limiter does. */
async function countOnce(redis: RedisOnCall, databaseUrl: string): Promise<unknown[]> {
  const database = openDatabase({ url: databaseUrl, max: 1 });
  const sealer = createSealer(randomBytes(32).toString('base64'));
  const jobs = await openJobs({ database, sealer, redis: redis.address, log: pino({ level: 'silent' }), settings: { queuePrefix } });
  const send = redisForRateLimit(jobs);
  const script = String(await send('SCRIPT', 'LOAD', "return redis.call('INCR', KEYS[1])"));
  const counts = await Promise.all(['a', 'b', 'c', 'd'].map((key) => send('EVALSHA', script, '1', key)));
  await jobs.close();
  await database.close(0);
  return counts;
}

it.concurrent.each<Topology>(['sentinel', 'cluster'])(
  'Redis as a %s: its primary dies, every analysis ends, and none twice',
  async (topology) => {
    const [database, redis] = await Promise.all([createTestDatabase(), startRedisOnCall(topology)]);
    try {
      expect(await countOnce(redis, database.url)).toEqual([1, 1, 1, 1]);
      const { violations, analyses, completed, refused, slowestSubmitMs } = await outlive({
        redis,
        databaseUrl: database.url,
        blow: 'kill',
        seconds: 1,
      });
      expect(violations).toEqual([]);
      expect(analyses).toBeGreaterThan(20);
      expect({ completed, refused }).toEqual({ completed: analyses, refused: 0 });
      expect(slowestSubmitMs).toBeLessThan(5000);
    } finally {
      await redis.stop();
      await database.drop();
    }
  },
  150_000,
);
