import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from '../bootstrap/complaint.mjs';
import { pinnedNode } from '../bootstrap/pinned-node.mjs';
import { root } from '../places.mjs';
import { isFree } from '../services/free-port.mjs';
import { endOf, isRunning, startServer, stopProcess } from '../services/process.mjs';
import { logFile, port, url } from './settings.mjs';

const PATIENCE_MS = 60_000;

/** Before anything is started: a port that is taken is the commonest thing to go wrong, and takes one line to mend. */
export async function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Complaint(`PORT=${process.env.PORT} is not a port (1 to 65535).`);
  if ((await isFree(port)) && (await isFree(port, '0.0.0.0'))) return;
  const isGroundwork = await fetch(`${url}/livez`, { signal: AbortSignal.timeout(1000) }).then(
    ({ ok }) => ok,
    () => false,
  );
  const who = isGroundwork
    ? `Groundwork is already running at ${url}, from another copy or folder.`
    : `Port ${port} is in use by another program.`;
  throw new Complaint(`${who} Stop it, or choose another port: PORT=${port + 1} npm start`);
}

/**
 * Starts the API's process; its words go to logs/api.log.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [nodeFlags]
 */
export function startApi(env, nodeFlags = []) {
  const log = logFile('api.log');
  mkdirSync(dirname(log), { recursive: true });
  const server = startServer(pinnedNode, [...nodeFlags, join(root, 'apps/api/src/main.ts')], { logFile: log, env, cwd: root });
  const pid = server.child.pid;
  if (pid === undefined) throw new Error('The API’s process could not be made.');
  // Longer than it takes a worker to hand its job back, shorter than the ten seconds we promise for everything.
  return { pid, exited: server.exited, stop: () => stopProcess(pid, 'SIGTERM', 6500) };
}

/**
 * Waits until the API says it is ready for requests.
 * @param {{ pid: number }} server
 */
export async function waitUntilReady({ pid }) {
  const deadline = Date.now() + PATIENCE_MS;
  while (isRunning(pid)) {
    const isReady = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return;
    if (Date.now() > deadline)
      throw new Complaint(`The API is not ready after ${PATIENCE_MS / 1000} s. The end of its log:\n${endOf(logFile('api.log'))}`);
    await sleep(50);
  }
  throw new Complaint(`The API stopped while it started. The end of its log:\n${endOf(logFile('api.log'))}`);
}
