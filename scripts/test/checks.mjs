import { runCommand } from './command.mjs';

/** What must hold before anything is run. @type {[what: string, command: string, ...args: string[]][]} */
const CHECKS = [
  ['Types', 'turbo', 'run', 'typecheck', '--output-logs=errors-only'],
  ['Types of the scripts', 'tsc', '-p', 'scripts'],
  ['Format and lint, with the direction of imports', 'biome', 'check', '.'],
  ['The linter refuses imports that turn around', 'node', 'scripts/check/import-rules.mjs'],
  ['Dead code and unused dependencies', 'knip'],
];

/**
 * Counts each check as one.
 * @param {NodeJS.ProcessEnv} env
 */
export async function runChecks(env) {
  const count = { passed: 0, failed: 0 };
  for (const [what, command, ...args] of CHECKS) {
    const isFine = (await runCommand(command, args, env)) === 0;
    console.log(`${isFine ? '✓' : '✗'} ${what}`);
    count[isFine ? 'passed' : 'failed'] += 1;
  }
  return count;
}
