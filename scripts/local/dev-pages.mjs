import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pinnedEnvironment, pinnedNode } from '../bootstrap/pinned-node.mjs';
import { root } from '../places.mjs';
import { freePort } from '../services/free-port.mjs';
import { startServer, stopProcess } from '../services/process.mjs';
import { logFile, url } from './settings.mjs';

/**
 * Serves the pages by Vite, which shows a change at once and passes calls on to the API.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function servePages() {
  const port = await freePort(5173);
  const address = `http://localhost:${port}`;
  const web = join(root, 'apps', 'web');
  const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...pinnedEnvironment(), NODE_ENV: 'development', API_URL: url };
  const server = startServer(pinnedNode, [vite, '--port', String(port), '--strictPort'], { logFile: logFile('pages.log'), env, cwd: web });
  await Promise.race([untilServed(address), server.exited]);
  return { url: address, stop: () => stopPages(server.child.pid) };
}

/** @param {string} address */
async function untilServed(address) {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const isServed = await fetch(address, { signal: AbortSignal.timeout(2000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isServed) return;
    await sleep(100);
  }
}

/** @param {number | undefined} pid */
async function stopPages(pid) {
  if (pid !== undefined) await stopProcess(pid, 'SIGTERM', 2000);
}
