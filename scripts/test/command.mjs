import { spawn } from 'node:child_process';
import { root } from '../places.mjs';

/** @type {import('node:child_process').ChildProcess | undefined} */
let current;

/**
 * Runs one command in this terminal.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function runCommand(name, args, env) {
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
    current = child;
    child.once('error', (error) => {
      console.error(`${name} cannot be run: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Ends the command that runs now, if any. */
export function stopCommand() {
  current?.kill('SIGTERM');
}
