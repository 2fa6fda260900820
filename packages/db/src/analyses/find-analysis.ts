import type { Store } from '../store.ts';
import { type AnalysisProgress, progressColumns } from './rows.ts';

/** An analysis with its place among the waiting ones (1 is next; null when it does not wait). */
export type FoundAnalysis = AnalysisProgress & { queuePosition: number | null };

/** Undefined when there is none, or it is another customer's. */
export async function findAnalysis(
  { database: { sql } }: Pick<Store, 'database'>,
  { analysisId, customerId }: { analysisId: string; customerId: string },
): Promise<FoundAnalysis | undefined> {
  const [found] = await sql<FoundAnalysis[]>`
    select ${progressColumns(sql)},
      case when a.state = 'waiting' then (
        select count(*)::int from analyses w where w.state = 'waiting' and (w.queued_at, w.id) <= (a.queued_at, a.id)
      ) end as "queuePosition"
    from analyses a where a.id = ${analysisId} and a.customer_id = ${customerId}`;
  return found;
}
