import type { Store } from '../store.ts';
import type { Claim } from './claim.ts';

/** Extends the lease of every claim that is still good, and returns which those are (by analysis id); the others are lost or cancelled. */
export async function extendLeases({ database: { sql } }: Pick<Store, 'database'>, claims: Claim[], leaseMs: number): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const held = await sql<{ id: string }[]>`
    update analyses a set lease_expires_at = now() + ${leaseMs} * interval '1 millisecond'
    from unnest(${claims.map((claim) => claim.analysisId)}::uuid[], ${claims.map((claim) => claim.attempt)}::int[]) as claim (id, attempt)
    where a.id = claim.id and a.attempt = claim.attempt and a.state = 'active'
    returning a.id`;
  return new Set(held.map(({ id }) => id));
}
