import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiKey, findUserByEmail, type Role, savePerson } from '@groundwork/db';
import type { RedisAddress } from '@groundwork/jobs';
import { openTestJobs, type TestJobs } from '@groundwork/jobs/testing';
import { hashPassword } from 'better-auth/crypto';
import { createApp } from '../app.ts';
import { readEnvironment } from '../env.ts';

/** The API on a port, a database and a Redis prefix of its own, with two customers and their people. */
export interface TestApi {
  url: string;
  jobs: TestJobs;
  /** API keys: a clinician's, an admin's, and one of another customer. */
  keys: { clinician: string; admin: string; stranger: string };
  /** Asks with an API key (the clinician's unless another, or null for none, is given). */
  ask(path: string, init?: RequestInit & { key?: string | null }): Promise<Response>;
  /** The `Cookie` header of someone who has signed in by e-mail and password. */
  signIn(role: Role): Promise<string>;
  drop(): Promise<void>;
}

export interface TestApiOptions {
  /** Variables over the defaults. */
  env?: Record<string, string>;
  /** Another way to Redis than `TEST_REDIS_URL`. */
  redis?: RedisAddress;
}

export const testPassword = 'correct-horse-battery';
export const emailOf = (role: Role) => `${role}@north-valley.example`;

export async function openTestApi({ env = {}, redis }: TestApiOptions = {}): Promise<TestApi> {
  const jobs = await openTestJobs(redis ? { redis } : {});
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const webDist = makePages();
  const settings = readEnvironment({
    DATABASE_URL: jobs.databaseUrl,
    DATA_ENCRYPTION_KEY: jobs.dataEncryptionKey,
    AUTH_SECRET: randomBytes(32).toString('base64'),
    PUBLIC_URL: url,
    WEB_DIST: webDist,
    SUBMIT_RATE_LIMIT_MAX: '1000',
    ...env,
  });
  server.on('request', createApp({ env: settings, log: jobs.log, database: jobs.database, jobs }));
  const keys = await makePeople(jobs);

  return {
    url,
    jobs,
    keys,
    ask: (path, { key = keys.clinician, headers, ...init } = {}) =>
      fetch(`${url}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { ...(key && { authorization: `Bearer ${key}` }), ...plain(headers) },
      }),
    async signIn(role) {
      const answer = await fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: emailOf(role), password: testPassword }),
      });
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
      if (!cookie) throw new Error(`not signed in: ${answer.status} ${await answer.text()}`);
      return cookie;
    },
    async drop() {
      server.close();
      server.closeAllConnections();
      rmSync(webDist, { recursive: true, force: true });
      await jobs.drop();
    },
  };
}

/** A submission as JSON. */
export function submitting(body: Record<string, unknown>, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

function plain(headers: RequestInit['headers']): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}

async function makePeople(jobs: TestJobs): Promise<TestApi['keys']> {
  const passwordHash = await hashPassword(testPassword);
  for (const role of ['clinician', 'admin'] as const) {
    await savePerson(jobs, { name: role, email: emailOf(role), role, customerId: 'north-valley', passwordHash });
    if (!(await findUserByEmail(jobs, emailOf(role)))) throw new Error(`no ${role}`);
  }
  const makeKey = async (customerId: string, role: Role) => {
    const key = `gw_${randomBytes(32).toString('base64url')}`;
    await createApiKey(jobs, { customerId, name: 'test', role, key });
    return key;
  };
  const [clinician, admin, stranger] = await Promise.all([
    makeKey('north-valley', 'clinician'),
    makeKey('north-valley', 'admin'),
    makeKey('south-valley', 'clinician'),
  ]);
  return { clinician, admin, stranger };
}

function makePages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Groundwork</title>');
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

/** The body of an answer as the test takes it to be. */
export async function bodyOf<Body = Record<string, unknown>>(answer: Response): Promise<Body> {
  const body: Body = JSON.parse(await answer.text());
  return body;
}
