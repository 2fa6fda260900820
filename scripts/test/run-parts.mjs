import { onStopRequest } from '../bootstrap/on-pinned-node.mjs';
import { pinnedEnvironment } from '../bootstrap/pinned-node.mjs';
import { binaries } from '../places.mjs';
import { startThrowAwayServices } from '../services/throw-away.mjs';
import { runChecks } from './checks.mjs';
import { stopCommand } from './command.mjs';
import { runJourneys } from './journeys.mjs';
import { runUnitTests } from './unit.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What `npm test` consists of, in order. Each part says on the screen what it does and returns what it counted.
 * @type {Record<string, { needsServices: boolean, run: (env: NodeJS.ProcessEnv) => Promise<Count> }>}
 */
export const parts = {
  checks: { needsServices: false, run: runChecks },
  unit: { needsServices: true, run: runUnitTests },
  journeys: { needsServices: true, run: runJourneys },
};

/**
 * Runs the named parts, all of them even when one fails, and prints the closing line.
 * @param {string[]} names
 * @returns {Promise<number>} exit code
 */
export async function runParts(names) {
  const chosen = names.flatMap((name) => parts[name] ?? []);
  const services = chosen.some(({ needsServices }) => needsServices)
    ? await startThrowAwayServices({ binaries, say: (line) => console.error(line) })
    : undefined;
  onStopRequest(async () => {
    stopCommand();
    await services?.stop();
    process.exit(130);
  });
  const env = { ...testEnvironment(), ...(services && { TEST_DATABASE_URL: services.postgres.url, TEST_REDIS_URL: services.redis.url }) };
  const total = { passed: 0, failed: 0 };
  try {
    for (const part of chosen) {
      const { passed, failed } = await part.run(env);
      total.passed += passed;
      total.failed += failed;
    }
  } finally {
    await services?.stop();
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** The person's environment without what configures a running system: tests never touch its data. */
function testEnvironment() {
  const configured =
    /^(DATABASE_URL|REDIS_|DATA_ENCRYPTION_KEY|AUTH_SECRET|PORT|HOST|PUBLIC_URL|WORKER_|QUEUE_PREFIX|LOG_|JOB_|SUBMIT_|SIGN_IN_|GROUNDWORK_HOME|GROUNDWORK_PREPARED|NODE_CHANNEL_FD|NODE_ENV)/;
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !configured.test(name)));
  return { ...pinnedEnvironment(own), TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
}
