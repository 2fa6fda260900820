import type { Store } from '../store.ts';

/** What one customer has in the line. */
export interface CustomerBacklog {
  customerId: string;
  /** Analyses that wait for a worker, or for their next try. */
  waiting: number;
  /** Of these, the ones nobody has begun yet that have waited longer than the longest wait asked about. */
  overdue: number;
  /** How long the first of those not begun yet has waited, in seconds; null when all were begun before. */
  oldestSeconds: number | null;
  /** Analyses of the customer that ended in the last five minutes, other than by a cancel. */
  endedLately: number;
}

/** Over how long the pace is measured, in seconds. */
export const paceSeconds = 300;

/**
 * The line by customer, as far as somebody has something in it. A try after a failure keeps the place of the first, so only what was never
 * begun tells how long the line is.
 */
export async function readBacklog({ database: { sql } }: Pick<Store, 'database'>, maxWaitSeconds: number): Promise<CustomerBacklog[]> {
  return sql<CustomerBacklog[]>`
    with line as (
      select customer_id, count(*)::int as waiting,
        count(*) filter (where attempt = 0 and queued_at < now() - ${maxWaitSeconds} * interval '1 second')::int as overdue,
        extract(epoch from now() - min(queued_at) filter (where attempt = 0))::float as oldest_seconds
      from analyses where state in ('waiting', 'delayed') group by customer_id
    ), ended as (
      select customer_id, count(*)::int as count from analyses
      where finished_at > now() - ${paceSeconds} * interval '1 second' and state <> 'cancelled' group by customer_id
    )
    select customer_id as "customerId", coalesce(line.waiting, 0) as waiting, coalesce(line.overdue, 0) as overdue,
      line.oldest_seconds as "oldestSeconds", coalesce(ended.count, 0) as "endedLately"
    from line full join ended using (customer_id)`;
}
