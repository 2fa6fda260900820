import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { wrongEnvironment } from './environment.ts';

/** Where a server listens. */
export interface HostPort {
  host: string;
  port: number;
}

/** Certificates as PEM; an empty object trusts what the system trusts. */
export interface RedisTls {
  ca?: string;
  cert?: string;
  key?: string;
  /** The name in the server's certificate, where it is not the host's. */
  servername?: string;
}

/** What a connection says and how it is sealed, wherever it goes. */
interface RedisLogin {
  username?: string;
  password?: string;
  tls?: RedisTls;
  /** Addresses that Redis names itself by, such as `10.0.0.3:6379`, and where they are reached from here. */
  natMap?: Record<string, HostPort>;
}

/** One server. */
export interface RedisServer extends RedisLogin, HostPort {
  db?: number;
}

/** A primary that Sentinel watches and replaces. */
export interface SentinelRedis extends RedisLogin {
  sentinels: HostPort[];
  /** The primary's name among the sentinels. */
  primary: string;
  sentinelUsername?: string;
  sentinelPassword?: string;
  sentinelTls?: boolean;
  db?: number;
}

/** A Redis Cluster; some of its nodes, which know the others. */
export interface ClusterRedis extends RedisLogin {
  clusterNodes: HostPort[];
}

/** Where Redis is. */
export type RedisAddress = RedisServer | SentinelRedis | ClusterRedis;

const port = z.coerce.number().int().min(1).max(65_535);
const yesOrNo = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((word) => word === 'true');
const listOn = (usualPort: number) =>
  z.string().transform((list, context) =>
    list.split(',').map((place): HostPort => {
      const found = hostPortOf(place, usualPort);
      if (!found) context.addIssue(`must be a list such as redis-1:${usualPort},redis-2:${usualPort}`);
      return found ?? { host: '', port: 0 };
    }),
  );
const natMap = z.string().transform((list, context) =>
  Object.fromEntries(
    list.split(',').map((pair): [string, HostPort] => {
      const [named = '', reached = ''] = pair.split('=').map((side) => side.trim());
      const found = hostPortOf(named) && hostPortOf(reached);
      if (!found) context.addIssue('must be a list such as 10.0.0.3:6379=redis.example.org:16379');
      return [named, found ?? { host: '', port: 0 }];
    }),
  ),
);

/** The environment variables that say where Redis is. */
export const redisVariables = {
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a URL such as redis://:password@host:6379' }).optional(),
  REDIS_HOST: z.string().min(1).default('localhost'),
  REDIS_PORT: port.default(6379),
  REDIS_USERNAME: z.string().optional(),
  REDIS_PASSWORD: z.string().optional(),
  REDIS_SENTINELS: listOn(26_379).optional(),
  REDIS_SENTINEL_NAME: z.string().min(1).default('mymaster'),
  REDIS_SENTINEL_USERNAME: z.string().optional(),
  REDIS_SENTINEL_PASSWORD: z.string().optional(),
  REDIS_SENTINEL_TLS: yesOrNo.default(false),
  REDIS_CLUSTER_NODES: listOn(6379).optional(),
  REDIS_NAT_MAP: natMap.optional(),
  REDIS_TLS: yesOrNo.default(false),
  REDIS_TLS_CA_FILE: z.string().optional(),
  REDIS_TLS_CERT_FILE: z.string().optional(),
  REDIS_TLS_KEY_FILE: z.string().optional(),
  REDIS_TLS_SERVERNAME: z.string().optional(),
};
/** What `redisAddressOf` reads. */
export const redisEnvironmentSchema = z.object({ ...redisVariables, QUEUE_PREFIX: z.string() });
type RedisEnvironment = z.infer<typeof redisEnvironmentSchema>;

/**
 * `REDIS_SENTINELS` or `REDIS_CLUSTER_NODES`, else `REDIS_URL`, else `REDIS_HOST` and `REDIS_PORT`; with the login and the certificates.
 * @throws EnvironmentError when they contradict each other, a certificate cannot be read, or a cluster's keys would lie on several nodes
 */
