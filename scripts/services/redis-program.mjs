import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Complaint } from '../bootstrap/complaint.mjs';

const execute = promisify(execFile);

/** @typedef {{ path: string, libraries?: string }} RedisProgram `libraries`: where its shared libraries are, if they are not the system's */

/**
 * Finds a Redis to run: on the PATH, fetched before, or fetched now from the Debian or Ubuntu archive without touching the system.
 * @param {string} binaries
 * @param {(line: string) => void} [say]
 * @returns {Promise<RedisProgram>}
 */
export async function findRedisProgram(binaries, say = () => {}) {
  const program = onPath(['redis-server', 'valkey-server']) ?? fetched(binaries);
  if (program !== undefined) return program;
  if (process.platform !== 'linux' || !hasProgram('apt-get') || !hasProgram('dpkg')) throw new Complaint(remedy());
  say('Fetching Redis');
  try {
    await fetchFromArchive(binaries);
  } catch (error) {
    throw new Complaint(`${remedy()} (tried the system's package archive: ${firstLine(error)})`);
  }
  const found = fetched(binaries);
  if (found === undefined) throw new Complaint(remedy());
  return found;
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/opt/homebrew/bin');
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (existsSync(path) && runs({ path })) return { path };
    }
  }
  return undefined;
}

/**
 * @param {string} binaries
 * @returns {RedisProgram | undefined}
 */
function fetched(binaries) {
  const root = join(binaries, 'redis', 'usr');
  if (!existsSync(join(root, 'bin'))) return undefined;
  const program = { path: join(root, 'bin', 'redis-server'), libraries: libraryFolders(join(root, 'lib')) };
  return runs(program) ? program : undefined;
}

/**
 * @param {string} lib
 * @returns {string} the folder and its per-architecture ones, as a search path; there are none if the machine had every library
 */
function libraryFolders(lib) {
  if (!existsSync(lib)) return lib;
  return [
    lib,
    ...readdirSync(lib)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(lib, name)),
  ].join(':');
}

/** @param {RedisProgram} program */
function runs({ path, libraries }) {
  const env = libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
  return spawnSync(path, ['--version'], { env, stdio: 'ignore' }).status === 0;
}

/** @param {string} name */
function hasProgram(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Downloads the packages and unpacks them into a folder of ours: no root, no daemon, nothing installed. Moved into place when whole.
 * @param {string} binaries
 */
async function fetchFromArchive(binaries) {
  mkdirSync(binaries, { recursive: true });
  const work = mkdtempSync(join(binaries, 'fetching-'));
  try {
    const apt = await packageLists(binaries);
    const packages = await withLibraries(apt, ['redis-server', 'redis-tools']);
    await execute('apt-get', [...apt, 'download', ...packages], { cwd: work });
    const root = join(work, 'root');
    for (const name of readdirSync(work).filter((file) => file.endsWith('.deb'))) await execute('dpkg', ['-x', join(work, name), root]);
    rmSync(join(binaries, 'redis'), { recursive: true, force: true });
    renameSync(root, join(binaries, 'redis'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * The system's package lists if it has any, else private ones that need no root.
 * @param {string} binaries
 * @returns {Promise<string[]>} options for apt
 */
async function packageLists(binaries) {
  const asRoot = process.getuid?.() === 0 ? ['-o', 'APT::Sandbox::User=root'] : [];
  if (await knowsRedis(asRoot)) return asRoot;
  const folder = join(binaries, 'apt');
  mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  const own = [...asRoot, '-o', `Dir::State::lists=${join(folder, 'lists')}`, '-o', `Dir::Cache=${join(folder, 'cache')}`];
  if (await knowsRedis(own)) return own;
  await execute('apt-get', [...own, 'update', '-q']);
  return own;
}

/** @param {string[]} options */
async function knowsRedis(options) {
  const { stdout } = await execute('apt-cache', [...options, 'policy', 'redis-server']).catch(() => ({ stdout: '' }));
  return /Candidate: (?!\(none\))\S/.test(stdout);
}

/**
 * The packages and the libraries they need that this machine lacks, all the way down.
 * @param {string[]} apt
 * @param {string[]} packages
 */
async function withLibraries(apt, packages) {
  const wanted = new Set(packages);
  for (const name of wanted) {
    const { stdout } = await execute('apt-cache', [...apt, 'depends', '--no-recommends', '--no-suggests', name]);
    const needed = [...stdout.matchAll(/^\s*\|?(?:Pre)?Depends: ((?:lib|lua)[\w.+-]+)$/gm)].map((match) => match[1] ?? '');
    for (const library of needed) if (library !== 'libc6' && !isInstalled(library)) wanted.add(library);
  }
  return [...wanted];
}

/** @param {string} name */
function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder.
  return spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed';
}

/** @param {unknown} error */
function firstLine(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').find((line) => /^E:/.test(line)) ?? text.split('\n')[0];
}

function remedy() {
  const ways = { darwin: 'brew install redis', win32: 'docker run -p 6379:6379 redis:7, then set REDIS_HOST=localhost' };
  const how =
    process.platform in ways
      ? ways[/** @type {keyof typeof ways} */ (process.platform)]
      : 'sudo apt install redis-server (or your system’s package redis or valkey)';
  return `Redis is not on this machine. Install it: ${how}. Or name a running one by REDIS_URL`;
}
