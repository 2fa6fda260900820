import { type AnalysisState, analysisTransitions } from '../analysis-states.ts';
import type { Store } from '../store.ts';
import { auditOf, type PersonOrKey } from './audit-of.ts';
import type { MovedAnalysis } from './move-analysis.ts';
import { progressColumns } from './rows.ts';

export interface RetryRequest {
  analysisIds: string[];
  actor: PersonOrKey;
  requestId?: string;
  maxAttempts: number;
}

/**
 * Puts those of these analyses of the actor's customer that failed or were cancelled at the end of that customer's line, with all their tries,
 * in one statement. Returns those it moved.
 */
export async function retryAnalysisRows(
  { database: { sql } }: Pick<Store, 'database'>,
  { analysisIds, actor, requestId, maxAttempts }: RetryRequest,
): Promise<MovedAnalysis[]> {
  const { from, to } = analysisTransitions.retry;
  return sql<MovedAnalysis[]>`
    with chosen as (
      select id from analyses
      where id = any(${analysisIds}::uuid[]) and customer_id = ${actor.customerId} and state in ${sql([...from])}
      order by id for update
    ), moved as (
      update analyses a set state = ${to}, event_seq = a.event_seq + 1, updated_at = now(),
        failed_attempts = 0, lost_attempts = 0, max_attempts = ${maxAttempts}, error_code = null, error_message = null, finished_at = null,
        started_at = null, cancel_requested_at = null, next_attempt_at = null, waits_until = null, queued_at = now(), dispatch_number = a.dispatch_number + 1, dispatched_at = null
      from chosen where a.id = chosen.id
      returning a.*
    ), event as (
      insert into analysis_events (analysis_id, seq, customer_id, state, progress, stage, attempt, failed_attempts)
      select id, event_seq, customer_id, state, progress, stage, attempt, failed_attempts from moved
    ) ${auditOf(sql, { action: 'analysis.retry', actor, requestId })}
    select ${progressColumns(sql)}, a.document_id as "documentId", a.dispatch_number as "dispatchNumber", a.lost_attempts as "lostAttempts"
    from moved a`;
}

/** In which state each of these analyses of the customer is; those that are not its own are left out. */
export async function findStates(
  { database: { sql } }: Pick<Store, 'database'>,
  { analysisIds, customerId }: { analysisIds: string[]; customerId: string },
): Promise<Map<string, AnalysisState>> {
  const rows = await sql<{ id: string; state: AnalysisState }[]>`
    select id, state from analyses where id = any(${analysisIds}::uuid[]) and customer_id = ${customerId}`;
  return new Map(rows.map(({ id, state }) => [id, state]));
}
