import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../bootstrap/complaint.mjs';
import { home } from '../places.mjs';
import { describeProcess, stopProcess } from '../services/process.mjs';

const FILE = join(home, 'running.json');

/** @typedef {{ pid: number, url: string, serverPid?: number }} RunningCopy `pid` is the one that started everything */

/**
 * Takes the folder for this process: refuses while another runs on it, and clears away a server that a killed one left behind.
 * @param {string} url
 */
export async function takeFolder(url) {
  const other = read();
  if (other !== undefined && isProgram(other.pid, /scripts[\\/](start|dev)\.mjs/)) {
    throw new Complaint(`Groundwork is already running at ${other.url} (process ${other.pid}). Open it, or stop it with Ctrl-C first.`);
  }
  if (other?.serverPid !== undefined && isProgram(other.serverPid, /apps[\\/]api[\\/]/))
    await stopProcess(other.serverPid, 'SIGTERM', 8000);
  mkdirSync(home, { recursive: true });
  write({ pid: process.pid, url });
}

/**
 * So that the server can be found should we be killed.
 * @param {number} serverPid
 */
export function rememberServer(serverPid) {
  const copy = read();
  if (copy !== undefined) write({ ...copy, serverPid });
}

/** Gives the folder back. */
export function leaveFolder() {
  rmSync(FILE, { force: true });
}

/** @returns {RunningCopy | undefined} */
function read() {
  if (!existsSync(FILE)) return undefined;
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {RunningCopy} copy */
function write(copy) {
  writeFileSync(FILE, `${JSON.stringify(copy)}\n`);
}

/**
 * Whether the process still is what it was: its number may be another's by now. The checkout does not matter, for two may share a folder.
 * @param {number} pid
 * @param {RegExp} program
 */
function isProgram(pid, program) {
  return pid !== process.pid && program.test(describeProcess(pid));
}
