#!/usr/bin/env node
// node scripts/with-services.mjs COMMAND …: runs a command beside a throw-away Postgres and Redis and passes its exit code on.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { run } from './bootstrap/complaint.mjs';
import { pinnedEnvironment } from './bootstrap/pinned-node.mjs';
import { binaries } from './places.mjs';
import { startThrowAwayServices } from './services/throw-away.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error('Usage: node scripts/with-services.mjs COMMAND [ARGUMENTS …]');
  process.exit(2);
}

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
/** @type {NodeJS.Signals | undefined} */
let stoppedBy;
for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stoppedBy = signal;
    child?.kill(signal);
  });
}

await run(async () => {
  const services = await startThrowAwayServices({ binaries, say: (line) => console.error(line) });
  const exitCode = await runCommand(services, command, args);
  await services.stop();
  process.exit(exitCode);
});

/**
 * @param {Awaited<ReturnType<typeof startThrowAwayServices>>} services
 * @param {string} name
 * @param {string[]} words
 * @returns {Promise<number>}
 */
function runCommand(services, name, words) {
  if (stoppedBy !== undefined) return Promise.resolve(128 + constants.signals[stoppedBy]);
  const env = { ...pinnedEnvironment(), TEST_DATABASE_URL: services.postgres.url, TEST_REDIS_URL: services.redis.url };
  return new Promise((resolve) => {
    child = spawn(name, words, { stdio: 'inherit', env });
    child.once('error', (error) => {
      console.error(`${name} cannot be run: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}
