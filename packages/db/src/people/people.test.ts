import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../testing/index.ts';
import { createApiKey, findApiKey, replaceApiKey } from './api-keys.ts';
import { findUserByEmail, savePerson } from './people.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

it('an account is found by its e-mail address, however it is written', async () => {
  const account = {
    name: 'R. Okafor',
    email: 'R.Okafor@example.org',
    customerId: store.customerId,
    role: 'clinician' as const,
    passwordHash: 'one',
  };
  const person = await savePerson(store, account);
  expect(await findUserByEmail(store, 'r.okafor@EXAMPLE.org')).toEqual(person);
});

it('a changed password ends the sessions of the account and makes no second one', async () => {
  const account = {
    name: 'A. Admin',
    email: 'admin@example.org',
    customerId: store.customerId,
    role: 'admin' as const,
    passwordHash: 'one',
  };
  const { id } = await savePerson(store, account);
  const { sql } = store.database;
  await sql`insert into sessions (id, token, user_id, expires_at) values ('s', 't', ${id}, now() + interval '1 day')`;
  expect((await savePerson(store, { ...account, passwordHash: 'two' })).id).toBe(id);
  expect(await sql`select password from accounts where user_id = ${id}`).toEqual([{ password: 'two' }]);
  expect(await sql`select 1 from sessions where user_id = ${id}`).toHaveLength(0);
});

it('an API key is known by its hash alone, until it is revoked', async () => {
  const key = `gw_${randomBytes(32).toString('base64url')}`;
  await createApiKey(store, { customerId: store.customerId, name: 'demo', role: 'clinician', key });
  await createApiKey(store, { customerId: store.customerId, name: 'demo again', role: 'clinician', key });
  expect(await findApiKey(store, key)).toMatchObject({ customerId: store.customerId, name: 'demo', role: 'clinician' });
  expect(await findApiKey(store, `${key}x`)).toBeUndefined();
  const { sql } = store.database;
  const [stored] = await sql<{ row: string }[]>`select k::text as row from api_keys k`;
  expect(stored?.row).not.toContain(key);
  await sql`update api_keys set revoked_at = now()`;
  expect(await findApiKey(store, key)).toBeUndefined();
});

it('a new API key of a name takes the place of the old one, and can give it back', async () => {
  const [first = '', second = '', other = ''] = Array.from({ length: 3 }, () => `gw_${randomBytes(32).toString('base64url')}`);
  const { customerId } = store;
  await createApiKey(store, { customerId, name: 'another app', role: 'clinician', key: other });
  const inUse = async () => Promise.all([first, second, other].map(async (key) => (await findApiKey(store, key)) !== undefined));
  for (const [key, expected] of [
    [first, [true, false, true]],
    [second, [false, true, true]],
    [second, [false, true, true]],
    [first, [true, false, true]],
  ] as const) {
    await replaceApiKey(store, { customerId, name: 'seeded', role: 'clinician', key });
    expect(await inUse()).toEqual(expected);
  }
});
