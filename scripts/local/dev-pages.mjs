import { join } from 'node:path';
import { pinnedEnvironment, pinnedNode } from '../bootstrap/pinned-node.mjs';
import { root } from '../places.mjs';
import { freePort } from '../services/free-port.mjs';
import { startServer, stopProcess } from '../services/process.mjs';
import { logFile, url } from './settings.mjs';

/** Chooses where Vite will serve the pages, which the API must know to trust requests from there. */
export async function planPages() {
  const port = await freePort(5173);
  const address = `http://localhost:${port}`;
  return { apiEnv: { TRUSTED_ORIGINS: address }, serve: () => servePages(address, port) };
}

/**
 * @param {string} address
 * @param {number} port
 */
async function servePages(address, port) {
  const web = join(root, 'apps', 'web');
  const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  const env = { ...pinnedEnvironment(), NODE_ENV: 'development', API_URL: url };
  const server = startServer(pinnedNode, [vite, '--port', String(port), '--strictPort'], { logFile: logFile('pages.log'), env, cwd: web });
  return { url: address, stop: () => stopPages(server.child.pid) };
}

/** @param {number | undefined} pid */
async function stopPages(pid) {
  if (pid !== undefined) await stopProcess(pid, 'SIGTERM', 2000);
}
