import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binaries, home } from '../places.mjs';
import { startPostgres } from '../services/postgres.mjs';
import { startRedis } from '../services/redis.mjs';

/** @typedef {{ database: string | undefined, redis: { host: string, port: number, password: string } | undefined, stop: () => Promise<void> }} LocalServices */

/**
 * Starts the services that are not configured, with their data in the local folder, and starts one again that stops by itself.
 * They keep their ports from one start to the next where they can, so that a worker in another terminal finds them again.
 * @param {{ needsPostgres: boolean, needsRedis: boolean, secrets: import('./secrets.mjs').Secrets, say: (line: string) => void }} options
 * @returns {Promise<LocalServices>}
 */
export async function startLocalServices({ needsPostgres, needsRedis, secrets, say }) {
  const ports = readPorts();
  const started = await Promise.allSettled([
    needsPostgres ? keepRunning('PostgreSQL', ports.postgres, (port) => startLocalPostgres(secrets, port), say) : undefined,
    needsRedis ? keepRunning('Redis', ports.redis, (port) => startLocalRedis(secrets, say, port), say) : undefined,
  ]);
  const stop = async () => {
    await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value?.stop() : undefined)));
  };
  const [postgres, redis] = started;
  if (postgres.status === 'rejected' || redis.status === 'rejected') {
    await stop();
    throw postgres.status === 'rejected' ? postgres.reason : /** @type {PromiseRejectedResult} */ (redis).reason;
  }
  writePorts({ postgres: postgres.value?.first.port, redis: redis.value?.first.port });
  return {
    database: postgres.value?.first.url,
    redis: redis.value && { host: '127.0.0.1', port: redis.value.first.port, password: secrets.redisPassword },
    stop,
  };
}

/**
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {number} [port]
 */
function startLocalPostgres(secrets, port) {
  return startPostgres({ folder: join(home, 'postgres'), password: secrets.databasePassword, application: 'groundwork', port });
}

/**
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {(line: string) => void} say
 * @param {number} [port]
 */
function startLocalRedis(secrets, say, port) {
  return startRedis({ folder: join(home, 'redis'), binaries, password: secrets.redisPassword, port, say });
}

/**
 * @template {{ port: number, exited: Promise<unknown>, stop: () => Promise<void> }} Server
 * @param {string} name
 * @param {number | undefined} preferredPort
 * @param {(port?: number) => Promise<Server>} start
 * @param {(line: string) => void} say
 */
async function keepRunning(name, preferredPort, start, say) {
  const first = await start(preferredPort);
  let current = first;
  let isStopping = false;
  const watch = async () => {
    while (!isStopping) {
      await current.exited;
      if (isStopping) return;
      say(`${name} stopped by itself; starting it again.`);
      await sleep(1000);
      const again = isStopping ? undefined : await start(first.port).catch((error) => say(`${name}: ${error.message}`));
      if (again) current = again;
    }
  };
  void watch();
  const stop = () => {
    isStopping = true;
    return current.stop();
  };
  return { first, stop };
}

const PORTS = join(home, 'ports.json');

/** @returns {{ postgres?: number, redis?: number }} */
function readPorts() {
  try {
    return existsSync(PORTS) ? JSON.parse(readFileSync(PORTS, 'utf8')) : {};
  } catch {
    return {};
  }
}

/** @param {{ postgres?: number, redis?: number }} ports */
function writePorts(ports) {
  mkdirSync(home, { recursive: true });
  writeFileSync(PORTS, `${JSON.stringify({ ...readPorts(), ...ports })}\n`);
}
