import { type AnalysisResult, analysisResultSchema } from '@groundwork/analysis/schema';
import type { Store } from '../store.ts';

/** The report of a completed analysis; undefined when there is none, or it is another customer's. */
export async function findResult(
  { database: { sql }, sealer }: Store,
  { analysisId, customerId }: { analysisId: string; customerId: string },
): Promise<AnalysisResult | undefined> {
  const [found] = await sql<{ resultSealed: Buffer }[]>`
    select r.result_sealed as "resultSealed" from analysis_results r join analyses a on a.id = r.analysis_id
    where r.analysis_id = ${analysisId} and r.customer_id = ${customerId} and a.state = 'completed'`;
  if (!found) return undefined;
  const opened = sealer.open(found.resultSealed, { table: 'analysis_results', column: 'result', rowId: analysisId, customerId });
  return analysisResultSchema.parse(JSON.parse(opened.toString()));
}
