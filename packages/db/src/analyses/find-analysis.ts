import type { Store } from '../store.ts';
import { type AnalysisProgress, progressColumns } from './rows.ts';

/** Undefined when there is none, or it is another customer's. */
export async function findAnalysis(
  { database: { sql } }: Pick<Store, 'database'>,
  { analysisId, customerId }: { analysisId: string; customerId: string },
): Promise<AnalysisProgress | undefined> {
  const [found] = await sql<AnalysisProgress[]>`
    select ${progressColumns(sql)} from analyses a where a.id = ${analysisId} and a.customer_id = ${customerId}`;
  return found;
}
