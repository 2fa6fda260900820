import type { Store } from '../store.ts';

/** The number of the latest event of each of these analyses. */
export async function latestSeqs(
  { database: { sql } }: Pick<Store, 'database'>,
  analysisIds: string[],
): Promise<{ analysisId: string; seq: number }[]> {
  return sql<{ analysisId: string; seq: number }[]>`
    select id as "analysisId", event_seq as seq from analyses where id = any(${analysisIds}::uuid[])`;
}

export interface ChangedAnalysis {
  analysisId: string;
  customerId: string;
  seq: number;
}

/**
 * What changed at these customers since a moment of the database's clock, and the moment to ask from next time. A transaction's `now()` is
 * its beginning, so the moment is set back a little: who asks sees some changes twice, but none never.
 */
export async function changedAnalyses(
  { database: { sql } }: Pick<Store, 'database'>,
  customerIds: string[],
  since: Date | undefined,
): Promise<{ asOf: Date; changed: ChangedAnalysis[] }> {
  const [clock] = await sql<{ asOf: Date }[]>`select now() - interval '5 seconds' as "asOf"`;
  if (!clock) throw new Error('the database did not tell the time');
  if (!since) return { asOf: clock.asOf, changed: [] };
  const changed = await sql<ChangedAnalysis[]>`
    select id as "analysisId", customer_id as "customerId", event_seq as seq from analyses
    where customer_id = any(${customerIds}) and updated_at > ${since}
      and (state = 'waiting' or state in ('active', 'delayed') or finished_at > ${since})
    order by updated_at`;
  return { asOf: clock.asOf, changed };
}
