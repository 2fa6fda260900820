import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.mjs';

/**
 * All rooms' unit tests in one run.
 * @param {NodeJS.ProcessEnv} env
 */
export async function runUnitTests(env) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-unit-'));
  const report = join(folder, 'report.json');
  try {
    const code = await runCommand('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot be loaded, or an error outside any test, fails the run and no test.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, code === 0 ? 0 : 1) };
  } catch (error) {
    console.error(`The unit tests left no report: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
