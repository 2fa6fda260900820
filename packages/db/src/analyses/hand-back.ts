import type { Store } from '../store.ts';
import type { Claim } from './claim.ts';
import { type MovedAnalysis, moveAnalysis } from './move-analysis.ts';

/** A worker that leaves gives its analysis back, under the fence: it keeps its place in the line, and no try is counted. */
export async function handBackRow(store: Pick<Store, 'database'>, claim: Claim): Promise<MovedAnalysis | undefined> {
  const { sql } = store.database;
  return moveAnalysis(store, {
    transition: 'handBack',
    analysisId: claim.analysisId,
    guard: sql`and a.attempt = ${claim.attempt}`,
    set: sql`, worker_id = null, lease_expires_at = null, dispatched_at = now()`,
  });
}
