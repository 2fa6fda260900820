import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createTestDatabase } from '@groundwork/db/testing';

const root = join(import.meta.dirname, '..');

export type Account = { email: string; password: string };

/** A running Groundwork of its own: database, queue prefix, port, keys. Nothing of it is shared with another. */
export type Stack = {
  url: string;
  apiKey: string;
  clinician: Account;
  admin: Account;
  databaseUrl: string;
  /** What the API was started with; another process of the same stack (a worker, a second API) starts with it too. */
  env: Record<string, string>;
  /** The API's process. */
  pid: number;
  /** Where the API's output went. */
  logFile: string;
  stop(): Promise<void>;
};

export type StackOptions = {
  /** Settings over the defaults, such as `WORKER_MODE` or `SUBMIT_RATE_LIMIT_MAX`. */
  env?: Record<string, string>;
};

/**
 * Starts the real API on a migrated and seeded database of its own, and waits until it is ready.
 * Needs TEST_DATABASE_URL (a superuser's) and TEST_REDIS_URL, as `scripts/with-services.mjs` sets them.
 */
export async function startStack({ env: settings = {} }: StackOptions = {}): Promise<Stack> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-stack-'));
  const logFile = join(folder, 'api.log');
  const env = { ...(await ownSettings(folder, database.url)), ...settings };
  let api: ChildProcess | undefined;
  const stop = async () => {
    if (api) await end(api);
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { apiKey, clinician, admin } = await seed(env);
    api = run('apps/api/src/main.ts', env, logFile);
    await untilReady(api, env.PUBLIC_URL, logFile);
    if (api.pid === undefined) throw new Error('The API has no process');
    return { pid: api.pid, url: env.PUBLIC_URL, apiKey, clinician, admin, databaseUrl: database.url, env, logFile, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownSettings(folder: string, databaseUrl: string) {
  const port = await freePort();
  const logFolder = join(folder, 'logs');
  mkdirSync(logFolder);
  return {
    DATABASE_URL: databaseUrl,
    REDIS_URL: required('TEST_REDIS_URL'),
    QUEUE_PREFIX: `stack-${randomBytes(4).toString('hex')}`,
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    WORKER_MODE: 'integrated',
    LOG_DIR: logFolder,
  };
}

/** The demo customer with its accounts, as `npm start` makes them; the last line it prints is what it made. */
async function seed(env: Record<string, string>): Promise<Pick<Stack, 'apiKey' | 'clinician' | 'admin'>> {
  const secrets = { SEED_CLINICIAN_PASSWORD: secret(), SEED_ADMIN_PASSWORD: secret(), SEED_API_KEY: `gw_${secret()}` };
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'apps/api/src/seed.ts')], {
    env: { ...process.env, ...env, ...secrets },
  });
  const made: { apiKey: string; accounts: (Account & { role: string })[] } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const accountOf = (role: string): Account => {
    const account = made.accounts.find((candidate) => candidate.role === role);
    if (!account) throw new Error(`The seed made no ${role}`);
    return account;
  };
  return { apiKey: made.apiKey, clinician: accountOf('clinician'), admin: accountOf('admin') };
}

/** Starts one of our programs on this same Node, its output to a file. */
export function run(program: string, env: Record<string, string>, logFile: string): ChildProcess {
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, [join(root, program)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.once('exit', () => log.end());
  return child;
}

/** Asks to stop, as an operator would; what does not within ten seconds is killed. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(timer);
}

async function untilReady(api: ChildProcess, url: string, logFile: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(100)) {
    if (api.exitCode !== null) throw new Error(`The API stopped at its start: see ${logFile}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`The API was not ready within a minute: see ${logFile}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

function secret(): string {
  return randomBytes(18).toString('base64url');
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run this through scripts/with-services.mjs`);
  return value;
}
