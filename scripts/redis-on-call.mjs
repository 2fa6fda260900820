#!/usr/bin/env node
// Started by the fault runs over an IPC channel, with `sentinel` or `cluster`: Redis servers that stand in for one another, of which the one
// that holds the queue is killed or made to hang when that is asked for. They go when the channel closes.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaries } from './places.mjs';
import { holderOf, startRedisCluster } from './services/redis-cluster.mjs';
import { primaryName, startSentinelRedis } from './services/redis-sentinel.mjs';

const [, , topology, goneAfterMs = '2000', queueKey = '{bull}'] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'groundwork-redis-'));
const password = randomBytes(18).toString('hex');
const listOf = (/** @type {{ port: number }[]} */ servers) => servers.map(({ port }) => `127.0.0.1:${port}`).join(',');

/** The servers, who holds the queue, and the environment of a process that works on them. */
const { servers, holder, environment } = await (topology === 'cluster' ? startCluster() : startSentinel());

async function startSentinel() {
  const { primary, replica, sentinels } = await startSentinelRedis({ folder, binaries, password, downAfterMs: Number(goneAfterMs) });
  return {
    servers: [primary, replica, ...sentinels],
    holder: async () => primary,
    environment: {
      REDIS_SENTINELS: listOf(sentinels),
      REDIS_SENTINEL_NAME: primaryName,
      REDIS_SENTINEL_PASSWORD: password,
      REDIS_PASSWORD: password,
    },
  };
}

async function startCluster() {
  const { primaries, replicas } = await startRedisCluster({ folder, binaries, password, nodeTimeoutMs: Number(goneAfterMs) });
  return {
    servers: [...primaries, ...replicas],
    holder: () => holderOf(primaries, password, queueKey),
    environment: { REDIS_CLUSTER_NODES: listOf(primaries), REDIS_PASSWORD: password },
  };
}

/** @type {Record<string, NodeJS.Signals>} */
const wishes = { kill: 'SIGKILL', hang: 'SIGSTOP' };
process.on('message', async (/** @type {string} */ wish) => {
  const { pid } = await holder();
  process.kill(pid, wishes[wish]);
  process.send?.({ done: wish });
});
process.on('disconnect', async () => {
  for (const { pid } of servers) {
    try {
      process.kill(pid, 'SIGCONT');
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was killed before.
    }
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
process.send?.({ environment });
