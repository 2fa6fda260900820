import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isDatabaseAway } from './database-away.ts';
import { type Database, openDatabase } from './open-database.ts';
import { type Certificate, makeCertificate, openTestStore, type TestStore } from './testing/index.ts';

let store: TestStore;
let folder: string;
beforeAll(async () => {
  store = await openTestStore();
  folder = mkdtempSync(join(tmpdir(), 'groundwork-tls-'));
});
afterAll(async () => {
  await store?.drop();
  rmSync(folder, { recursive: true });
});
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The tests' Postgres behind TLS: its greeting, then the handshake, then everything passes until it is swallowed. */
async function openSealedPostgres(certificate: Certificate) {
  const target = new URL(store.url);
  const carried = new Set<TLSSocket>();
  const server = createServer((plain) => {
    plain.on('error', () => {});
    // SSLRequest, to which `S` says yes: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-SSL
    plain.once('data', () => {
      plain.write('S');
      const incoming = new TLSSocket(plain, { isServer: true, ...certificate });
      const outgoing = connect(Number(target.port), target.hostname);
      carried.add(incoming);
      incoming.on('error', () => outgoing.destroy()).on('close', () => outgoing.destroy());
      outgoing.on('error', () => incoming.destroy()).on('close', () => incoming.destroy());
      incoming.pipe(outgoing).pipe(incoming);
    });
  });
  closing.push(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the server has no port');
  const url = new URL(target);
  url.host = `127.0.0.1:${place.port}`;
  const swallow = () => {
    for (const incoming of carried) incoming.unpipe().resume();
    carried.clear();
  };
  return { url: url.href, swallow };
}

function open(url: string, query: string): Database {
  const database = openDatabase({ url: `${url}?${query}`, max: 1, answerMs: 500 });
  closing.push(() => database.close(0));
  return database;
}

function fileOf({ cert }: Certificate, name: string): string {
  const file = join(folder, name);
  writeFileSync(file, cert);
  return file;
}

describe('Postgres over TLS', () => {
  it('is spoken to when its authority is known, or when nobody asks', async () => {
    const certificate = makeCertificate('postgres');
    const { url } = await openSealedPostgres(certificate);
    const ca = fileOf(certificate, 'ca.pem');
    for (const query of ['sslmode=require', `sslmode=verify-full&sslrootcert=${ca}`])
      expect(await open(url, query).sql`select 1 as one`).toEqual([{ one: 1 }]);
  });

  it('is not spoken to when its authority is another', async () => {
    const { url } = await openSealedPostgres(makeCertificate('postgres'));
    const other = fileOf(makeCertificate('postgres'), 'other.pem');
    for (const query of ['sslmode=verify-full', `sslmode=verify-full&sslrootcert=${other}`, `sslmode=verify-ca&sslrootcert=${other}`])
      await expect(open(url, query).sql`select 1`).rejects.toThrow(/self-signed|certificate/);
  });

  it('fails a query on a line that swallows in bounded time too', async () => {
    const { url, swallow } = await openSealedPostgres(makeCertificate('postgres'));
    const { sql } = open(url, 'sslmode=require');
    await sql`select 1`;
    swallow();
    await expect(sql`select 1`).rejects.toSatisfy(isDatabaseAway);
    expect(await sql`select 2 as two`).toEqual([{ two: 2 }]);
  });
});
