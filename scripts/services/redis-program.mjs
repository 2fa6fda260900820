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
  try {
    await fetchFromArchive(binaries, say);
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
 * With the system's package lists if it has any; they may be too old for what the archive still holds, and then with lists of our own.
 * @param {string} binaries
 * @param {(line: string) => void} say
 */
async function fetchFromArchive(binaries, say) {
  mkdirSync(binaries, { recursive: true });
  const asRoot = process.getuid?.() === 0 ? ['-o', 'APT::Sandbox::User=root'] : [];
  if (await knowsRedis(asRoot)) {
    try {
      return await fetchPackages(binaries, asRoot, say);
    } catch (error) {
      say(`The system’s package lists did not help: ${firstLine(error)}`);
    }
  }
  await fetchPackages(binaries, await makeOwnLists(binaries, asRoot, say), say);
}

/**
 * Downloads the packages and unpacks them into a folder of ours: no root, no daemon, nothing installed. Moved into place when whole.
 * @param {string} binaries
 * @param {string[]} apt options
 * @param {(line: string) => void} say
 */
async function fetchPackages(binaries, apt, say) {
  const work = mkdtempSync(join(binaries, 'fetching-'));
  try {
    say('Fetching Redis from the system’s package archive');
    await execute('apt-get', [...apt, 'download', ...(await withLibraries(apt, ['redis-server', 'redis-tools']))], { cwd: work });
    const root = join(work, 'root');
    for (const name of readdirSync(work).filter((file) => file.endsWith('.deb'))) await execute('dpkg', ['-x', join(work, name), root]);
    rmSync(join(binaries, 'redis'), { recursive: true, force: true });
    renameSync(root, join(binaries, 'redis'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Fresh package lists that need no root.
 * @param {string} binaries
 * @param {string[]} asRoot
 * @param {(line: string) => void} say
 * @returns {Promise<string[]>} options for apt
 */
async function makeOwnLists(binaries, asRoot, say) {
  const folder = join(binaries, 'apt');
  mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(folder, 'cache', 'archives', 'partial'), { recursive: true });
  const own = [...asRoot, '-o', `Dir::State::lists=${join(folder, 'lists')}`, '-o', `Dir::Cache=${join(folder, 'cache')}`];
  say('Fetching the archive’s package lists, to find Redis in them');
  await execute('apt-get', [...own, '-o', 'Acquire::Languages=none', 'update', '-q']);
  return own;
}

/** @param {string[]} options */
async function knowsRedis(options) {
  const { stdout } = await execute('apt-cache', [...options, 'policy', 'redis-server']).catch(() => ({ stdout: '' }));
  return /Candidate: (?!\(none\))\S/.test(stdout);
}

/**
 * The packages and the libraries they need that this machine lacks, all the way down. Each question to apt reads all its lists, which takes
 * seconds, so there is one for all of them.
 * @param {string[]} apt
 * @param {string[]} packages
 */
async function withLibraries(apt, packages) {
  const options = ['--recurse', ...['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`)];
  const { stdout } = await execute('apt-cache', [...apt, 'depends', ...options, ...packages]);
  const needs = readDependencies(stdout);
  const installed = installedPackages();
  const wanted = new Set(packages);
  for (const name of wanted) {
    for (const library of needs.get(name) ?? []) if (library !== 'libc6' && !installed.has(library)) wanted.add(library);
  }
  return [...wanted];
}

/**
 * @param {string} listing of `apt-cache depends --recurse`: a package, and indented below it what it depends on
 * @returns {Map<string, string[]>} the libraries each package needs
 */
function readDependencies(listing) {
  const needs = new Map();
  let name = '';
  for (const line of listing.split('\n')) {
    if (/^[a-z0-9]/.test(line)) {
      name = line.trim();
      needs.set(name, []);
    }
    const library = /^\s*\|?(?:Pre)?Depends: ((?:lib|lua)[\w.+-]+)$/.exec(line)?.[1];
    if (library !== undefined) needs.get(name)?.push(library);
  }
  return needs;
}

/** @returns {Set<string>} */
function installedPackages() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders.
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package}\n'], { encoding: 'utf8' });
  return new Set([...(stdout ?? '').matchAll(/^installed (\S+)$/gm)].map((match) => match[1] ?? ''));
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
