import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { Complaint } from './complaint.mjs';
import { alone } from './lock.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { step } from './progress.mjs';

const PNPM = '12.21.0';
const STAMP = join(root, 'node_modules', '.groundwork-stamp');

/** Installs the libraries from the lockfile if it, or any manifest, has changed since the last time. Says nothing when there is nothing to do. */
export async function installLibraries() {
  if (isInstalled()) return;
  await alone(join(root, '.groundwork', 'install.lock'), async () => {
    if (!isInstalled()) await step('Installing libraries', install);
  });
}

function isInstalled() {
  return existsSync(pinnedNode) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** @returns {string} of everything that decides what is installed */
function fingerprint() {
  const rooms = ['apps', 'packages'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)));
  const manifests = ['.', 'e2e', 'bench', ...rooms].map((room) => join(room, 'package.json'));
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests].filter((name) => existsSync(join(root, name)))) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

async function install() {
  const [command, ...args] = packageManager();
  const { code, output } = await runQuietly(command, [...args, 'install', '--frozen-lockfile', '--prefer-offline']);
  if (code !== 0) throw new Complaint(explain(output));
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(STAMP, fingerprint());
}

/** @returns {[string, ...string[]]} a pnpm of the right major on the PATH, else the one npm fetches */
function packageManager() {
  const own = spawnSync('pnpm', ['--version'], { cwd: '/', encoding: 'utf8', shell: process.platform === 'win32' });
  const isRight = own.status === 0 && own.stdout.trim().split('.')[0] === PNPM.split('.')[0];
  return isRight ? ['pnpm'] : ['npx', '-y', `pnpm@${PNPM}`];
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function runQuietly(command, args) {
  // CI: never ask (there may be no one to answer). The npm_* names belong to the outer `npm run` and would steer the inner one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command|execpath)/i.test(name)));
  const child = spawn(command, args, {
    cwd: root,
    env: { ...env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** @param {string} output */
function explain(output) {
  if (/ENOSPC|no space left/i.test(output))
    return `No space is left on the disk of ${root}. About 1.5 GB are needed: make room and start again.`;
  if (/EACCES|EPERM/.test(output))
    return `Libraries cannot be written to ${root}: make the folder yours (chown) and start again.\n${lastLines(output)}`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|FETCH_FAIL/.test(output)) {
    return 'The package registry cannot be reached. Check the network (or the registry and proxy in your .npmrc) and start again; what was fetched is kept.';
  }
  if (/ENOENT/.test(output) && !output.includes('\n'))
    return 'npx is not on the PATH. It comes with npm: install Node from nodejs.org, or npm by your system.';
  return `Libraries could not be installed:\n${lastLines(output)}`;
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split('\n').slice(-15).join('\n');
}
