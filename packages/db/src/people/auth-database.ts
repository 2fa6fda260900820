import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from '../open-database.ts';
import { accounts, sessions, users, verifications } from '../schema/people.ts';

/** What better-auth keeps its users, sessions and password hashes in: our own tables. */
export function authDatabase({ orm }: Pick<Database, 'orm'>) {
  return drizzleAdapter(orm, {
    provider: 'pg',
    schema: { user: users, session: sessions, account: accounts, verification: verifications },
  });
}
