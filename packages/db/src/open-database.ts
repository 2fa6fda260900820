import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type TransactionSql } from 'postgres';
import { type ConnectionWishes, connectionOptions } from './connection-options.ts';
import * as schema from './schema/index.ts';

/** What takes a statement: the pool, or a transaction of it. */
export type Speaker = postgres.Sql | TransactionSql;

/** A pooled Postgres client. `sql` speaks for our own queries; `orm` (Drizzle) is what the sign-in library works through. */
export interface Database {
  sql: postgres.Sql;
  orm: PostgresJsDatabase<typeof schema>;
  /** Ends both pools; queries still running get `graceMs` (default 2 s) before their connection is cut. */
  close(graceMs?: number): Promise<void>;
}

export interface DatabaseOptions extends Pick<ConnectionWishes, 'url' | 'pooler' | 'answerMs'> {
  /** Connections for our own queries; default 10. Sign-in has a few of its own on top. */
  max?: number;
  /** Shows as `application_name` in `pg_stat_activity`. */
  name?: string;
}

/**
 * Opens the pools; connections are made at the first query.
 * Two pools, because Drizzle replaces the date and JSON parsers of the client it is given.
 */
export function openDatabase({ max = 10, name = 'groundwork', ...wishes }: DatabaseOptions): Database {
  const { address, options } = connectionOptions({ ...wishes, name });
  const sql = postgres(address, { ...options, max });
  const authSql = postgres(address, { ...options, max: 4 });
  return {
    sql,
    orm: drizzle(authSql, { schema }),
    async close(graceMs = 2000) {
      await Promise.all([sql.end({ timeout: graceMs / 1000 }), authSql.end({ timeout: graceMs / 1000 })]);
    },
  };
}

/** Postgres answers. Rejects when it does not. */
export async function pingDatabase(database: Database): Promise<void> {
  await database.sql`select 1`;
}
