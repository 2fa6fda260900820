import type { Store } from '../store.ts';

/** How long the latest 50 analyses of the last hour took on average (null when there were none), and how many run now. */
export async function recentPace({ database: { sql } }: Pick<Store, 'database'>): Promise<{ secondsEach: number | null; slots: number }> {
  const [pace] = await sql<{ secondsEach: number | null; slots: number }[]>`
    select
      (select avg(extract(epoch from latest.finished_at - latest.started_at))::float from (
        select finished_at, started_at from analyses
        where finished_at > now() - interval '1 hour' and state = 'completed' order by finished_at desc limit 50
      ) latest) as "secondsEach",
      (select count(*)::int from analyses where state = 'active') as slots`;
  return pace ?? { secondsEach: null, slots: 0 };
}
