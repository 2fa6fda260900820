import type { ModuleType } from '@groundwork/analysis/schema';
import type { Store } from '../store.ts';

/** A row that ought to have a Bull job. */
export interface DueDispatch {
  analysisId: string;
  customerId: string;
  moduleType: ModuleType;
  dispatchNumber: number;
}

/** Waiting rows that were released to Bull, in their order, and have had `graceMs` to get there and out of it again. */
export async function findDueDispatches({ database: { sql } }: Pick<Store, 'database'>, graceMs: number): Promise<DueDispatch[]> {
  return sql<DueDispatch[]>`
    select id as "analysisId", customer_id as "customerId", module_type as "moduleType", dispatch_number as "dispatchNumber" from analyses
    where state = 'waiting' and dispatched_at < now() - ${graceMs} * interval '1 millisecond'
    order by queued_at, id limit 10000`;
}

/** Gives these rows their next dispatch number, each only if it still waits under the number it had. */
export async function nextDispatches({ database: { sql } }: Pick<Store, 'database'>, missing: DueDispatch[]): Promise<DueDispatch[]> {
  if (missing.length === 0) return [];
  return sql<DueDispatch[]>`
    update analyses a set dispatch_number = a.dispatch_number + 1, dispatched_at = now()
    from unnest(${missing.map((row) => row.analysisId)}::uuid[], ${missing.map((row) => row.dispatchNumber)}::int[]) as due (id, dispatch_number)
    where a.id = due.id and a.dispatch_number = due.dispatch_number and a.state = 'waiting' and a.dispatched_at is not null
    returning a.id as "analysisId", a.customer_id as "customerId", a.module_type as "moduleType", a.dispatch_number as "dispatchNumber"`;
}

/** Of these dispatches those that are nobody's business any more: the analysis is over or gone, or waits under a later number. */
export async function findSpentDispatches(
  { database: { sql } }: Pick<Store, 'database'>,
  dispatches: { analysisId: string; dispatchNumber: number }[],
): Promise<{ analysisId: string; dispatchNumber: number }[]> {
  if (dispatches.length === 0) return [];
  return sql<{ analysisId: string; dispatchNumber: number }[]>`
    select given.id as "analysisId", given.dispatch_number as "dispatchNumber"
    from unnest(${dispatches.map((one) => one.analysisId)}::uuid[], ${dispatches.map((one) => one.dispatchNumber)}::int[]) as given (id, dispatch_number)
    where not exists (
      select from analyses a where a.id = given.id and a.dispatch_number = given.dispatch_number and a.state in ('waiting', 'active', 'delayed')
    )`;
}
