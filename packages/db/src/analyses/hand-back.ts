import type { Store } from '../store.ts';
import type { Claim } from './claim.ts';
import { type MovedAnalysis, moveAnalysis } from './move-analysis.ts';

/**
 * A worker that leaves gives its analysis back, under the fence: it keeps its place in the line, no try is counted, and it goes out again
 * under a fresh dispatch number, because the dispatch at hand stays locked until the worker is gone.
 */
export async function handBackRow(store: Pick<Store, 'database'>, claim: Claim): Promise<MovedAnalysis | undefined> {
  const { sql } = store.database;
  return moveAnalysis(store, {
    transition: 'handBack',
    analysisId: claim.analysisId,
    guard: sql`and a.attempt = ${claim.attempt}`,
    set: sql`, worker_id = null, lease_expires_at = null,
      dispatch_number = a.dispatch_number + 1, dispatched_at = now()`,
  });
}
