import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Complaint } from './complaint.mjs';
import { installLibraries } from './install.mjs';
import { pinnedEnvironment, pinnedNode } from './pinned-node.mjs';

const SIGNALS = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * The first line of every command. In the Node the person has: checks it, installs what is missing, and runs the same file again in the
 * pinned Node; then never returns. In the pinned Node: returns at once.
 * @param {string} url `import.meta.url` of the command
 */
export async function onPinnedNode(url) {
  if (process.env.GROUNDWORK_PREPARED === String(process.ppid)) return;
  checkNode();
  await installLibraries();
  process.exit(await again(fileURLToPath(url)));
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) throw new Complaint(`Node ${process.versions.node} is too old: install Node 18 or newer (nodejs.org).`);
}

/**
 * @param {string} file
 * @returns {Promise<number>} its exit code
 */
function again(file) {
  const env = { ...pinnedEnvironment(), GROUNDWORK_PREPARED: String(process.pid) };
  // The channel tells the inner process when this one is gone, however it went.
  const child = spawn(pinnedNode, [file, ...process.argv.slice(2)], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  stopWhenOrphaned(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}

/**
 * `npm run` may be killed without passing the signal on; we would go on unseen, holding the port.
 * @param {() => void} stop
 */
function stopWhenOrphaned(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1000).unref();
}

/**
 * Calls back once when the person (Ctrl-C), the system or the end of the outer process asks us to stop.
 * @param {(reason: NodeJS.Signals) => void} stop
 */
export function onStopRequest(stop) {
  let isAsked = false;
  /** @param {NodeJS.Signals} reason */
  const once = (reason) => {
    if (isAsked) return;
    isAsked = true;
    stop(reason);
  };
  for (const signal of SIGNALS) process.on(signal, () => once(signal));
  process.on('disconnect', () => once('SIGTERM'));
}
