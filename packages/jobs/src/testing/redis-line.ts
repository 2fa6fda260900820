import type { RedisServer } from '../redis-address.ts';
import { type Line, openLine } from './line.ts';
import { testRedis } from './test-jobs.ts';

/** A way to the tests' Redis that can be cut and mended. */
export interface RedisLine extends Line {
  address: RedisServer;
}

export async function openRedisLine(): Promise<RedisLine> {
  const target = testRedis();
  const line = await openLine(target);
  return { ...line, address: { ...target, host: '127.0.0.1', port: line.port } };
}
