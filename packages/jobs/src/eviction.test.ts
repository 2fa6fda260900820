import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { warnOfEviction } from './eviction.ts';
import { openRedis } from './redis.ts';

/** Connects to a Redis that is set like this; returns what is logged, and a promise for its answer to our question. */
async function connectToRedis(policy: string) {
  const memory = `# Memory\r\nmaxmemory:1048576\r\nmaxmemory_policy:${policy}\r\n`;
  const server = createServer((socket) => {
    socket.on('data', (asked) => {
      for (const _ of asked.toString().matchAll(/\binfo\b/gi)) socket.write(`$${memory.length}\r\n${memory}\r\n`);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the server has no port');
  const logged: string[] = [];
  const redis = openRedis('command', { host: '127.0.0.1', port: place.port }, 1000, () => {});
  onTestFinished(() => {
    redis.disconnect();
    server.close();
  });
  warnOfEviction(redis, pino({}, { write: (line: string) => void logged.push(line) }));
  await once(redis, 'ready');
  await redis.info();
  return logged.join('');
}

it('a Redis that evicts is named in the log, with the remedy', async () => {
  expect(await connectToRedis('allkeys-lru')).toMatch(/"policy":"allkeys-lru".*Set it to keep them: maxmemory-policy noeviction/);
});

it('a Redis that does not evict is not worth a word', async () => {
  expect(await connectToRedis('noeviction')).toBe('');
});
