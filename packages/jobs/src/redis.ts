import { Cluster, type ClusterOptions, Redis, type RedisOptions } from 'ioredis';
import { settled } from './bounded.ts';
import type { ClusterRedis, RedisAddress, RedisServer, SentinelRedis } from './redis-address.ts';

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

/** A way to Redis: to one server, to the primary that Sentinel names, or to the nodes of a cluster. */
export type RedisConnection = Redis | Cluster;

const reconnect = (times: number) => Math.min(50 * 2 ** Math.min(times, 6), 1000);

type Behaviour = Pick<RedisOptions, 'enableOfflineQueue' | 'maxRetriesPerRequest' | 'commandTimeout' | 'socketTimeout' | 'autoResubscribe'>;

/** What each use does while Redis is away; `patienceMs`: how long a caller waits for a command. */
function behaviourOf(use: RedisUse, patienceMs: number): Behaviour {
  switch (use) {
    case 'command':
      // A socket that accepts and swallows is cut, so that the next command meets a fresh connection.
      return { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: patienceMs, socketTimeout: patienceMs * 3 };
    case 'worker':
      return { maxRetriesPerRequest: 10, commandTimeout: 5000, socketTimeout: 10_000 };
    case 'blocking':
      return { maxRetriesPerRequest: null, socketTimeout: 15_000 };
    case 'listening':
      // `keepSubscribed` does it: the library's own is unheard, and ends the process when the connection is closed before its answer.
      return { maxRetriesPerRequest: null, autoResubscribe: false };
  }
}

function commonOptions({ username, password, tls }: RedisAddress): RedisOptions {
  return {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls && { tls }),
    connectTimeout: 3000,
    keepAlive: 10_000,
    enableReadyCheck: false,
    // ioredis 5.11 counts a connection as ready when its CLIENT SETINFO has ended, however it ended: one that broke in the meantime is then
    // "ready" for ever and never made again. Without that command (and without a connection name) there is no meantime.
    disableClientInfo: true,
  };
}

function openServer(use: RedisUse, address: RedisServer | SentinelRedis, patienceMs: number): Redis {
  return new Redis({
    ...commonOptions(address),
    ...behaviourOf(use, patienceMs),
    ...('sentinels' in address ? sentinelOptions(address) : { host: address.host, port: address.port }),
    ...(address.db !== undefined && { db: address.db }),
    retryStrategy: reconnect,
    // A primary that was demoted keeps its connections: they must go and find the new one. Who waits for Redis anyway sends again (2).
    reconnectOnError: (error) => {
      if (!/READONLY|^UNBLOCKED/.test(error.message)) return false;
      return use === 'worker' && !error.message.startsWith('UNBLOCKED') ? 2 : 1;
    },
  });
}

function sentinelOptions({
  sentinels,
  primary,
  sentinelUsername,
  sentinelPassword,
  sentinelTls,
  tls,
  natMap,
}: SentinelRedis): RedisOptions {
  return {
    sentinels,
    name: primary,
    role: 'master',
    ...(sentinelUsername !== undefined && { sentinelUsername }),
    ...(sentinelPassword !== undefined && { sentinelPassword }),
    ...(sentinelTls && { sentinelTLS: tls ?? {} }),
    ...(tls && { enableTLSForSentinelMode: true }),
    ...(natMap && { natMap }),
    sentinelRetryStrategy: reconnect,
    sentinelCommandTimeout: 1000,
    // Hears of a failover from the sentinels too: a primary that hangs does not end its connections.
    failoverDetector: true,
  };
}

/**
 * Bull asks for one connection of each type; each is a cluster client of its own. What a use does while Redis is away stands partly in the
 * options of the cluster and partly in those of its nodes. A node that is gone is not connected to again: the slots are asked for anew.
 */
function openCluster(use: RedisUse, address: ClusterRedis, patienceMs: number): Cluster {
  const { enableOfflineQueue = true, ...behaviour } = behaviourOf(use, patienceMs);
  const options: ClusterOptions = {
    redisOptions: { ...commonOptions(address), ...behaviour },
    enableOfflineQueue,
    // Nothing is held back for CLUSTER INFO: a command to a slot that is down waits and is sent again, within the limits below.
    enableReadyCheck: false,
    clusterRetryStrategy: reconnect,
    slotsRefreshTimeout: 3000,
    // Who waits for the caller tries for a second, who waits for Redis for five: a replica needs that long to be elected.
    maxRedirections: use === 'command' ? 5 : 16,
    retryDelayOnFailover: use === 'command' ? 200 : 300,
    retryDelayOnClusterDown: use === 'command' ? 200 : 300,
    ...(address.natMap && { natMap: address.natMap }),
    // A certificate names hosts, not addresses.
    ...(address.tls && { dnsLookup: (host, found) => found(null, host) }),
  };
  return new Cluster(address.clusterNodes, options);
}

/** Opens a connection that reconnects by itself; errors go to `onError`, at most one a minute of each message. */
export function openRedis(use: RedisUse, address: RedisAddress, patienceMs: number, onError: (error: Error) => void): RedisConnection {
  const connection = 'clusterNodes' in address ? openCluster(use, address, patienceMs) : openServer(use, address, patienceMs);
  const lastSaid = new Map<string, number>();
  connection.on('error', (error: Error) => {
    const now = Date.now();
    if (now - (lastSaid.get(error.message) ?? 0) < 60_000) return;
    lastSaid.set(error.message, now);
    onError(error);
  });
  return connection;
}

/** Subscribes a `listening` connection, and again each time it has been made anew. */
export function keepSubscribed(connection: RedisConnection, channel: () => string): void {
  const subscribe = () => void connection.subscribe(channel()).catch(() => {});
  if (connection.status === 'ready') subscribe();
  connection.on('ready', subscribe);
}

/** The servers that take writes, as far as they are known. */
export function mainNodesOf(connection: RedisConnection): Redis[] {
  return connection instanceof Cluster ? connection.nodes('master') : [connection];
}

/** Resolves when the connection can be used, or after `ms`. */
export async function whenReady(connection: RedisConnection, ms: number): Promise<void> {
  if (connection.status === 'ready') return;
  await settled(ms, new Promise((resolve) => connection.once('ready', resolve)));
}

/** Says goodbye if Redis is there, and cuts the connection in any case. */
export async function closeRedis(connection: RedisConnection): Promise<void> {
  if (connection.status === 'ready') await settled(300, connection.quit());
  connection.disconnect();
}
