import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Complaint } from '../bootstrap/complaint.mjs';
import { alone } from '../bootstrap/lock.mjs';
import { pinnedEnvironment, pinnedNode } from '../bootstrap/pinned-node.mjs';
import { step } from '../bootstrap/progress.mjs';
import { cache, root } from '../places.mjs';

const WEB = join(root, 'apps', 'web');
const STAMP = join(cache, 'web-built-from');
/** What goes into the bundle: the pages, the report's schema, the samples they offer, and the libraries. */
const INPUTS = ['apps/web', 'packages/analysis/src', 'samples', 'pnpm-lock.yaml'];
const OUTPUTS = new Set(['dist', 'node_modules', '.turbo']);

/** Builds the pages if anything that goes into them has changed. */
export async function buildWeb() {
  if (isBuilt()) return;
  await alone(join(cache, 'web.lock'), async () => {
    if (!isBuilt()) await step('Building the pages', build);
  });
}

function isBuilt() {
  return existsSync(join(WEB, 'dist', 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

async function build() {
  const stamp = fingerprint();
  const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js');
  try {
    await promisify(execFile)(pinnedNode, [vite, 'build'], { cwd: WEB, env: { ...pinnedEnvironment(), NODE_ENV: 'production' } });
  } catch (error) {
    const { stdout = '', stderr = '', message } = /** @type {Error & { stdout?: string, stderr?: string }} */ (error);
    throw new Complaint(`The pages could not be built:\n${(stderr || stdout || message).trim()}`);
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(STAMP, stamp);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const input of INPUTS) addToHash(hash, join(root, input));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
  if (!existsSync(path)) return;
  for (const file of filesIn(path)) hash.update(file.slice(root.length)).update(readFileSync(file));
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  try {
    const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !OUTPUTS.has(name));
    return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)])).sort();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
}
