import { type FleetPolicy, usableSlots } from '../fleet/usable-slots.ts';
import type { Store } from '../store.ts';
import type { DueDispatch } from './redispatch.ts';

export interface ReleasePolicy extends FleetPolicy {
  /** Analyses of one customer that may be in flight, where its own row does not say. */
  customerConcurrency: number;
  /** How many may wait in Bull while no worker is alive. */
  windowWithoutWorkers: number;
}

/** Any number; the same in every process. */
const releaseLock = 7_315_100_204;

/** The most that one pass releases; who gets that many asks again. */
export const releaseBatch = 200;

/**
 * Releases from the backlog what has its turn now, in the order in which it should enter Bull.
 *
 * A customer's next analysis has the turn (what it has in flight + 1) / its weight; the lowest turn comes first, then whose latest release
 * is longest ago, then the longest wait: so the workers are shared by weight among all who wait, however much each has handed in (weighted
 * max-min fairness), and those with an equal claim to a slot alternate. What is in flight
 * (waiting in Bull, or active) is kept to the workers' slots and a quarter more, so that no slot waits for a dispatch and a newcomer has
 * hardly anybody before it; a customer with nothing in flight gets one in at any time. Nobody gets more in flight than its cap.
 *
 * One pass at a time over all processes: the counts it goes by are then exact, and so are the caps. Safe through a transaction pooler.
 */
export async function releaseBacklog({ database: { sql } }: Pick<Store, 'database'>, policy: ReleasePolicy): Promise<DueDispatch[]> {
  return sql.begin(async (transaction) => {
    // A statement sees what was committed when it began: the lock must have been got before.
    await transaction`
      select set_config('lock_timeout', '1000', true), set_config('idle_in_transaction_session_timeout', '3000', true),
        pg_advisory_xact_lock(${releaseLock})`;
    return transaction<DueDispatch[]>`
      with recursive backlogged (customer_id) as (
        (select min(customer_id) from analyses where state = 'waiting' and dispatched_at is null)
        union all
        select (select min(a.customer_id) from analyses a where a.state = 'waiting' and a.dispatched_at is null and a.customer_id > b.customer_id)
        from backlogged b where b.customer_id is not null
      ), in_flight as (
        select customer_id, count(*)::int as count, max(dispatched_at) as last_at from analyses
        where state in ('waiting', 'active') and dispatched_at is not null group by customer_id
      ), fleet as (
        select ${usableSlots(transaction, policy)} as slots
      ), room as (
        select case when slots > 0 then slots + ceil(slots / 4.0)::int else ${policy.windowWithoutWorkers}::int end
          - (select coalesce(sum(count), 0)::int from in_flight) as free from fleet
      ), candidates as (
        select next.id, next.queued_at, held.last_at, held.count + next.nth as depth, (held.count + next.nth)::float / greatest(c.dispatch_weight, 1) as turn
        from backlogged b
        join customers c on c.id = b.customer_id
        cross join lateral (
          select coalesce(sum(f.count), 0)::int as count, coalesce(max(f.last_at), '-infinity') as last_at from in_flight f where f.customer_id = b.customer_id
        ) held
        cross join lateral (
          select id, queued_at, row_number() over (order by queued_at, id)::int as nth from analyses
          where customer_id = b.customer_id and state = 'waiting' and dispatched_at is null
          order by queued_at, id limit greatest((select free from room), 1)
        ) next
        where held.count + next.nth <= coalesce(c.concurrency_cap, ${policy.customerConcurrency}::int)
      ), ranked as (
        select id, depth, row_number() over (order by turn, last_at, queued_at, id) as place from candidates
      ), chosen as (
        select id, place from ranked where depth = 1 or place <= (select free from room) order by place limit ${releaseBatch}
      ), released as (
        update analyses a set dispatched_at = now() from chosen
        where a.id = chosen.id and a.state = 'waiting' and a.dispatched_at is null
        returning a.id, a.customer_id, a.module_type, a.dispatch_number, chosen.place
      )
      select id as "analysisId", customer_id as "customerId", module_type as "moduleType", dispatch_number as "dispatchNumber"
      from released order by place`;
  });
}
