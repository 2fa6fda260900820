import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connectionOptions } from './connection-options.ts';
import { type Database, openDatabase } from './open-database.ts';
import { openTestStore, type TestStore } from './testing/index.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store?.drop());

/** What our queries leave behind in the session of the one connection they use. */
async function leftBehind(open: () => Database): Promise<{ prepared: number; set: string[]; locks: number }> {
  const { sql, close } = open();
  await sql`select ${1}::int`;
  await sql.begin((transaction) => transaction`select set_config('lock_timeout', '1000', true), pg_advisory_xact_lock(1)`);
  const [prepared] = await sql.unsafe<{ count: number }[]>('select count(*)::int as count from pg_prepared_statements');
  const set = await sql.unsafe<{ name: string }[]>(`select name from pg_settings where source in ('session', 'client') order by name`);
  const [locks] = await sql.unsafe<{ count: number }[]>(
    `select count(*)::int as count from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`,
  );
  await close(0);
  return { prepared: prepared?.count ?? -1, set: set.map(({ name }) => name), locks: locks?.count ?? -1 };
}

describe('behind a transaction pooler', () => {
  it('a connection is given back as it was taken, but for what PgBouncer keeps for its clients', async () => {
    const kept = ['application_name', 'client_encoding', 'DateStyle', 'TimeZone'];
    const { set, ...rest } = await leftBehind(() => openDatabase({ url: store.url, max: 1, pooler: 'transaction' }));
    expect(rest).toEqual({ prepared: 0, locks: 0 });
    expect(set.filter((name) => !kept.includes(name))).toEqual([]);
  });

  it('and without one, statements are prepared and the server has limits of its own', async () => {
    const { prepared, set } = await leftBehind(() => openDatabase({ url: store.url, max: 1 }));
    expect(prepared).toBeGreaterThan(0);
    expect(set).toEqual(expect.arrayContaining(['idle_in_transaction_session_timeout', 'statement_timeout']));
  });
});

describe('TLS by the address, in libpq’s words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-pem-'));
  const ca = join(folder, 'ca.pem');
  writeFileSync(ca, 'the authority');
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (query: string) => {
    const { address, options } = connectionOptions({ url: `postgres://host/groundwork${query}`, name: 'test' });
    return { address, ssl: options.ssl };
  };

  it.each([
    ['', undefined],
    ['?sslmode=disable', false],
    ['?sslmode=prefer', 'prefer'],
    ['?sslmode=require', 'require'],
    ['?sslmode=verify-full', { host: 'host' }],
    [`?sslmode=verify-full&sslrootcert=${ca}`, { ca: 'the authority', host: 'host' }],
    [`?sslmode=require&sslrootcert=${ca}`, { ca: 'the authority', checkServerIdentity: expect.any(Function) }],
    [`?sslmode=verify-ca&sslrootcert=${ca}`, { ca: 'the authority', checkServerIdentity: expect.any(Function) }],
  ])('%s', (query, ssl) => {
    expect(read(query)).toEqual({ address: 'postgres://host/groundwork', ssl });
  });

  it('leaves other parameters alone', () => {
    expect(read('?options=x&sslmode=require').address).toBe('postgres://host/groundwork?options=x');
  });

  it('names a mode that there is not, and a file that cannot be read', () => {
    expect(() => read('?sslmode=always')).toThrow(/sslmode .* verify-full/);
    expect(() => read(`?sslmode=require&sslrootcert=${folder}/none.pem`)).toThrow(/none\.pem, named in DATABASE_URL, cannot be read/);
  });

  it('is asked for, and a server without it is refused', async () => {
    const database = openDatabase({ url: `${store.url}?sslmode=require`, max: 1 });
    onTestFinished(() => database.close(0));
    await expect(database.sql`select 1`).rejects.toThrow();
  });
});
