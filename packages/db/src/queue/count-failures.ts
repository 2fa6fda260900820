import type { Store } from '../store.ts';

/** How many analyses failed in the last 24 hours, and how many wait for another try now, by the code of what happened. */
export interface FailureCount {
  state: 'failed' | 'delayed';
  errorCode: string;
  count: number;
}

export async function countFailures({ database: { sql } }: Pick<Store, 'database'>): Promise<FailureCount[]> {
  return sql<FailureCount[]>`
    select state, coalesce(error_code, 'unknown') as "errorCode", count(*)::int as count from analyses
    where (state = 'failed' and finished_at > now() - interval '24 hours') or state = 'delayed'
    group by 1, 2 order by 1, 2`;
}
