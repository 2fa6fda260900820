import { join, resolve } from 'node:path';
import { root } from '../places.mjs';

/** @typedef {{ host: string, port: number, password: string }} RedisAddress */

/** The port the server listens on. */
export const port = Number(process.env.PORT || 5001);

/** Where a person opens the page. */
export const url = `http://localhost:${port}`;

/** Where the logs go: `logs/worker.log` in the repository unless LOG_DIR says otherwise. */
export const logFolder = resolve(root, process.env.LOG_DIR || 'logs');

/** @returns {string | undefined} the configured database */
export function configuredDatabase() {
  return process.env.DATABASE_URL || undefined;
}

/** @returns {RedisAddress | undefined} the configured Redis: its address, or of several that stand in for one another the first */
export function configuredRedis() {
  const { REDIS_URL, REDIS_HOST, REDIS_PORT, REDIS_PASSWORD, REDIS_SENTINELS, REDIS_CLUSTER_NODES } = process.env;
  const [first] = (REDIS_SENTINELS || REDIS_CLUSTER_NODES || '').split(',');
  if (first) {
    const address = new URL(`redis://${first.trim()}`);
    return { host: address.hostname, port: Number(address.port || 6379), password: REDIS_PASSWORD ?? '' };
  }
  if (REDIS_URL) {
    const address = new URL(REDIS_URL);
    return { host: address.hostname, port: Number(address.port || 6379), password: decodeURIComponent(address.password) };
  }
  if (!REDIS_HOST && !REDIS_PORT) return undefined;
  return { host: REDIS_HOST || 'localhost', port: Number(REDIS_PORT || 6379), password: REDIS_PASSWORD ?? '' };
}

/**
 * The environment of a server process: what is configured, and for the rest the local services and this copy's secrets.
 * @param {{ database: string, redis: RedisAddress, secrets: import('./secrets.mjs').Secrets | undefined, mode: 'production' | 'development' }} given
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment({ database, redis, secrets, mode }) {
  const { GROUNDWORK_PREPARED: _, NODE_CHANNEL_FD: __, ...env } = process.env;
  const local = configuredRedis() ? {} : { REDIS_HOST: redis.host, REDIS_PORT: String(redis.port), REDIS_PASSWORD: redis.password };
  return {
    ...env,
    ...local,
    NODE_ENV: mode,
    DATABASE_URL: database,
    DATA_ENCRYPTION_KEY: env.DATA_ENCRYPTION_KEY || secrets?.dataEncryptionKey,
    AUTH_SECRET: env.AUTH_SECRET || secrets?.authSecret,
    PORT: String(port),
    WORKER_MODE: env.WORKER_MODE || 'integrated',
    LOG_DIR: logFolder,
  };
}

/** @param {string} name */
export function logFile(name) {
  return join(logFolder, name);
}
