import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { startRedis } from './redis.mjs';
import { askRedis } from './redis-talk.mjs';

const slots = 16_384;

/** @typedef {import('./redis.mjs').RunningRedis & { busPort: number }} ClusterNode */

/**
 * A cluster of three primaries with a replica each, on the loopback, throw-away. Ends when all of them find it whole.
 * @param {{ folder: string, binaries: string, password: string, nodeTimeoutMs: number }} options `nodeTimeoutMs`: without an answer for so long, a node counts as gone
 * @returns {Promise<{ primaries: ClusterNode[], replicas: ClusterNode[] }>}
 */
export async function startRedisCluster({ folder, binaries, password, nodeTimeoutMs }) {
  const start = async (/** @type {number} */ number) => {
    const busPort = await freePort();
    const settings = ['cluster-enabled yes', `cluster-port ${busPort}`, `cluster-node-timeout ${nodeTimeoutMs}`, `masterauth ${password}`];
    const node = await startRedis({ folder: join(folder, `node-${number}`), binaries, password, isThrowAway: true, settings });
    return { ...node, busPort };
  };
  /** @type {ClusterNode[]} */
  const nodes = [];
  // One after the other, because each takes two ports that were free a moment ago.
  for (let number = 1; number <= 6; number += 1) nodes.push(await start(number));
  const primaries = nodes.slice(0, 3);
  const replicas = nodes.slice(3);

  const share = Math.ceil(slots / primaries.length);
  for (const [index, { port }] of primaries.entries()) {
    const range = [String(index * share), String(Math.min(slots, (index + 1) * share) - 1)];
    await say(port, password, ['CLUSTER', 'SET-CONFIG-EPOCH', String(index + 1)]);
    await say(port, password, ['CLUSTER', 'ADDSLOTSRANGE', ...range]);
  }
  const [first, ...others] = nodes;
  if (first === undefined) throw new Error('a cluster needs nodes');
  for (const { port, busPort } of others) await say(first.port, password, ['CLUSTER', 'MEET', '127.0.0.1', String(port), String(busPort)]);
  await untilAll(nodes, password, /cluster_known_nodes:6/);
  for (const [index, { port }] of replicas.entries()) {
    const id = await say(primaries[index]?.port ?? 0, password, ['CLUSTER', 'MYID']);
    await say(port, password, ['CLUSTER', 'REPLICATE', id]);
  }
  await untilAll(nodes, password, /cluster_state:ok/);
  for (const { port } of replicas)
    await until(async () => /master_link_status:up/.test(await say(port, password, ['INFO', 'replication'])));
  return { primaries, replicas };
}

/**
 * The primary that holds a key now.
 * @param {ClusterNode[]} nodes
 * @param {string} password
 * @param {string} key
 */
export async function holderOf(nodes, password, key) {
  for (const node of nodes) {
    const [answer = '-'] = await askRedis({ port: node.port, password }, [['GET', key]]).catch(() => []);
    if (!answer.startsWith('-MOVED') && !answer.startsWith('-CLUSTERDOWN') && answer !== '-') return node;
  }
  throw new Error(`no node holds ${key}`);
}

/**
 * @param {number} port
 * @param {string} password
 * @param {string[]} command
 */
async function say(port, password, command) {
  const [answer = ''] = await askRedis({ port, password }, [command]);
  if (answer.startsWith('-')) throw new Error(`${command.join(' ')}: ${answer}`);
  return answer;
}

/**
 * @param {ClusterNode[]} nodes
 * @param {string} password
 * @param {RegExp} pattern of each node's `CLUSTER INFO`
 */
async function untilAll(nodes, password, pattern) {
  for (const { port } of nodes) await until(async () => pattern.test(await say(port, password, ['CLUSTER', 'INFO'])));
}

/** @param {() => Promise<boolean>} holds */
async function until(holds) {
  for (const deadline = Date.now() + 30_000; !(await holds()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error('the cluster did not become whole within 30 s');
  }
}
