import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { onStopRequest } from '../bootstrap/on-pinned-node.mjs';
import { pinnedEnvironment, pinnedNode } from '../bootstrap/pinned-node.mjs';
import { root } from '../places.mjs';

/**
 * Runs one of our TypeScript programs in this terminal, passing a request to stop on to it.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runProgram(file, args, { env = process.env, cwd = root } = {}) {
  // A group of its own: Ctrl-C reaches it through us, once.
  const child = spawn(pinnedNode, [join(root, file), ...args], {
    stdio: 'inherit',
    env: pinnedEnvironment(env),
    cwd,
    detached: process.platform !== 'win32',
  });
  onStopRequest(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}
