import type { Stage } from '@groundwork/analysis/schema';
import { type AnalysisState, isFinal } from '../analysis-states.ts';
import type { Store } from '../store.ts';
import { openEventDetail } from './event-detail.ts';
import { findAnalysis } from './find-analysis.ts';
import { type AnalysisProgress, progressColumns } from './rows.ts';

interface EventRow extends AnalysisProgress {
  eventId: string;
  eventSeq: number;
  eventState: AnalysisState;
  eventProgress: number;
  eventStage: Stage | null;
  eventAttempt: number;
  eventFailedAttempts: number;
  eventCreatedAt: Date;
  detailSealed: Buffer | null;
}

/**
 * The analysis as it stood at each event after `afterSeq`, in order, and how it stands now. `latest` is read first, so that it is never
 * ahead of events the caller has not been given yet and could not ask for again.
 */
export async function listEventsAfter(
  store: Store,
  { analysisId, customerId, afterSeq, limit }: { analysisId: string; customerId: string; afterSeq: number; limit: number },
): Promise<{ events: AnalysisProgress[]; latest: AnalysisProgress }> {
  const { sql } = store.database;
  const latest = await findAnalysis(store, { analysisId, customerId });
  if (!latest) throw new Error(`analysis ${analysisId} vanished while it was followed`);
  if (latest.seq <= afterSeq) return { events: [], latest };
  const rows = await sql<EventRow[]>`
    select ${progressColumns(sql)}, e.id as "eventId", e.seq as "eventSeq", e.state as "eventState", e.progress as "eventProgress",
      e.stage as "eventStage", e.attempt as "eventAttempt", e.failed_attempts as "eventFailedAttempts", e.created_at as "eventCreatedAt",
      e.detail_sealed as "detailSealed"
    from analysis_events e join analyses a on a.id = e.analysis_id
    where e.analysis_id = ${analysisId} and e.customer_id = ${customerId} and e.seq > ${afterSeq} and e.seq <= ${latest.seq}
    order by e.seq limit ${limit}`;
  return { events: rows.map((row) => asItStood(store, row)), latest };
}

function asItStood(store: Store, row: EventRow): AnalysisProgress {
  const {
    eventId,
    eventSeq,
    eventState,
    eventProgress,
    eventStage,
    eventAttempt,
    eventFailedAttempts,
    eventCreatedAt,
    detailSealed,
    ...analysis
  } = row;
  const detail = openEventDetail(store, { eventId, customerId: row.customerId, detailSealed });
  // An event that was written by a plain statement has no detail; of the latest one the row itself still knows it.
  const known = row.eventSeq === row.seq ? analysis : undefined;
  return {
    ...analysis,
    seq: eventSeq,
    state: eventState,
    progress: eventProgress,
    stage: eventStage,
    attempt: eventAttempt,
    failedAttempts: eventFailedAttempts,
    counts: detail.counts ?? known?.counts ?? {},
    errorCode: detail.errorCode ?? known?.errorCode ?? null,
    errorMessage: detail.errorMessage ?? known?.errorMessage ?? null,
    nextAttemptAt: detail.nextAttemptAt ? new Date(detail.nextAttemptAt) : null,
    updatedAt: eventCreatedAt,
    startedAt: eventAttempt === 0 ? null : analysis.startedAt,
    finishedAt: isFinal(eventState) ? eventCreatedAt : null,
  };
}
