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
  /** A retry whose time has not come. */
  | { kind: 'not_due'; inMs: number }
  /** Over, or being worked on by another; undefined when there is no such analysis. */
  | { kind: 'refused'; state: AnalysisState | undefined };

/** A clock of Redis or of a worker may run a little ahead of the database's. */
const earlyMs = 1000;

/** Takes a waiting or due analysis with the next attempt number. Of two workers that try at once, one gets it. */
export async function claimAnalysisRow(
  store: Pick<Store, 'database'>,
  { analysisId, workerId, leaseMs }: { analysisId: string; workerId: string; leaseMs: number },
): Promise<ClaimOutcome> {
  const { sql } = store.database;
  const analysis = await moveAnalysis(store, {
    transition: 'claim',
    analysisId,
    guard: sql`and (a.state <> 'delayed' or a.next_attempt_at <= now() + ${earlyMs} * interval '1 millisecond')`,
    set: sql`, attempt = a.attempt + 1, worker_id = ${workerId}, lease_expires_at = now() + ${leaseMs} * interval '1 millisecond',
      started_at = coalesce(a.started_at, now()), next_attempt_at = null, error_code = null, error_message = null`,
  });
  if (analysis) return { kind: 'claimed', analysis };
  const [row] = await sql<{ state: AnalysisState; inMs: number | null }[]>`
    select state, ceil(extract(epoch from next_attempt_at - now()) * 1000)::int as "inMs" from analyses where id = ${analysisId}`;
  if (row?.state === 'delayed' && row.inMs !== null && row.inMs > 0) return { kind: 'not_due', inMs: row.inMs };
  return { kind: 'refused', state: row?.state };
}
