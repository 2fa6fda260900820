import type { Store } from '../store.ts';
import { auditOf, type PersonOrKey } from './audit-of.ts';
import { type MovedAnalysis, moveAnalysis } from './move-analysis.ts';

/** Puts a failed or cancelled analysis of the actor's customer at the end of that customer's line, with all its tries; undefined when there is none. */
export async function retryAnalysisRow(
  store: Pick<Store, 'database'>,
  { analysisId, actor, requestId, maxAttempts }: { analysisId: string; actor: PersonOrKey; requestId?: string; maxAttempts: number },
): Promise<MovedAnalysis | undefined> {
  const { sql } = store.database;
  return moveAnalysis(store, {
    transition: 'retry',
    analysisId,
    guard: sql`and a.customer_id = ${actor.customerId}`,
    set: sql`, failed_attempts = 0, lost_attempts = 0, max_attempts = ${maxAttempts}, error_code = null, error_message = null, finished_at = null,
      started_at = null, cancel_requested_at = null, next_attempt_at = null, queued_at = now(), dispatch_number = a.dispatch_number + 1, dispatched_at = null`,
    also: auditOf(sql, { action: 'analysis.retry', actor, requestId }),
  });
}
