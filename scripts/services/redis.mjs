import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { complaintOfProgram } from '../bootstrap/complaint.mjs';
import { freePort } from './free-port.mjs';
import { describeProcess, endOf, isRunning, startServer, stopProcess } from './process.mjs';
import { findRedisProgram } from './redis-program.mjs';
import { askRedis } from './redis-talk.mjs';

/**
 * @typedef {object} RedisOptions
 * @property {string} folder holds data, settings and log
 * @property {string} binaries where fetched programs are kept
 * @property {string} password
 * @property {number} [port] tried first
 * @property {boolean} [isThrowAway] nothing is written to disk
 * @property {boolean} [isSentinel] watches other servers instead of holding data
 * @property {string[]} [settings] further lines of its settings
 * @property {(line: string) => void} [say] told when programs must be fetched
 *
 * @typedef {object} RunningRedis
 * @property {string} url
 * @property {number} port
 * @property {number} pid
 * @property {Promise<import('./process.mjs').Exit>} exited
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a Redis on the loopback, behind a password, that never evicts a job (`noeviction`) and, unless it is thrown away, writes every
 * change to its append-only file.
 * @param {RedisOptions} options
 * @returns {Promise<RunningRedis>}
 */
export async function startRedis(options) {
  const program = await findRedisProgram(options.binaries, options.say);
  mkdirSync(options.folder, { recursive: true });
  await stopLeftover(options.folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? options.port : 0);
    const server = await launch(program, options, port);
    if (server !== undefined) return server;
    if (attempt === 5) throw complaintOfProgram(`Redis does not start; the end of ${logFileOf(options)}`, endOf(logFileOf(options)));
  }
}

/**
 * @param {import('./redis-program.mjs').RedisProgram} program
 * @param {RedisOptions} options
 * @param {number} port
 * @returns {Promise<RunningRedis | undefined>}
 */
async function launch(program, options, port) {
  const { folder, password } = options;
  const env = program.libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: program.libraries };
  const settings = writeSettings(options, port);
  const server = startServer(program.path, [settings, ...(options.isSentinel ? ['--sentinel'] : [])], {
    logFile: logFileOf(options),
    env,
    cwd: folder,
  });
  const pid = server.child.pid;
  if (pid === undefined || !(await isOurs({ port, password }, pid))) return undefined;
  writeFileSync(join(folder, 'redis.pid'), `${pid}\n`);
  return {
    url: `redis://:${password}@127.0.0.1:${port}/0`,
    port,
    pid,
    exited: server.exited,
    stop: () => stopProcess(pid, 'SIGTERM', 8000),
  };
}

/**
 * The password goes by a file, since anyone on the machine can read a command line.
 * @param {RedisOptions} options
 * @param {number} port
 * @returns {string} the file
 */
function writeSettings({ folder, password, isThrowAway, isSentinel, settings = [] }, port) {
  const persistence = isThrowAway ? ['save ""', 'appendonly no'] : ['appendonly yes', 'appendfsync everysec'];
  const place = ['bind 127.0.0.1', `port ${port}`, `requirepass ${password}`, 'daemonize no', `dir "${folder}"`];
  const file = join(folder, 'redis.conf');
  const keeping = isSentinel ? [] : ['maxmemory-policy noeviction', ...persistence];
  writeFileSync(file, `${[...place, ...keeping, ...settings].join('\n')}\n`, { mode: 0o600 });
  return file;
}

/**
 * Whether the Redis that answers is the one we started, and not somebody else's who took the port first.
 * @param {{ port: number, password: string }} address
 * @param {number} pid
 */
async function isOurs(address, pid) {
  while (isRunning(pid)) {
    const [info = ''] = await askRedis(address, [['INFO', 'server']]).catch(() => []);
    const answering = /process_id:(\d+)/.exec(info)?.[1];
    if (answering !== undefined && !/loading:1/.test(info)) return Number(answering) === pid;
    await sleep(20);
  }
  return false;
}

/** @param {string} folder */
async function stopLeftover(folder) {
  const file = join(folder, 'redis.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  if (describeProcess(pid).includes(folder)) await stopProcess(pid, 'SIGTERM', 8000);
  rmSync(file, { force: true });
}

/** @param {RedisOptions} options */
function logFileOf({ folder }) {
  return join(folder, 'redis.log');
}
