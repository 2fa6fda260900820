import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isDatabaseAway } from './database-away.ts';
import { type Database, openDatabase } from './open-database.ts';
import { openTestStore, type TestStore } from './testing/index.ts';

let store: TestStore;
let operator: Database;
beforeAll(async () => {
  store = await openTestStore();
  operator = openDatabase({ url: store.url, max: 1 });
});
afterAll(async () => {
  await operator?.close();
  await store?.drop();
});

/** Ends the server's side of a connection, as a restart of Postgres or a timeout does. */
async function cut(pid: number): Promise<void> {
  await operator.sql`select pg_terminate_backend(${pid})`;
  while ((await operator.sql`select 1 from pg_stat_activity where pid = ${pid}`).length > 0) await sleep(5);
  await sleep(50);
}

// Without `patches/postgres@3.4.9.patch` the library either ends the process, writing to a socket that is gone where nobody can catch it, or
// sends the ROLLBACK over a connection that others use by then, and each of their queries gets the answer of the one before.
it('a transaction whose connection is cut fails, and the others get their own answers', async () => {
  const { sql } = store.database;
  const broken = sql.begin(async (transaction) => {
    const [own] = await transaction<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await cut(own?.pid ?? 0);
    await transaction`select 1`;
  });
  await expect(broken).rejects.toSatisfy(isDatabaseAway);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, number) => sql<{ number: number }[]>`select ${number}::int as number`));
  expect(answers.map(([answer]) => answer?.number)).toEqual(Array.from({ length: 20 }, (_, number) => number));
});
