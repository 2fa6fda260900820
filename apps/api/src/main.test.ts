import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@groundwork/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from './testing/free-port.ts';
import { bodyOf, submitting } from './testing/test-api.ts';

/** The two programs of this package, as the launcher runs them. */
const programs = import.meta.dirname;
const logFolder = mkdtempSync(join(tmpdir(), 'groundwork-api-'));
const apiKey = `gw_${randomBytes(32).toString('base64url')}`;
const passwords = { SEED_CLINICIAN_PASSWORD: 'first-long-password', SEED_ADMIN_PASSWORD: 'second-long-password', SEED_API_KEY: apiKey };

let database: TestDatabase;
let env: Record<string, string>;
beforeAll(async () => {
  database = await createTestDatabase();
  env = {
    DATABASE_URL: database.url,
    REDIS_URL: process.env.TEST_REDIS_URL ?? '',
    QUEUE_PREFIX: `test-${randomBytes(5).toString('hex')}`,
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    LOG_DIR: logFolder,
    PORT: String(await freePort()),
  };
});
afterAll(async () => {
  await database?.drop();
  rmSync(logFolder, { recursive: true, force: true });
});

function start(program: string, over: Record<string, string> = {}): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [join(programs, program)], { env: { PATH: process.env.PATH, ...env, ...over } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
  return { child, output: () => output };
}

async function run(program: string, over: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const { child, output } = start(program, over);
  const [code] = await once(child, 'close');
  return { code, output: output() };
}

const urlOf = (host = 'localhost') => `http://${host}:${env.PORT}`;

async function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(output());
    const answer = await fetch(`${urlOf()}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
}

const signIn = (email: string, password: string) => fetch(`${urlOf()}/api/auth/sign-in/email`, submitting({ email, password }));

describe('the two programs', () => {
  it('make the demo customer, serve it, work for it, and end in time', async () => {
    const seeded = await run('seed.ts', passwords);
    expect(seeded.code).toBe(0);
    const made: { accounts: { role: string; email: string; password: string }[]; apiKey: string } = JSON.parse(
      seeded.output.trim().split('\n').at(-1) ?? '',
    );
    expect(made).toMatchObject({ apiKey, accounts: [{ role: 'clinician' }, { role: 'admin', password: 'second-long-password' }] });
    const { email = '', password = '' } = made.accounts[0] ?? {};

    const { child, output } = start('main.ts');
    const exited = once(child, 'close');
    await untilReady(child, output);
    for (const host of ['localhost', '127.0.0.1']) expect((await fetch(`${urlOf(host)}/livez`)).status).toBe(200);
    const signedIn = await signIn(email, password);
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';

    // The same seed again leaves who is signed in alone; another password takes the place of the first.
    expect((await run('seed.ts', passwords)).code).toBe(0);
    const me = () => fetch(`${urlOf()}/api/trpc/session.me`, { headers: { cookie } });
    expect((await me()).status).toBe(200);
    expect((await run('seed.ts', { ...passwords, SEED_CLINICIAN_PASSWORD: 'another-long-password' })).code).toBe(0);
    expect((await signIn(email, password)).status).toBe(401);
    expect((await signIn(email, 'another-long-password')).status).toBe(200);
    expect((await me()).status).toBe(401);

    // So does another key.
    const formerKey = `gw_${randomBytes(32).toString('base64url')}`;
    const byKey = (key: string) => fetch(`${urlOf()}/api/trpc/session.me`, { headers: { authorization: `Bearer ${key}` } });
    expect((await run('seed.ts', { ...passwords, SEED_API_KEY: formerKey })).code).toBe(0);
    expect((await run('seed.ts', passwords)).code).toBe(0);
    expect((await byKey(formerKey)).status).toBe(401);
    expect((await byKey(apiKey)).status).toBe(200);

    const { jobId } = await bodyOf<{ jobId: string }>(
      await fetch(
        `${urlOf()}/api/ai-analysis/submit`,
        submitting(
          { caseId: 'new-case-uuid', moduleType: 'k12', documentText: 'Quillfeather obtained a Processing Speed Index of 78.' },
          { authorization: `Bearer ${apiKey}` },
        ),
      ),
    );
    const stream = await fetch(`${urlOf()}/api/trpc/analyses.onActivity`, { headers: { authorization: `Bearer ${apiKey}` } });
    const status = async () =>
      (await bodyOf(await fetch(`${urlOf()}/api/ai-analysis/status/${jobId}`, { headers: { authorization: `Bearer ${apiKey}` } }))).status;
    while ((await status()) !== 'completed') await sleep(50);
    expect(readFileSync(join(logFolder, 'worker.log'), 'utf8')).toContain(`jobId: ${jobId}`);

    const askedAt = performance.now();
    child.kill('SIGTERM');
    const [code] = await exited;
    expect(code).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(6000);
    await stream.body?.cancel().catch(() => {});
    expect(output()).not.toContain('Quillfeather');
  }, 90_000);

  it('say in one line that the port is taken', async () => {
    const other = createServer().listen(Number(env.PORT), '127.0.0.1');
    await once(other, 'listening');
    const { code, output } = await run('main.ts', { LOG_LEVEL: 'silent' });
    other.close();
    expect(code).toBe(1);
    expect(output.trim()).toBe(`Port ${env.PORT} on 127.0.0.1 is in use by another program. Stop it, or set PORT to another port.`);
  });

  it.each([
    ['main.ts', { AUTH_SECRET: 'short' }, 'AUTH_SECRET: must be at least 32 random characters'],
    ['main.ts', { DATABASE_URL: '' }, 'DATABASE_URL: must be a URL'],
    ['seed.ts', { SEED_ADMIN_PASSWORD: 'short' }, 'SEED_ADMIN_PASSWORD: must be at least 12 characters'],
  ])('%s names a variable that is not right: %j', async (program, wrong, sentence) => {
    const { code, output } = await run(program, { ...passwords, ...wrong });
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output).not.toContain('    at ');
  });
});
