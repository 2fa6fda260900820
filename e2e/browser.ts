import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

/**
 * The Chromium the journeys drive: the one from the npm registry, which needs neither root nor a download of Playwright's; else the system's; else an
 * installed Chrome. E2E_CHROMIUM names another one.
 */
export async function chromiumToDrive(): Promise<LaunchOptions> {
  const executablePath = process.env.E2E_CHROMIUM ?? (await fromRegistry()) ?? systemPaths.find((path) => existsSync(path));
  return executablePath ? { executablePath, args: flags } : { channel: 'chrome', args: flags };
}

/** Not the package's own flags: they switch web security off, and `--single-process` dies at the second context. */
const flags = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage', '--disable-background-networking'];

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** It is built for Linux on x64 only; elsewhere its program is not there or does not run. */
async function fromRegistry(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const path = await sparticuz.executablePath().catch(() => undefined);
  return path !== undefined && spawnSync(path, ['--version', '--no-sandbox']).status === 0 ? path : undefined;
}
