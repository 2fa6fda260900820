import { migrateDatabase } from './migrations.ts';

/** The program that brings the tables of DATABASE_URL up to date before the servers start. */
const url = process.env.DATABASE_URL;
if (!url) {
  console.error(
    'DATABASE_URL is not set: it names the database to bring up to date, such as postgres://user:password@host:5432/groundwork',
  );
  process.exit(1);
}
await migrateDatabase(url);
