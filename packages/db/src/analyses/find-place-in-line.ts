import { type FleetPolicy, usableSlots } from '../fleet/usable-slots.ts';
import type { Store } from '../store.ts';

/** Where a waiting analysis stands under fair dispatch. */
export interface PlaceInLine {
  /** Its turn among all that wait, of all customers: 1 is next. */
  position: number;
  /** Its turn within its own customer, counting what that has in flight: what a cap makes it wait for. */
  turnOfCustomer: number;
  /** Analyses of this customer that may run at the same time. */
  customerConcurrency: number;
  /** Analyses that all living workers together can run at a time. */
  slots: number;
}

/**
 * Foretells the order that `releaseBacklog` would choose if nothing else were handed in: what waits in Bull comes first, as it was released;
 * then, of each customer, as many as have a lower turn (in flight + n-th, by weight), or the same and come first for an older latest release or a
 * longer wait.
 * Undefined when the analysis does not wait.
 */
export async function findPlaceInLine(
  { database: { sql } }: Pick<Store, 'database'>,
  { analysisId, customerConcurrency, ...fleet }: FleetPolicy & { analysisId: string; customerConcurrency: number },
): Promise<PlaceInLine | undefined> {
  const [place] = await sql<PlaceInLine[]>`
    with this as (
      select a.id, a.customer_id, a.queued_at, a.dispatched_at, a.attempt, a.dispatched_at is not null as is_released,
        greatest(c.dispatch_weight, 1) as weight, coalesce(c.concurrency_cap, ${customerConcurrency}::int) as cap
      from analyses a join customers c on c.id = a.customer_id where a.id = ${analysisId} and a.state = 'waiting'
    ), in_flight as (
      select customer_id, count(*)::int as count, max(dispatched_at) as last_at from analyses
      where state in ('waiting', 'active') and dispatched_at is not null group by customer_id
    ), own as (
      select coalesce((select last_at from in_flight f where f.customer_id = this.customer_id), '-infinity') as last_at,
        coalesce((select count from in_flight f where f.customer_id = this.customer_id), 0)
        + (select count(*)::int from analyses a where a.customer_id = this.customer_id and a.state = 'waiting' and a.dispatched_at is null
            and (a.queued_at, a.id) <= (this.queued_at, this.id)) as turn
      from this
    ), rivals as (
      select b.customer_id, b.count, own.last_at as own_last_at,
        coalesce((select f.last_at from in_flight f where f.customer_id = b.customer_id), '-infinity') as last_at,
        (own.turn * greatest(c.dispatch_weight, 1))::numeric / this.weight
          - coalesce((select f.count from in_flight f where f.customer_id = b.customer_id), 0) as same_turn
      from this, own, customers c, (
        select customer_id, count(*)::int as count from analyses where state = 'waiting' and dispatched_at is null group by customer_id
      ) b
      where c.id = b.customer_id and b.customer_id <> this.customer_id
    ), before as (
      select coalesce(sum(
        greatest(0, least(count, ceil(same_turn)::int - 1))
        + case when same_turn = trunc(same_turn) and same_turn between 1 and count and (
            select (last_at, a.queued_at, a.id) < (own_last_at, this.queued_at, this.id) from analyses a
            where a.customer_id = rivals.customer_id and a.state = 'waiting' and a.dispatched_at is null
            order by a.queued_at, a.id offset greatest(same_turn::int - 1, 0) limit 1
          ) then 1 else 0 end
      ), 0)::int as count from rivals, this
    )
    select
      case when this.is_released then (
        select count(*)::int from analyses a where a.state = 'waiting' and a.dispatched_at is not null
          and (a.attempt = 0, a.dispatched_at, a.queued_at, a.id) <= (this.attempt = 0, this.dispatched_at, this.queued_at, this.id)
      ) else (
        select count(*)::int from analyses a where a.state = 'waiting' and a.dispatched_at is not null
      ) + (
        select count(*)::int from analyses a where a.customer_id = this.customer_id and a.state = 'waiting' and a.dispatched_at is null
          and (a.queued_at, a.id) <= (this.queued_at, this.id)
      ) + before.count end as position,
      own.turn as "turnOfCustomer", this.cap as "customerConcurrency",
      ${usableSlots(sql, fleet)} as slots
    from this, own, before`;
  return place;
}
