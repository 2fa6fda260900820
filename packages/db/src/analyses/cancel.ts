import type { Store } from '../store.ts';
import { auditOf, type PersonOrKey } from './audit-of.ts';
import { type MovedAnalysis, moveAnalysis } from './move-analysis.ts';

/** Cancels an unfinished analysis of the actor's customer; undefined when there is none. */
export async function cancelAnalysisRow(
  store: Pick<Store, 'database'>,
  { analysisId, actor, requestId }: { analysisId: string; actor: PersonOrKey; requestId?: string },
): Promise<MovedAnalysis | undefined> {
  const { sql } = store.database;
  return moveAnalysis(store, {
    transition: 'cancel',
    analysisId,
    guard: sql`and a.customer_id = ${actor.customerId}`,
    set: sql`, cancel_requested_at = now(), finished_at = now(), next_attempt_at = null, error_code = null, error_message = null,
      worker_id = null, lease_expires_at = null`,
    also: auditOf(sql, { action: 'analysis.cancel', actor, requestId }),
  });
}
