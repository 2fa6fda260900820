import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';
import { migrateDatabase } from '../migrations.ts';

/** An empty, migrated database. */
export interface TestDatabase {
  url: string;
  /** Cuts whoever is still connected and removes it. */
  drop(): Promise<void>;
}

const templateLock = 7_315_100_202;

/**
 * Copies the migrated template, which the first caller makes. Needs TEST_DATABASE_URL, a superuser's, as `scripts/with-services.mjs` sets it.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server)
    throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`, or a command by `node scripts/with-services.mjs …`');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, async (sql) => {
    const template = await readyTemplate(sql, server);
    await sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`;
  });
  const drop = () => asSuperuser(server, async (sql) => void (await sql`drop database if exists ${sql(name)} with (force)`));
  return { url: urlOf(server, name), drop };
}

/** One template for each state of the migrations; others wait while the first makes it. */
async function readyTemplate(sql: postgres.Sql, server: string): Promise<string> {
  const template = `template_${migrationsHash()}`;
  await sql`select pg_advisory_lock(${templateLock})`;
  try {
    const [existing] = await sql<{ isReady: boolean }[]>`select datistemplate as "isReady" from pg_database where datname = ${template}`;
    if (existing?.isReady) return template;
    await sql`drop database if exists ${sql(template)} with (force)`;
    await sql`create database ${sql(template)}`;
    await migrateDatabase(urlOf(server, template));
    await sql`alter database ${sql(template)} is_template true`;
    return template;
  } finally {
    await sql`select pg_advisory_unlock(${templateLock})`;
  }
}

function migrationsHash(): string {
  const folder = new URL('../../migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 12);
}

async function asSuperuser(server: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
