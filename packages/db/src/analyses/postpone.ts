import type { Store } from '../store.ts';
import type { Claim } from './claim.ts';
import { type EventDetail, sealEventDetail } from './event-detail.ts';
import type { Failure } from './fail.ts';
import { type MovedAnalysis, moveAnalysis } from './move-analysis.ts';

/** Why an analysis must wait without a try being counted, and until when (by the database's clock). */
export interface Postponement extends Omit<Failure, 'counts'> {
  /** The next try. */
  until: Date;
  /** The model provider it waits for. */
  modelProvider: string;
  /** Until when it waits for it at most; counts at its first wait alone. */
  waitsUntil: Date;
}

/** What the worker was asking is away: the analysis waits, uncounted, under the fence; undefined when the claim is lost. */
export async function postponeRow(
  store: Store,
  claim: Claim,
  { counts, ...postponement }: Postponement & Pick<Failure, 'counts'>,
): Promise<MovedAnalysis | undefined> {
  const { sql } = store.database;
  return moveAnalysis(store, {
    transition: 'postpone',
    analysisId: claim.analysisId,
    guard: sql`and a.attempt = ${claim.attempt}`,
    set: sql`, ${waiting(store, postponement)}, worker_id = null, lease_expires_at = null`,
    event: sealEventDetail(store, claim.customerId, { counts, ...detailOf(postponement) }),
  });
}

/** What this analysis will need is away, so that no claim is taken: it waits; undefined when it is not in line any more. */
export async function holdOffRow(
  store: Store,
  { analysisId, customerId }: Pick<Claim, 'analysisId' | 'customerId'>,
  postponement: Postponement,
): Promise<MovedAnalysis | undefined> {
  const { sql } = store.database;
  return moveAnalysis(store, {
    transition: 'holdOff',
    analysisId,
    guard: sql``,
    set: sql`, ${waiting(store, postponement)}`,
    event: sealEventDetail(store, customerId, detailOf(postponement)),
  });
}

/** How many wait for this reason: that many will come back at about the same time. */
export async function countPostponed({ database: { sql } }: Pick<Store, 'database'>, errorCode: string): Promise<number> {
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from analyses where state = 'delayed' and error_code = ${errorCode}`;
  return found?.count ?? 0;
}

function waiting({ database: { sql } }: Pick<Store, 'database'>, postponement: Postponement) {
  const { errorCode, errorMessage, until, modelProvider, waitsUntil } = postponement;
  return sql`error_code = ${errorCode}, error_message = ${errorMessage}, next_attempt_at = ${until}, model_provider = ${modelProvider},
    waits_until = coalesce(a.waits_until, ${waitsUntil})`;
}

function detailOf({ errorCode, errorMessage, until }: Postponement): EventDetail {
  return { errorCode, errorMessage, nextAttemptAt: until.toISOString() };
}
