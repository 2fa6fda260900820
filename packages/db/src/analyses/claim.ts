import type { AnalysisState } from '../analysis-states.ts';
import { hasRoomAtModelProvider, type ModelProvider, type ModelProviderUse, underModelProvider } from '../fleet/model-provider.ts';
import type { Speaker } from '../open-database.ts';
import type { Store } from '../store.ts';
import { type MovedAnalysis, moveAnalysis } from './move-analysis.ts';

/** What a worker holds while it works: the analysis and the attempt number that every write of it must name. */
export interface Claim {
  analysisId: string;
  customerId: string;
  attempt: number;
}

export type ClaimOutcome =
  /** `provider`: how the model provider was at that moment. */
  | { kind: 'claimed'; analysis: MovedAnalysis; provider?: ModelProvider }
  /** In line, but as many as may ask the model provider now are doing so, or nobody may. `waitsUntil`: of an analysis that has waited for it before. */
  | { kind: 'no_room'; customerId: string; provider: ModelProvider; waitsUntil: Date | null }
  /** A retry whose time has not come, or has (0 ms or less). */
  | { kind: 'delayed'; inMs: number }
  /** Over, or being worked on by another; undefined when there is no such analysis. */
  | { kind: 'refused'; state: AnalysisState | undefined };

/**
 * Takes an analysis that was released from the backlog, with the next attempt number. Of two workers that try at once, one gets it. With a
 * model provider, only if one more may ask it now; that is exact over all workers.
 */
export async function claimAnalysisRow(
  store: Pick<Store, 'database'>,
  { modelProvider, ...claim }: { analysisId: string; workerId: string; leaseMs: number; modelProvider?: ModelProviderUse },
): Promise<ClaimOutcome> {
  const { sql } = store.database;
  if (modelProvider === undefined) {
    const analysis = await takeAnalysis(sql, { ...claim, modelProvider: null });
    return analysis ? { kind: 'claimed', analysis } : whyNotClaimed(sql, claim.analysisId);
  }
  const { provider, answer: analysis } = await underModelProvider(store.database, modelProvider.name, (transaction) =>
    takeAnalysis(transaction, { ...claim, modelProvider }),
  );
  if (analysis) return { kind: 'claimed', analysis, provider };
  const inLine = await findInLine(sql, claim.analysisId);
  return inLine ? { kind: 'no_room', ...inLine, provider } : whyNotClaimed(sql, claim.analysisId);
}

interface NewClaim {
  analysisId: string;
  workerId: string;
  leaseMs: number;
  modelProvider: ModelProviderUse | null;
}

async function takeAnalysis(sql: Speaker, { analysisId, workerId, leaseMs, modelProvider }: NewClaim): Promise<MovedAnalysis | undefined> {
  return moveAnalysis(
    { database: { sql } },
    {
      transition: 'claim',
      analysisId,
      guard: sql`and a.dispatched_at is not null ${modelProvider ? sql`and ${hasRoomAtModelProvider(sql, modelProvider)}` : sql``}`,
      set: sql`, attempt = a.attempt + 1, worker_id = ${workerId}, lease_expires_at = now() + ${leaseMs} * interval '1 millisecond',
        model_provider = ${modelProvider?.name ?? null}, started_at = coalesce(a.started_at, now()), next_attempt_at = null, error_code = null, error_message = null`,
    },
  );
}

/** Whose analysis it is, if it is released and waits for a worker. */
async function findInLine(sql: Speaker, analysisId: string): Promise<{ customerId: string; waitsUntil: Date | null } | undefined> {
  const [row] = await sql<{ customerId: string; waitsUntil: Date | null }[]>`
    select customer_id as "customerId", waits_until as "waitsUntil" from analyses
    where id = ${analysisId} and state = 'waiting' and dispatched_at is not null`;
  return row;
}

async function whyNotClaimed(sql: Speaker, analysisId: string): Promise<ClaimOutcome> {
  const [row] = await sql<{ state: AnalysisState; inMs: number | null }[]>`
    select state, ceil(extract(epoch from next_attempt_at - now()) * 1000)::int as "inMs" from analyses where id = ${analysisId}`;
  if (row?.state === 'delayed' && row.inMs !== null) return { kind: 'delayed', inMs: row.inMs };
  return { kind: 'refused', state: row?.state };
}