export function redisAddressOf(env: RedisEnvironment): RedisAddress {
  const login = loginOf(env);
  if (env.REDIS_SENTINELS && env.REDIS_CLUSTER_NODES)
    throw wrongEnvironment(['REDIS_SENTINELS: cannot be set together with REDIS_CLUSTER_NODES; leave one of them out']);
  if (env.REDIS_CLUSTER_NODES) {
    if (!hasHashTag(env.QUEUE_PREFIX)) throw wrongEnvironment([`QUEUE_PREFIX: ${whyHashTag}`]);
    return { ...login, clusterNodes: env.REDIS_CLUSTER_NODES };
  }
  if (!env.REDIS_SENTINELS)
    return env.REDIS_URL
      ? { ...login, ...redisServerOf(env.REDIS_URL, login.tls) }
      : { ...login, host: env.REDIS_HOST, port: env.REDIS_PORT };
  return {
    ...login,
    sentinels: env.REDIS_SENTINELS,
    primary: env.REDIS_SENTINEL_NAME,
    ...(env.REDIS_SENTINEL_USERNAME && { sentinelUsername: env.REDIS_SENTINEL_USERNAME }),
    ...(env.REDIS_SENTINEL_PASSWORD && { sentinelPassword: env.REDIS_SENTINEL_PASSWORD }),
    ...(env.REDIS_SENTINEL_TLS && { sentinelTls: true }),
  };
}

/** The server of a URL such as `redis://user:password@host:6379/0`; `rediss:` for TLS, with these certificates if any are given. */
export function redisServerOf(address: string, tls?: RedisTls): RedisServer {
  const url = new URL(address);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || 6379),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(url.pathname.length > 1 && { db: Number(url.pathname.slice(1)) }),
    ...((tls || url.protocol === 'rediss:') && { tls: tls ?? {} }),
  };
}

/** Why a prefix is refused with Redis Cluster, with the remedy. */
export const whyHashTag =
  'must hold a hash tag for Redis Cluster, such as QUEUE_PREFIX={bull}: the queue’s scripts need all of its keys on one node';

/** Whether a part of the prefix in braces decides the slot, so that all keys that begin with it lie together. */
export function hasHashTag(prefix: string): boolean {
  return /^[^{]*\{[^}]+\}/.test(prefix);
}

function loginOf(env: RedisEnvironment): RedisLogin {
  const ca = readPem('REDIS_TLS_CA_FILE', env.REDIS_TLS_CA_FILE);
  const cert = readPem('REDIS_TLS_CERT_FILE', env.REDIS_TLS_CERT_FILE);
  const key = readPem('REDIS_TLS_KEY_FILE', env.REDIS_TLS_KEY_FILE);
  const servername = env.REDIS_TLS_SERVERNAME;
  const given = { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(servername && { servername }) };
  const hasTls = env.REDIS_TLS || Object.keys(given).length > 0 || env.REDIS_URL?.startsWith('rediss:');
  return {
    ...(env.REDIS_USERNAME && { username: env.REDIS_USERNAME }),
    ...(env.REDIS_PASSWORD && { password: env.REDIS_PASSWORD }),
    ...(hasTls && { tls: given }),
    ...(env.REDIS_NAT_MAP && { natMap: env.REDIS_NAT_MAP }),
  };
}

function readPem(variable: string, file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw wrongEnvironment([`${variable}: ${file} cannot be read (${error instanceof Error ? error.message : 'unknown'})`]);
  }
}

/** `host:port`, `[::1]:port`, or a host on the usual port. */
function hostPortOf(place: string, usualPort = 6379): HostPort | undefined {
  const [, bracketed, plain, number = String(usualPort)] = /^(?:\[([^\]]+)\]|([^:[\]\s]+))(?::(\d+))?$/.exec(place.trim()) ?? [];
  const host = bracketed ?? plain;
  const parsed = port.safeParse(number);
  return host && parsed.success ? { host, port: parsed.data } : undefined;
}
