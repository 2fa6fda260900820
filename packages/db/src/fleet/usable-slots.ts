import type { Speaker } from '../open-database.ts';

/** Whose slots count. */
export interface FleetPolicy {
  /** A worker not seen for this long is dead, and its slots don't count. */
  leaseMs: number;
  /** Analyses that may ask one model provider at a time, over all workers. */
  modelProviderConcurrency: number;
}

/** How many analyses the living workers can run side by side: those that ask the same model provider together no more than may ask it. */
export function usableSlots(sql: Speaker, { leaseMs, modelProviderConcurrency }: FleetPolicy) {
  return sql`(
    select coalesce(sum(case when model_provider is null then slots else least(slots, ${modelProviderConcurrency}::int) end), 0)::int from (
      select model_provider, sum(slots)::int as slots from workers
      where seen_at > now() - ${leaseMs} * interval '1 millisecond' group by model_provider
    ) alike
  )`;
}
