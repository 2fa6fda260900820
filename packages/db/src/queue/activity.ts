import type { Store } from '../store.ts';

/** What moves in the queue, and who moves it. Seconds are by the database's clock. */
export interface QueueActivity {
  /** Workers that were seen within the lease, and the analyses they take at a time, together. */
  workers: number;
  slots: number;
  /** Waiting in Postgres for their customer's turn, and handed to Bull for the next free slot. */
  backlog: number;
  released: number;
  active: number;
  /** How long the analysis that has waited longest has done so since it last changed; null when nothing waits. */
  waitingSeconds: number | null;
  /** When an analysis last began, went on or ended, or a canary was answered; null: never. */
  lastMovedAt: Date | null;
  /** How long ago that was. */
  stillSeconds: number | null;
  /** The latest answered canary's way through Redis and a worker back to Postgres. */
  canaryMs: number | null;
  /** How long a canary has been out without an answer; null when none is. */
  canaryOutSeconds: number | null;
}

/** One query. `leaseMs`: a worker that was not seen for this long is taken for dead. */
export async function readActivity(
  { database: { sql } }: Pick<Store, 'database'>,
  { queue, leaseMs }: { queue: string; leaseMs: number },
): Promise<QueueActivity> {
  const [activity] = await sql<QueueActivity[]>`
    with fleet as (
      select count(*)::int as workers, coalesce(sum(slots), 0)::int as slots from workers
      where seen_at > now() - ${leaseMs} * interval '1 millisecond'
    ), line as (
      select count(*) filter (where dispatched_at is null)::int as backlog, count(*) filter (where dispatched_at is not null)::int as released,
        extract(epoch from now() - min(updated_at))::float as "waitingSeconds"
      from analyses where state = 'waiting'
    ), running as (
      select count(*)::int as active, max(updated_at) as moved_at from analyses where state = 'active'
    ), canary as (
      select case when sent_at > answered_at then extract(epoch from now() - sent_at)::float end as "canaryOutSeconds",
        round_trip_ms as "canaryMs", case when round_trip_ms is not null then answered_at end as answered_at
      from canaries where queue = ${queue}
    ), moves as (
      select greatest(
        (select max(finished_at) from analyses where finished_at is not null), (select moved_at from running), (select answered_at from canary)
      ) as at
    )
    select fleet.*, line.*, running.active, moves.at as "lastMovedAt", extract(epoch from now() - moves.at)::float as "stillSeconds",
      canary."canaryMs", canary."canaryOutSeconds"
    from fleet cross join line cross join running cross join moves left join canary on true`;
  if (!activity) throw new Error('the database did not tell how the queue is');
  return activity;
}
