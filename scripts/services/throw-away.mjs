import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * A Postgres and a Redis on free ports in a temporary folder, gone without a trace when they are stopped.
 * @param {{ binaries: string, say?: (line: string) => void }} options
 */
export async function startThrowAwayServices({ binaries, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-'));
  // Open for passing through: as root, Postgres runs as another user.
  chmodSync(folder, 0o711);
  const password = randomBytes(18).toString('hex');
  const started = await Promise.allSettled([
    startPostgres({ folder: join(folder, 'postgres'), password, isThrowAway: true, maxConnections: 300 }),
    startRedis({ folder: join(folder, 'redis'), password, isThrowAway: true, binaries, say }),
  ]);
  const stop = async () => {
    await Promise.all(started.map((one) => (one.status === 'fulfilled' ? one.value.stop() : undefined)));
    rmSync(folder, { recursive: true, force: true });
  };
  const [postgres, redis] = started;
  if (postgres.status === 'fulfilled' && redis.status === 'fulfilled') return { postgres: postgres.value, redis: redis.value, stop };
  await stop();
  throw postgres.status === 'rejected' ? postgres.reason : /** @type {PromiseRejectedResult} */ (redis).reason;
}
