import { createHash } from 'node:crypto';
import { newId } from '../new-id.ts';
import type { Role } from '../schema/people.ts';
import type { Store } from '../store.ts';

/** An app's credential, without the secret. */
export interface ApiKey {
  id: string;
  customerId: string;
  name: string;
  role: Role;
}

/** Registers a key of the caller's making (at least 256 random bits: only its SHA-256 is kept). The same key again is left as it is. */
export async function createApiKey(
  { database: { sql } }: Pick<Store, 'database'>,
  { customerId, name, role, key }: { customerId: string; name: string; role: Role; key: string },
): Promise<void> {
  await sql`
    insert into api_keys (id, customer_id, name, role, key_hash) values (${newId()}, ${customerId}, ${name}, ${role}, ${hashOf(key)})
    on conflict (key_hash) do nothing`;
}

/** Makes this the one key of its name: registers it, or takes it back into use, and revokes whatever keys had the name before. */
export async function replaceApiKey(
  { database: { sql } }: Pick<Store, 'database'>,
  { customerId, name, role, key }: { customerId: string; name: string; role: Role; key: string },
): Promise<void> {
  await sql`
    with kept as (
      insert into api_keys as k (id, customer_id, name, role, key_hash) values (${newId()}, ${customerId}, ${name}, ${role}, ${hashOf(key)})
      on conflict (key_hash) do update set revoked_at = null, role = excluded.role
      where k.customer_id = excluded.customer_id and k.name = excluded.name
    )
    update api_keys set revoked_at = now()
    where customer_id = ${customerId} and name = ${name} and key_hash <> ${hashOf(key)} and revoked_at is null`;
}

/** The key's owner, unless it was revoked. Its last use is noted at most once a minute, so that a busy app costs no write per call. */
export async function findApiKey({ database: { sql } }: Pick<Store, 'database'>, key: string): Promise<ApiKey | undefined> {
  const [found] = await sql<(ApiKey & { isUseStale: boolean })[]>`
    select id, customer_id as "customerId", name, role, coalesce(last_used_at < now() - interval '1 minute', true) as "isUseStale"
    from api_keys where key_hash = ${hashOf(key)} and revoked_at is null`;
  if (!found) return undefined;
  const { isUseStale, ...apiKey } = found;
  if (isUseStale) {
    await sql`update api_keys set last_used_at = now()
      where id = ${apiKey.id} and coalesce(last_used_at < now() - interval '1 minute', true)`;
  }
  return apiKey;
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
