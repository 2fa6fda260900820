import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { connectionOptions } from './connection-options.ts';
import type { Database } from './open-database.ts';

const folder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Any number; the same in every process, so that two that start at once migrate one after the other. */
const migrationLock = 7_315_100_201;
/** A new index on a large table takes its time, and so does waiting for another process that migrates. */
const longestStatementMs = 3_600_000;

/**
 * Brings the tables up to date, by the SQL files in `migrations/`; does nothing where they are. The lock belongs to a transaction that stays
 * open meanwhile, and not to a session, so that it holds through a transaction pooler too.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const { address, options } = connectionOptions({ url, name: 'groundwork-migrate', pooler: 'transaction', answerMs: longestStatementMs });
  const sql = postgres(address, { ...options, max: 2 });
  try {
    await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${migrationLock}), set_config('idle_in_transaction_session_timeout', '0', true)`;
      await migrate(drizzle(sql), { migrationsFolder: folder });
    });
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Whether every migration this code knows has been applied. */
export async function isMigrated({ sql }: Pick<Database, 'sql'>): Promise<boolean> {
  const [journal] = await sql<{ exists: boolean }[]>`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`;
  if (!journal?.exists) return false;
  const [applied] = await sql<{ count: number }[]>`select count(*)::int as count from drizzle.__drizzle_migrations`;
  return (applied?.count ?? 0) >= knownMigrations;
}

const knownMigrations = readdirSync(folder).filter((name) => name.endsWith('.sql')).length;
