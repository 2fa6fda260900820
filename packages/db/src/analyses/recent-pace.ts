import type { Store } from '../store.ts';

/** How many seconds the latest 50 analyses of the last hour took on average; null when there were none. */
export async function recentPace({ database: { sql } }: Pick<Store, 'database'>): Promise<number | null> {
  const [pace] = await sql<{ secondsEach: number | null }[]>`
    select avg(extract(epoch from latest.finished_at - latest.started_at))::float as "secondsEach" from (
      select finished_at, started_at from analyses
      where finished_at > now() - interval '1 hour' and state = 'completed' order by finished_at desc limit 50
    ) latest`;
  return pace?.secondsEach ?? null;
}
