#!/usr/bin/env node
// Started by the fault runs over an IPC channel: a private Postgres and Redis that keep what they are told to keep, and are
// restarted, or crash, when they are asked to. They go when the channel closes.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaries } from './places.mjs';
import { startPostgres } from './services/postgres.mjs';
import { isRunning } from './services/process.mjs';
import { startRedis } from './services/redis.mjs';

const maxConnections = Number(process.argv[2] ?? 60);
const folder = mkdtempSync(join(tmpdir(), 'groundwork-faults-'));
// Open for passing through: as root, Postgres runs as another user.
chmodSync(folder, 0o711);
const password = randomBytes(18).toString('hex');

// Not thrown away: what was committed must survive a crash, or the runs would find what is the server's fault.
/** @param {number} [port] */
const postgresOn = (port) => startPostgres({ folder: join(folder, 'postgres'), password, port, maxConnections });
/** @param {number} [port] */
const redisOn = (port) => startRedis({ folder: join(folder, 'redis'), password, port, binaries });

let [postgres, redis] = await Promise.all([postgresOn(), redisOn()]);

/** @type {Record<string, () => Promise<void>>} */
const wishes = {
  async redisRestart() {
    await redis.stop();
    redis = await redisOn(redis.port);
  },
  async redisStop() {
    await redis.stop();
  },
  async redisStart() {
    redis = await redisOn(redis.port);
  },
  async redisCrash() {
    await endAtOnce(redis, 'SIGKILL');
    redis = await redisOn(redis.port);
  },
  async postgresRestart() {
    await postgres.stop();
    postgres = await postgresOn(postgres.port);
  },
  /** SIGQUIT is Postgres' immediate shutdown: no checkpoint, recovery at the next start. */
  async postgresCrash() {
    await endAtOnce(postgres, 'SIGQUIT');
    postgres = await postgresOn(postgres.port);
  },
};

const places = () => ({ postgresUrl: postgres.url, postgresPort: postgres.port, redisPort: redis.port, password });

process.on('message', async (/** @type {{ id: number, wish: string }} */ { id, wish }) => {
  try {
    await wishes[wish]?.();
    process.send?.({ id, ...places() });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', async () => {
  await Promise.all([postgres.stop(), redis.stop()]);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.send?.({ id: 0, ...places() });

/**
 * @param {{ pid: number }} server
 * @param {NodeJS.Signals} signal
 */
async function endAtOnce({ pid }, signal) {
  process.kill(pid, signal);
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}
