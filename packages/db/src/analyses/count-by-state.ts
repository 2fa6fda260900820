import { type AnalysisState, analysisStates } from '../analysis-states.ts';
import type { Store } from '../store.ts';

/** How many analyses are in each state, of all customers. */
export async function countByState({ database: { sql } }: Pick<Store, 'database'>): Promise<Record<AnalysisState, number>> {
  const rows = await sql<{ state: AnalysisState; count: number }[]>`select state, count(*)::int as count from analyses group by state`;
  const counted = new Map(rows.map(({ state, count }) => [state, count]));
  const [waiting, active, completed, failed, delayed, cancelled] = analysisStates.map((state) => counted.get(state) ?? 0);
  return {
    waiting: waiting ?? 0,
    active: active ?? 0,
    completed: completed ?? 0,
    failed: failed ?? 0,
    delayed: delayed ?? 0,
    cancelled: cancelled ?? 0,
  };
}
