import { Redis, type RedisOptions } from 'ioredis';
import { settled } from './bounded.ts';
import type { RedisAddress } from './settings.ts';

/** A connection by its use; each wants other answers to "what if Redis is away?". */
export type RedisUse =
  /** Adds, hints, counters for a caller who waits: refuse at once. */
  | 'command'
  /** A worker's own bookkeeping in Bull: wait for a reconnect, within limits. */
  | 'worker'
  /** Bull's blocking read, which Redis answers every five seconds at the latest: never give up, and cut a socket that swallows. */
  | 'blocking'
  /** Pub/sub: never give up. Bull insists on `maxRetriesPerRequest: null` for this and for `blocking`. */
  | 'listening';

const reconnect = (times: number) => Math.min(50 * 2 ** Math.min(times, 6), 1000);

function optionsFor(use: RedisUse, address: RedisAddress, timeoutMs: number): RedisOptions {
  const { tls, ...where } = address;
  const common: RedisOptions = {
    ...where,
    ...(tls && { tls: {} }),
    retryStrategy: reconnect,
    connectTimeout: 3000,
    keepAlive: 10_000,
    enableReadyCheck: false,
    // ioredis 5.11 counts a connection as ready when its CLIENT SETINFO has ended, however it ended: one that broke in the meantime is then
    // "ready" for ever and never made again. Without that command (and without a connection name) there is no meantime.
    disableClientInfo: true,
  };
  switch (use) {
    case 'command':
      // A socket that accepts and swallows is cut, so that the next command meets a fresh connection.
      return { ...common, enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: timeoutMs, socketTimeout: timeoutMs * 3 };
    case 'worker':
      return { ...common, maxRetriesPerRequest: 10, commandTimeout: 5000, socketTimeout: 10_000 };
    case 'blocking':
      return { ...common, maxRetriesPerRequest: null, socketTimeout: 15_000 };
    case 'listening':
      return { ...common, maxRetriesPerRequest: null, autoResubscribe: true };
  }
}

/** Opens a connection that reconnects by itself; errors go to `onError`, at most one a minute of each message. */
export function openRedis(use: RedisUse, address: RedisAddress, timeoutMs: number, onError: (error: Error) => void): Redis {
  const client = new Redis(optionsFor(use, address, timeoutMs));
  const lastSaid = new Map<string, number>();
  client.on('error', (error: Error) => {
    const now = Date.now();
    if (now - (lastSaid.get(error.message) ?? 0) < 60_000) return;
    lastSaid.set(error.message, now);
    onError(error);
  });
  return client;
}

/** Resolves when the connection can be used, or after `ms`. */
export async function whenReady(client: Redis, ms: number): Promise<void> {
  if (client.status === 'ready') return;
  await settled(ms, new Promise((resolve) => client.once('ready', resolve)));
}

/** Says goodbye if Redis is there, and cuts the connection in any case. */
export async function closeRedis(client: Redis): Promise<void> {
  if (client.status === 'ready') await settled(300, client.quit());
  client.disconnect();
}
