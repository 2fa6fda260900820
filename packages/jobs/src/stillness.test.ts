import { expect, it } from 'vitest';
import { createStillness } from './stillness.ts';

/** A worker whose queue is looked at every five seconds; `lost` counts how often it was found lost. */
function aWatchedWorker() {
  const world = { now: 0, isRedisUp: true, asked: 0 };
  const stillness = createStillness({
    stillMs: 60_000,
    now: () => world.now,
    isAnswering: async () => {
      world.asked++;
      return world.isRedisUp;
    },
  });
  const passTime = async (seconds: number, each: () => void = () => {}) => {
    let lostAt: number | undefined;
    for (let passed = 0; passed < seconds; passed += 5) {
      world.now += 5000;
      each();
      if (await stillness.isLost()) lostAt ??= world.now;
    }
    return lostAt;
  };
  return { world, stillness, passTime };
}

it('a queue that answers that there is nothing is never in doubt', async () => {
  const { world, stillness, passTime } = aWatchedWorker();
  expect(await passTime(3600, stillness.moved)).toBeUndefined();
  expect(world.asked).toBe(0);
});

it('a queue that is still for a minute beside a Redis that answers is lost', async () => {
  const { passTime } = aWatchedWorker();
  expect(await passTime(120)).toBe(60_000);
});

it('an outage of any length is waited out, and what comes back in time is not lost', async () => {
  const { world, stillness, passTime } = aWatchedWorker();
  world.isRedisUp = false;
  expect(await passTime(24 * 3600)).toBeUndefined();
  world.isRedisUp = true;
  expect(await passTime(40)).toBeUndefined();
  stillness.moved();
  expect(await passTime(40)).toBeUndefined();
});

it('a queue that does not come back after an outage is lost', async () => {
  const { world, passTime } = aWatchedWorker();
  world.isRedisUp = false;
  await passTime(600);
  world.isRedisUp = true;
  expect(await passTime(120)).toBe(600_000 + 50_000);
});

it('an answer that comes while Redis is asked counts', async () => {
  const clock = { now: 0 };
  const stillness = createStillness({
    stillMs: 60_000,
    now: () => clock.now,
    isAnswering: async () => {
      stillness.moved();
      return true;
    },
  });
  clock.now = 120_000;
  expect(await stillness.isLost()).toBe(false);
});
