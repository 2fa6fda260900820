import type { PendingQuery, Row } from 'postgres';
import { type AnalysisTransition, analysisTransitions } from '../analysis-states.ts';
import { newId } from '../new-id.ts';
import type { Speaker } from '../open-database.ts';
import { type AnalysisProgress, progressColumns } from './rows.ts';

type Fragment = PendingQuery<Row[]>;

export interface Move {
  transition: AnalysisTransition;
  analysisId: string;
  /** Further conditions on `analyses a`, beginning with `and`: the fence, or the customer. */
  guard: Fragment;
  /** Further assignments on `analyses a`, beginning with a comma. */
  set: Fragment;
  event?: { eventId: string; detailSealed: Buffer };
  /** Further statements of the same transaction, each beginning with a comma; they see the changed row as `moved`. */
  also?: Fragment;
}

/** An analysis after a transition. */
export type MovedAnalysis = AnalysisProgress & { documentId: string; dispatchNumber: number; lostAttempts: number };

/**
 * The one way an analysis changes its state: if it is in a state the transition may leave, and the guard holds, row and event change in
 * one statement. Undefined when it did not move; then nothing was written.
 */
export async function moveAnalysis({ database: { sql } }: { database: { sql: Speaker } }, move: Move): Promise<MovedAnalysis | undefined> {
  const { from, to } = analysisTransitions[move.transition];
  const [moved] = await sql<MovedAnalysis[]>`
    with moved as (
      update analyses a set state = ${to}, event_seq = a.event_seq + 1, updated_at = now() ${move.set}
      where a.id = ${move.analysisId} and a.state in ${sql([...from])} ${move.guard}
      returning a.*
    ), event as (
      insert into analysis_events (analysis_id, seq, id, customer_id, state, progress, stage, attempt, failed_attempts, detail_sealed)
      select id, event_seq, ${move.event?.eventId ?? newId()}, customer_id, state, progress, stage, attempt, failed_attempts, ${move.event?.detailSealed ?? null}
      from moved
    ) ${move.also ?? sql``}
    select ${progressColumns(sql)}, a.document_id as "documentId", a.dispatch_number as "dispatchNumber",
      a.lost_attempts as "lostAttempts" from moved a`;
  return moved;
}
