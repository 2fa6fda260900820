import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findRedisFaults, warnOfEviction } from './eviction.ts';
import { openRedis } from './redis.ts';
import { defaultJobSettings } from './settings.ts';

const forbidden = "-NOPERM this user has no permissions to run the 'info' command\r\n";
const telling = (memory: string) => `$${memory.length}\r\n${memory}\r\n`;

/** A Redis that answers `INFO` like this, and everything else with 0. */
async function connectToRedis(info: string) {
  const server = createServer((socket) => {
    socket.on('data', (asked) => {
      for (const [, command] of asked.toString().matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/g))
        socket.write(/info/i.test(command ?? '') ? info : ':0\r\n');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the server has no port');
  const redis = openRedis('command', { host: '127.0.0.1', port: place.port }, 1000, () => {});
  onTestFinished(() => {
    redis.disconnect();
    server.close();
  });
  return redis;
}

/** What is refused about a Redis with this policy, and what is logged. */
async function judge(info: string) {
  const redis = await connectToRedis(info);
  const logged: string[] = [];
  warnOfEviction(redis, pino({}, { write: (line: string) => void logged.push(line) }));
  await once(redis, 'ready');
  const faults = await findRedisFaults({ redis, settings: defaultJobSettings });
  return { faults, logged: logged.join('') };
}

describe('a Redis that may throw keys away', () => {
  it.each([
    ['under a limit', 'maxmemory:1048576'],
    ['without a limit yet', 'maxmemory:0'],
  ])('is refused and logged, with the remedy, %s', async (_when, limit) => {
    const { faults, logged } = await judge(telling(`# Memory\r\n${limit}\r\nmaxmemory_policy:allkeys-lru\r\n`));
    expect(faults).toEqual([expect.stringMatching(/maxmemory-policy is allkeys-lru.*Set it to keep them: maxmemory-policy noeviction/)]);
    expect(logged).toMatch(/"policy":"allkeys-lru".*maxmemory-policy noeviction/);
  });
});

it('a Redis that keeps its keys is taken, without a word', async () => {
  expect(await judge(telling('# Memory\r\nmaxmemory:1048576\r\nmaxmemory_policy:noeviction\r\n'))).toEqual({ faults: [], logged: '' });
});

it('a Redis that does not tell its policy is taken', async () => {
  expect(await judge(forbidden)).toEqual({ faults: [], logged: '' });
});

it('a Redis that is away is named as such', async () => {
  const redis = openRedis('command', { host: '127.0.0.1', port: 9 }, 300, () => {});
  onTestFinished(() => redis.disconnect());
  expect(await findRedisFaults({ redis, settings: defaultJobSettings })).toEqual(['Redis does not answer.']);
});
