import type { PendingQuery, Row } from 'postgres';
import { analysisTransitions } from '../analysis-states.ts';
import type { Store } from '../store.ts';

/** An analysis whose wait for another try is over. */
export interface BecameDue {
  analysisId: string;
  customerId: string;
  seq: number;
}

/**
 * Puts delayed analyses whose time has come, by the database's clock, back into their customer's line, where they keep the place of their
 * submission. `overdueMs`: only those that were due so long ago. `analysisId`: only this one.
 */
export async function becomeDue(
  store: Pick<Store, 'database'>,
  { overdueMs, analysisId }: { overdueMs: number; analysisId?: string },
): Promise<BecameDue[]> {
  const { sql } = store.database;
  return backInLine(
    store,
    sql`next_attempt_at <= now() - ${overdueMs} * interval '1 millisecond' ${analysisId === undefined ? sql`` : sql`and id = ${analysisId}`}
      order by next_attempt_at limit 1000`,
  );
}

/** Puts `most` of those that wait for this model provider back into the line before their time, because it answers again; who was submitted first, first. */
export async function wakePostponed(
  store: Pick<Store, 'database'>,
  { modelProvider, errorCode, most }: { modelProvider: string; errorCode: string; most: number },
): Promise<BecameDue[]> {
  const { sql } = store.database;
  return backInLine(store, sql`model_provider = ${modelProvider} and error_code = ${errorCode} order by queued_at, id limit ${most}`);
}

/** `choice`: the rest of the condition, with order and limit. */
async function backInLine({ database: { sql } }: Pick<Store, 'database'>, choice: PendingQuery<Row[]>): Promise<BecameDue[]> {
  const { to } = analysisTransitions.comeDue;
  return sql<BecameDue[]>`
    with due as (
      select id from analyses where state = 'delayed' and ${choice} for update skip locked
    ), moved as (
      update analyses a set state = ${to}, event_seq = a.event_seq + 1, updated_at = now(), next_attempt_at = null,
        error_code = null, error_message = null,
        dispatch_number = a.dispatch_number + 1, dispatched_at = null
      from due where a.id = due.id
      returning a.*
    ), event as (
      insert into analysis_events (analysis_id, seq, customer_id, state, progress, stage, attempt, failed_attempts)
      select id, event_seq, customer_id, state, progress, stage, attempt, failed_attempts from moved
    )
    select id as "analysisId", customer_id as "customerId", event_seq as seq from moved`;
}
