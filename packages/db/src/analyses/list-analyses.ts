import type { ModuleType } from '@groundwork/analysis/schema';
import type { AnalysisState } from '../analysis-states.ts';
import { queryTokens } from '../search-tokens.ts';
import type { Store } from '../store.ts';
import { type AnalysisSummary, openSummary, type SealedSummary, summaryColumns } from './rows.ts';

export interface AnalysisFilter {
  customerId: string;
  search?: string;
  states?: AnalysisState[];
  moduleType?: ModuleType;
  caseId?: string;
  /** Only analyses older than this one. */
  cursor?: string;
  limit: number;
}

/** Newest first (ids are UUIDv7), with the number of all that match. */
export async function listAnalysisRows(store: Store, filter: AnalysisFilter): Promise<{ rows: AnalysisSummary[]; total: number }> {
  const { sql } = store.database;
  const { customerId, search, states, moduleType, caseId, cursor, limit } = filter;
  const tokens = search ? queryTokens(store.sealer, customerId, search) : [];
  const matching = sql`
    a.customer_id = ${customerId}
    ${states && states.length > 0 ? sql`and a.state in ${sql(states)}` : sql``}
    ${moduleType ? sql`and a.module_type = ${moduleType}` : sql``}
    ${caseId ? sql`and a.case_id = ${caseId}` : sql``}
    ${tokens.length > 0 ? sql`and (a.search_tokens || c.search_tokens) @> ${tokens}` : sql``}`;
  const [rows, [counted]] = await Promise.all([
    sql<SealedSummary[]>`
      select ${summaryColumns(sql)} from analyses a join cases c on c.id = a.case_id join documents d on d.id = a.document_id
      where ${matching} ${cursor ? sql`and a.id < ${cursor}` : sql``}
      order by a.id desc limit ${limit}`,
    sql<{ total: number }[]>`
      select count(*)::int as total from analyses a ${tokens.length > 0 ? sql`join cases c on c.id = a.case_id` : sql``} where ${matching}`,
  ]);
  return { rows: rows.map((row) => openSummary(store, row)), total: counted?.total ?? 0 };
}

/** These analyses of the customer, in no particular order. */
export async function findSummaries(
  store: Store,
  { customerId, analysisIds }: { customerId: string; analysisIds: string[] },
): Promise<AnalysisSummary[]> {
  const { sql } = store.database;
  const rows = await sql<SealedSummary[]>`
    select ${summaryColumns(sql)} from analyses a join cases c on c.id = a.case_id join documents d on d.id = a.document_id
    where a.customer_id = ${customerId} and a.id = any(${analysisIds}::uuid[])`;
  return rows.map((row) => openSummary(store, row));
}
