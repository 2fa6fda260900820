import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** A way to Postgres; `carry` decides about what is sent, and what is answered comes back. */
async function openLine(target: URL, carry: (incoming: Socket, outgoing: Socket) => void) {
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port), target.hostname);
    incoming.on('error', () => {}).on('close', () => outgoing.destroy());
    outgoing.on('error', () => {}).pipe(incoming);
    carry(incoming, outgoing);
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the line has no port');
  const url = new URL(target);
  url.host = `127.0.0.1:${place.port}`;
  return { url: url.href, close: () => void server.close() };
}

/** It breaks as soon as the library has asked for Postgres' types, which it does by itself on each new connection. */
function openLineThatBreaksEarly(target: URL) {
  return openLine(target, (incoming, outgoing) => {
    incoming.on('data', (chunk) => (chunk.includes('pg_catalog.pg_type') ? incoming.resetAndDestroy() : outgoing.write(chunk)));
  });
}

// Without the patch the library's own question is rejected where nobody listens, and that ends the process.
it('a connection that breaks while it is being made fails the query it was made for, and nothing else', async () => {
  const line = await openLineThatBreaksEarly(new URL(store.url));
  const database = openDatabase({ url: line.url, max: 1 });
  await expect(database.sql`select 1`).rejects.toSatisfy(isDatabaseAway);
  await database.close(0);
  line.close();
});

/** A way to Postgres that can be made to swallow what is sent over it, as a half-open network does, and what is connected anew goes through. */
async function openLineThatSwallows(target: URL) {
  const carried = new Set<Socket>();
  const line = await openLine(target, (incoming, outgoing) => {
    carried.add(incoming);
    incoming.pipe(outgoing);
  });
  const swallow = () => {
    for (const incoming of carried) incoming.unpipe().resume();
    carried.clear();
  };
  return { ...line, swallow };
}

// Without the patch they wait for ever, and the connection's place in the pool with them.
describe('a connection that swallows what is sent', () => {
  it('fails the query that waits on it in bounded time, and the pool goes on without it', async () => {
    const line = await openLineThatSwallows(new URL(store.url));
    const database = openDatabase({ url: line.url, max: 1, answerMs: 300 });
    await database.sql`select 1`;
    line.swallow();
    const start = performance.now();
    await expect(database.sql`select 1`).rejects.toSatisfy(isDatabaseAway);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(await database.sql`select 2 as two`).toEqual([{ two: 2 }]);
    await database.close(0);
    line.close();
  });

  it('fails a transaction in the middle, and the queries behind it', async () => {
    const line = await openLineThatSwallows(new URL(store.url));
    const database = openDatabase({ url: line.url, max: 1, answerMs: 300 });
    const broken = database.sql.begin(async (transaction) => {
      await transaction`select 1`;
      line.swallow();
      await transaction`select 2`;
    });
    await expect(broken).rejects.toSatisfy(isDatabaseAway);
    expect(await database.sql`select 3 as three`).toEqual([{ three: 3 }]);
    await database.close(0);
    line.close();
  });
});

it('a query whose answer comes slowly but comes is let finish, and one that takes too long is cut', async () => {
  const database = openDatabase({ url: store.url, max: 1, answerMs: 400 });
  const rows = await database.sql`select n, pg_sleep(0.1) from generate_series(1, 2) n`;
  expect(rows).toHaveLength(2);
  await expect(database.sql`select pg_sleep(3)`).rejects.toSatisfy(isDatabaseAway);
  await database.close(0);
});

it('a large document on a slow way to Postgres is not cut while it is being sent', async () => {
  const line = await openLine(new URL(store.url), (incoming, outgoing) => {
    let seen = 0;
    // After the greeting the rest goes on only after a while, longer than an answer may take.
    incoming.on('data', (chunk) => {
      seen += chunk.length;
      outgoing.write(chunk);
      if (seen > 100_000 && seen - chunk.length <= 100_000) {
        incoming.pause();
        setTimeout(() => incoming.resume(), 2500);
      }
    });
  });
  const database = openDatabase({ url: line.url, max: 1, answerMs: 1000 });
  const [answer] = await database.sql<{ length: number }[]>`select length(${'x'.repeat(20_000_000)}) as length`;
  expect(answer?.length).toBe(20_000_000);
  await database.close(0);
  line.close();
}, 20_000);
