import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRedis } from './redis.mjs';
import { askRedis } from './redis-talk.mjs';

/** What the sentinels call the primary. */
export const primaryName = 'groundwork';

/**
 * @typedef {import('./redis.mjs').RunningRedis} RunningRedis
 * @typedef {object} SentinelRedis
 * @property {RunningRedis} primary the first one
 * @property {RunningRedis} replica
 * @property {RunningRedis[]} sentinels
 */

/**
 * A primary, a replica of it, and three sentinels that agree by two when the primary is gone; throw-away, on the loopback. Ends when every
 * sentinel knows the others and the replica.
 * @param {{ folder: string, binaries: string, password: string, downAfterMs: number }} options `downAfterMs`: without an answer for so long, a server counts as gone
 * @returns {Promise<SentinelRedis>}
 */
export async function startSentinelRedis({ folder, binaries, password, downAfterMs }) {
  const common = { binaries, password, isThrowAway: true };
  const primary = await startRedis({ ...common, folder: join(folder, 'primary'), settings: [`masterauth ${password}`] });
  const replica = await startRedis({
    ...common,
    folder: join(folder, 'replica'),
    settings: [`masterauth ${password}`, `replicaof 127.0.0.1 ${primary.port}`],
  });
  await until(async () => /master_link_status:up/.test(await ask(replica, password, ['INFO', 'replication'])));
  const watch = [
    `sentinel monitor ${primaryName} 127.0.0.1 ${primary.port} 2`,
    `sentinel auth-pass ${primaryName} ${password}`,
    `sentinel down-after-milliseconds ${primaryName} ${downAfterMs}`,
    `sentinel failover-timeout ${primaryName} 10000`,
    `sentinel sentinel-pass ${password}`,
  ];
  const sentinels = await Promise.all(
    [1, 2, 3].map((number) => startRedis({ ...common, folder: join(folder, `sentinel-${number}`), isSentinel: true, settings: watch })),
  );
  for (const sentinel of sentinels)
    await until(async () => /slaves=1,sentinels=3/.test(await ask(sentinel, password, ['INFO', 'sentinel'])));
  return { primary, replica, sentinels };
}

/**
 * @param {RunningRedis} server
 * @param {string} password
 * @param {string[]} command
 */
async function ask({ port }, password, command) {
  const [answer = ''] = await askRedis({ port, password }, [command]).catch(() => []);
  return answer;
}

/** @param {() => Promise<boolean>} holds */
async function until(holds) {
  for (const deadline = Date.now() + 30_000; !(await holds()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error('the servers did not find one another within 30 s');
  }
}
