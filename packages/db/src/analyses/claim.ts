import type { AnalysisState } from '../analysis-states.ts';
import type { Store } from '../store.ts';
import { type MovedAnalysis, moveAnalysis } from './move-analysis.ts';

/** What a worker holds while it works: the analysis and the attempt number that every write of it must name. */
export interface Claim {
  analysisId: string;
  customerId: string;
  attempt: number;
}

export type ClaimOutcome =
  | { kind: 'claimed'; analysis: MovedAnalysis }
  /** A retry whose time has not come, or has (0 ms or less). */
  | { kind: 'delayed'; inMs: number }
  /** Over, or being worked on by another; undefined when there is no such analysis. */
  | { kind: 'refused'; state: AnalysisState | undefined };

/** Takes an analysis that was released from the backlog, with the next attempt number. Of two workers that try at once, one gets it. */
export async function claimAnalysisRow(
  store: Pick<Store, 'database'>,
  { analysisId, workerId, leaseMs }: { analysisId: string; workerId: string; leaseMs: number },
): Promise<ClaimOutcome> {
  const { sql } = store.database;
  const analysis = await moveAnalysis(store, {
    transition: 'claim',
    analysisId,
    guard: sql`and a.dispatched_at is not null`,
    set: sql`, attempt = a.attempt + 1, worker_id = ${workerId}, lease_expires_at = now() + ${leaseMs} * interval '1 millisecond',
      started_at = coalesce(a.started_at, now()), next_attempt_at = null, error_code = null, error_message = null`,
  });
  if (analysis) return { kind: 'claimed', analysis };
  const [row] = await sql<{ state: AnalysisState; inMs: number | null }[]>`
    select state, ceil(extract(epoch from next_attempt_at - now()) * 1000)::int as "inMs" from analyses where id = ${analysisId}`;
  if (row?.state === 'delayed' && row.inMs !== null) return { kind: 'delayed', inMs: row.inMs };
  return { kind: 'refused', state: row?.state };
}
