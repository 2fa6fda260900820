import type { ModuleType } from '@groundwork/analysis/schema';
import { analysisTransitions } from '../analysis-states.ts';
import type { Store } from '../store.ts';

/** An analysis whose worker died: waiting again, or failed because it kept stopping its workers. */
export interface TakenBack {
  analysisId: string;
  customerId: string;
  moduleType: ModuleType;
  state: 'waiting' | 'failed';
  seq: number;
  dispatchNumber: number;
  lostAttempts: number;
}

export interface LostPolicy {
  /** More lost attempts than this, and the document is set aside. */
  lostAttemptsAllowed: number;
  errorCode: string;
  errorMessage: string;
}

/**
 * Takes back what dead workers held: every active row whose lease ran out, by the database's clock. They wait again under a fresh dispatch
 * number and no try is counted; a document that cost too many workers fails instead. A row that a heartbeat is just extending is left alone.
 */
export async function takeBackLost({ database: { sql } }: Pick<Store, 'database'>, policy: LostPolicy): Promise<TakenBack[]> {
  const again = analysisTransitions.handBack.to;
  const aside = analysisTransitions.fail.to;
  return sql<TakenBack[]>`
    with lost as (
      select id, lost_attempts + 1 > ${policy.lostAttemptsAllowed} as is_set_aside from analyses
      where state = 'active' and lease_expires_at < now() order by lease_expires_at limit 200 for update skip locked
    ), moved as (
      update analyses a set
        state = case when lost.is_set_aside then ${aside} else ${again} end,
        lost_attempts = a.lost_attempts + 1, event_seq = a.event_seq + 1, updated_at = now(), worker_id = null, lease_expires_at = null,
        dispatch_number = a.dispatch_number + 1, dispatched_at = now(),
        error_code = case when lost.is_set_aside then ${policy.errorCode} end,
        error_message = case when lost.is_set_aside then ${policy.errorMessage} end,
        finished_at = case when lost.is_set_aside then now() end
      from lost where a.id = lost.id
      returning a.*
    ), event as (
      insert into analysis_events (analysis_id, seq, customer_id, state, progress, stage, attempt, failed_attempts)
      select id, event_seq, customer_id, state, progress, stage, attempt, failed_attempts from moved
    )
    select id as "analysisId", customer_id as "customerId", module_type as "moduleType", state, event_seq as seq,
      dispatch_number as "dispatchNumber", lost_attempts as "lostAttempts" from moved`;
}
