import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where root keeps what the server's user must reach, when the checkout lies in a folder that is closed to others (`/root`). */
const OPEN_FOLDER = '/var/lib/groundwork';

/**
 * Postgres refuses to run as root, so root lends it the user `postgres`, or `nobody` where there is none.
 * @returns {{ uid: number, gid: number } | undefined} undefined when we are not root and it runs as ourselves
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return user === undefined ? undefined : { uid: Number(user[2]), gid: Number(user[3]) };
}

/**
 * A folder for the server's data, owned by its user. If that user cannot get there, the data goes to a fixed folder under /var/lib.
 * @param {string} wanted
 * @param {{ uid: number, gid: number } | undefined} user
 * @returns {string} the folder to use
 */
export function dataFolder(wanted, user) {
  mkdirSync(wanted, { recursive: true });
  if (user === undefined) return wanted;
  const owner = statSync(wanted);
  if (owner.uid !== user.uid && !existsSync(join(wanted, 'PG_VERSION'))) chownSync(wanted, user.uid, user.gid);
  if (canDo(user, 'test', ['-w', wanted])) return wanted;
  const open = join(OPEN_FOLDER, createHash('sha256').update(wanted).digest('hex').slice(0, 16));
  openFolder(OPEN_FOLDER);
  openFolder(open);
  chownSync(open, user.uid, user.gid);
  return open;
}

/**
 * The folder of Postgres' programs, copied to where its user can reach them if need be.
 * @param {string} native the folder that holds bin/, lib/ and share/
 * @param {string} version
 * @param {{ uid: number, gid: number } | undefined} user
 */
export function reachablePrograms(native, version, user) {
  if (user === undefined || canDo(user, join(native, 'bin', 'postgres'), ['--version'])) return native;
  const copy = join(OPEN_FOLDER, `postgres-${version}`);
  if (!canDo(user, join(copy, 'bin', 'postgres'), ['--version'])) {
    openFolder(OPEN_FOLDER);
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', copy]);
  }
  return copy;
}

/** @param {string} path */
function openFolder(path) {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
}

/**
 * @param {{ uid: number, gid: number }} user
 * @param {string} command
 * @param {string[]} args
 */
function canDo(user, command, args) {
  return spawnSync(command, args, { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
