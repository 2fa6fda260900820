import type { Stage, StageCounts } from '@groundwork/analysis/schema';
import type { Store } from '../store.ts';
import type { Claim } from './claim.ts';
import { sealEventDetail } from './event-detail.ts';

export interface ProgressRecord {
  stage: Stage;
  /** 0..99; a lower one than before (a resumed attempt passes finished stages again) keeps the higher. */
  progress: number;
  counts: StageCounts;
}

/** Writes progress and its event under the fence; undefined when the claim is lost. */
export async function recordProgressRow(
  store: Store,
  claim: Claim,
  { stage, progress, counts }: ProgressRecord,
): Promise<{ seq: number; progress: number } | undefined> {
  const { sql } = store.database;
  const { eventId, detailSealed } = sealEventDetail(store, claim.customerId, { counts });
  const [written] = await sql<{ seq: number; progress: number }[]>`
    with mine as (
      update analyses a set progress = greatest(a.progress, ${progress}), stage = ${stage}, counts = a.counts || ${sql.json({ ...counts })}::jsonb,
        event_seq = a.event_seq + 1, updated_at = now()
      where a.id = ${claim.analysisId} and a.attempt = ${claim.attempt} and a.state = 'active'
      returning a.*
    ), event as (
      insert into analysis_events (analysis_id, seq, id, customer_id, state, progress, stage, attempt, failed_attempts, detail_sealed)
      select id, event_seq, ${eventId}, customer_id, state, progress, stage, attempt, failed_attempts, ${detailSealed} from mine
    )
    select event_seq as seq, progress from mine`;
  return written;
}
