import type { Store } from '../store.ts';

/** When a canary is sent. */
export interface CanaryPolicy {
  queue: string;
  /** None while something else moved within this time. */
  quietMs: number;
  /** One that has no answer after this is given up, and another may be sent. */
  lostMs: number;
  /** A worker that was not seen for this long does not count; without any there is nobody to answer. */
  leaseMs: number;
}

/**
 * The number of the canary that is to be sent now, noted as sent; undefined when none is due. The first look ever only notes the time, so
 * that a system that has just started is not asked at once.
 */
export async function takeDueCanary({ database: { sql } }: Pick<Store, 'database'>, policy: CanaryPolicy): Promise<number | undefined> {
  const { queue, quietMs, lostMs, leaseMs } = policy;
  const [due] = await sql<{ number: number }[]>`
    insert into canaries as c (queue, sent_at, answered_at) values (${queue}, now(), now())
    on conflict (queue) do update set number = c.number + 1, sent_at = now()
    where c.sent_at < now() - (case when c.answered_at >= c.sent_at then ${quietMs}::float8 else ${lostMs}::float8 end) * interval '1 millisecond'
      and exists (select 1 from workers where seen_at > now() - ${leaseMs} * interval '1 millisecond')
      and not exists (select 1 from analyses where finished_at > now() - ${quietMs} * interval '1 millisecond')
      and not exists (select 1 from analyses where state = 'active' and updated_at > now() - ${quietMs} * interval '1 millisecond')
    returning c.number`;
  return due && due.number > 0 ? due.number : undefined;
}

/** Notes that a worker has taken the canary; how long it took is measured by the database's clock. */
export async function answerCanary(
  { database: { sql } }: Pick<Store, 'database'>,
  { queue, workerId }: { queue: string; workerId: string },
): Promise<void> {
  await sql`
    update canaries set answered_at = now(), answered_by = ${workerId},
      round_trip_ms = least(2147483647, round(extract(epoch from now() - sent_at) * 1000))::int
    where queue = ${queue}`;
}
