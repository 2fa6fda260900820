import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '../local/build-web.mjs';
import { root } from '../places.mjs';
import { runCommand } from './command.mjs';

const playwright = join(root, 'e2e', 'node_modules', '.bin', 'playwright');

/**
 * The journeys in a real browser, on the built pages.
 * @param {NodeJS.ProcessEnv} env
 */
export async function runJourneys(env) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-journeys-'));
  const report = join(folder, 'report.json');
  try {
    await buildWeb();
    const code = await runCommand(playwright, ['test', '--config', 'e2e/playwright.config.ts'], {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: stats.expected, failed: Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1) };
  } catch (error) {
    console.error(`The journeys did not run: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
