import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Exit */

/** Servers we started that still run: whatever way we leave, none is left behind. @type {Set<number>} */
const running = new Set();
process.on('exit', () => {
  for (const pid of running) sendSignal(pid, 'SIGINT');
});

/**
 * Starts a server in a process group of its own, so that the terminal's Ctrl-C reaches us alone and we stop things in order.
 * Its output goes to a file and not to a pipe: it must outlive us for as long as it takes to recover after a `kill -9`.
 * @param {string} command
 * @param {string[]} args
 * @param {{ logFile: string, uid?: number, gid?: number, env?: NodeJS.ProcessEnv, cwd?: string }} options
 */
export function startServer(command, args, { logFile, ...options }) {
  const log = openSync(logFile, 'a');
  const child = spawn(command, args, { ...options, env: options.env ?? process.env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  /** @type {Promise<Exit>} */
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      if (pid !== undefined) running.delete(pid);
      resolve({ code, signal });
    });
    child.once('error', () => resolve({ code: null, signal: null }));
  });
  return { child, exited };
}

/**
 * Signals a process and waits; a process that does not leave in time is killed.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {number} patienceMs
 */
export async function stopProcess(pid, signal, patienceMs) {
  for (const [name, waitMs] of /** @type {[NodeJS.Signals, number][]} */ ([
    [signal, patienceMs],
    ['SIGKILL', 2000],
  ])) {
    if (!sendSignal(pid, name)) return;
    const deadline = Date.now() + waitMs;
    while (Date.now() < deadline) {
      if (!isRunning(pid)) return;
      await sleep(25);
    }
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @returns {boolean} whether there was such a process
 */
function sendSignal(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/**
 * Whether the process lives (a zombie that nobody has waited for does not).
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/**
 * What a process is, in words to look for a path in: its command line and the folder it stands in. Empty if there is none.
 * A pid in a file may long belong to someone else, so nothing is signalled before this has been read.
 * @param {number} pid
 * @returns {string}
 */
export function describeProcess(pid) {
  if (!isRunning(pid)) return '';
  try {
    if (process.platform === 'linux') return `${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')} ${folderOf(pid)}`;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** @param {number} pid */
function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

/**
 * The last words of a server.
 * @param {string} logFile
 * @returns {string}
 */
export function endOf(logFile) {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-15).join('\n');
  } catch {
    return `(nothing in ${logFile})`;
  }
}
