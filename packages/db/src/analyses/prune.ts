import type { Store } from '../store.ts';

/** Forgets idempotency keys that no longer stand for anything (24 h); returns how many. */
export async function pruneIdempotencyKeys({ database: { sql } }: Pick<Store, 'database'>): Promise<number> {
  const pruned = await sql`delete from idempotency_keys where created_at < now() - interval '25 hours'`;
  return pruned.count;
}
