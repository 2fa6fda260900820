import { createTestDatabase } from '@groundwork/db/testing';
import { expect, it } from 'vitest';
import { outlive } from './outlive.ts';
import { startRedisOnCall, type Topology } from './redis-on-call.ts';

it.concurrent.each<Topology>(['sentinel', 'cluster'])(
  'Redis as a %s: its primary dies, every analysis ends, and none twice',
  async (topology) => {
    const [database, redis] = await Promise.all([createTestDatabase(), startRedisOnCall(topology)]);
    try {
      const { violations, analyses, completed, refused, slowestSubmitMs } = await outlive({
        redis,
        databaseUrl: database.url,
        blow: 'kill',
        seconds: 1,
      });
      expect(violations).toEqual([]);
      expect(analyses).toBeGreaterThan(20);
      expect({ completed, refused }).toEqual({ completed: analyses, refused: 0 });
      expect(slowestSubmitMs).toBeLessThan(2000);
    } finally {
      await redis.stop();
      await database.drop();
    }
  },
  90_000,
);
