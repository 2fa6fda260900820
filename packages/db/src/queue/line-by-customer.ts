import type { Store } from '../store.ts';

/** One customer's share of the queue. */
export interface CustomerLine {
  customerId: string;
  name: string;
  /** Waiting in Postgres for its turn, handed to Bull for the next free slot, at work, and between two tries. */
  backlog: number;
  released: number;
  active: number;
  delayed: number;
  /** How long the first in its line has waited, in seconds; null when nothing waits. */
  oldestSeconds: number | null;
  /** Its share of the workers beside others', and how much of it may run at a time; null: as the deployment's setting says. */
  dispatchWeight: number;
  concurrencyCap: number | null;
}

/** Customers with something in the queue, the longest line first; `customerId`: only this one, also when it has nothing. */
export async function lineByCustomer(
  { database: { sql } }: Pick<Store, 'database'>,
  { customerId, limit }: { customerId?: string; limit: number },
): Promise<CustomerLine[]> {
  return sql<CustomerLine[]>`
    select c.id as "customerId", c.name, c.dispatch_weight as "dispatchWeight", c.concurrency_cap as "concurrencyCap",
      count(a.id) filter (where a.state = 'waiting' and a.dispatched_at is null)::int as backlog,
      count(a.id) filter (where a.state = 'waiting' and a.dispatched_at is not null)::int as released,
      count(a.id) filter (where a.state = 'active')::int as active,
      count(a.id) filter (where a.state = 'delayed')::int as delayed,
      extract(epoch from now() - min(a.queued_at) filter (where a.state = 'waiting'))::float as "oldestSeconds"
    from customers c
    ${customerId === undefined ? sql`` : sql`left`} join analyses a on a.customer_id = c.id and a.state in ('waiting', 'active', 'delayed')
    ${customerId === undefined ? sql`` : sql`where c.id = ${customerId}`}
    group by c.id order by count(a.id) desc, c.id limit ${limit}`;
}
