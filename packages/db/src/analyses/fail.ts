import type { StageCounts } from '@groundwork/analysis/schema';
import type { Store } from '../store.ts';
import type { Claim } from './claim.ts';
import { sealEventDetail } from './event-detail.ts';
import { type MovedAnalysis, moveAnalysis } from './move-analysis.ts';

/** Why an attempt ended without a report: a code for machines and a sentence for a person; no clinical text. */
export interface Failure {
  errorCode: string;
  errorMessage: string;
  counts: StageCounts;
}

/** The analysis failed for good, under the fence; undefined when the claim is lost. */
export async function failAnalysisRow(store: Store, claim: Claim, failure: Failure): Promise<MovedAnalysis | undefined> {
  const { sql } = store.database;
  return moveAnalysis(store, {
    transition: 'fail',
    analysisId: claim.analysisId,
    guard: sql`and a.attempt = ${claim.attempt}`,
    set: sql`, failed_attempts = a.failed_attempts + 1, error_code = ${failure.errorCode}, error_message = ${failure.errorMessage},
      finished_at = now(), worker_id = null, lease_expires_at = null`,
    event: sealEventDetail(store, claim.customerId, failure),
  });
}

/**
 * This attempt failed and there will be another after `delayMs`, under the fence; undefined when the claim is lost. `isLost`: the process that
 * had the document died, which counts towards setting the document aside.
 */
export async function delayAnalysisRow(
  store: Store,
  claim: Claim,
  { delayMs, isLost = false, ...failure }: Failure & { delayMs: number; isLost?: boolean },
): Promise<MovedAnalysis | undefined> {
  const { sql } = store.database;
  const nextAttemptAt = await dueAt(store, delayMs);
  return moveAnalysis(store, {
    transition: 'retryLater',
    analysisId: claim.analysisId,
    guard: sql`and a.attempt = ${claim.attempt}`,
    set: sql`, failed_attempts = a.failed_attempts + 1, lost_attempts = a.lost_attempts + ${isLost ? 1 : 0}, error_code = ${failure.errorCode}, error_message = ${failure.errorMessage},
      next_attempt_at = ${nextAttemptAt}, worker_id = null, lease_expires_at = null`,
    event: sealEventDetail(store, claim.customerId, { ...failure, nextAttemptAt: nextAttemptAt.toISOString() }),
  });
}

/** By the database's clock, which alone decides what is due. */
async function dueAt({ database: { sql } }: Store, delayMs: number): Promise<Date> {
  const [row] = await sql<{ at: Date }[]>`select date_trunc('milliseconds', now()) + ${delayMs} * interval '1 millisecond' as at`;
  if (!row) throw new Error('the database did not tell the time');
  return row.at;
}
