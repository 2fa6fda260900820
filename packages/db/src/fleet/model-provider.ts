import type { TransactionSql } from 'postgres';
import type { Database, Speaker } from '../open-database.ts';
import type { Store } from '../store.ts';

/** How a model provider has behaved lately, as all workers know it together. */
export interface ModelProvider {
  /** Calls in a row that the provider did not answer. */
  consecutiveFailures: number;
  /** No call before this moment; null while all is well. */
  openUntil: Date | null;
  /** The database's clock, which alone decides what is over. */
  now: Date;
}

/** Which provider a claim will ask, and how many analyses may ask it at once while all is well. */
export interface ModelProviderUse {
  name: string;
  concurrency: number;
}

const columns = (sql: Speaker) =>
  sql`consecutive_failures as "consecutiveFailures", open_until as "openUntil", date_trunc('milliseconds', clock_timestamp()) as now`;

/** Undefined when nobody has asked it yet. */
export async function findModelProvider({ database: { sql } }: Pick<Store, 'database'>, name: string): Promise<ModelProvider | undefined> {
  const [found] = await sql<ModelProvider[]>`select ${columns(sql)} from model_providers where name = ${name}`;
  return found;
}

/** Every provider that was asked once, by name, with the number of analyses that hold it now. */
export async function listModelProviders({
  database: { sql },
}: Pick<Store, 'database'>): Promise<(ModelProvider & { name: string; active: number })[]> {
  return sql<(ModelProvider & { name: string; active: number })[]>`
    select name, ${columns(sql)},
      (select count(*)::int from analyses where state = 'active' and model_provider = name) as active
    from model_providers order by name`;
}

/** Changes what is known of a provider, one change at a time over all workers. Returns what is known then. */
export async function changeModelProvider(
  { database: { sql } }: Pick<Store, 'database'>,
  name: string,
  change: (before: ModelProvider) => Omit<ModelProvider, 'now'>,
): Promise<ModelProvider> {
  return sql.begin(async (transaction) => {
    const before = await lockModelProvider(transaction, name);
    const after = change(before);
    await transaction`
      update model_providers set consecutive_failures = ${after.consecutiveFailures}, open_until = ${after.openUntil}, updated_at = now()
      where name = ${name}`;
    return { ...after, now: before.now };
  });
}

/**
 * Whether one more analysis may ask the provider, as a condition of the statement that claims: as many as may at once while all is well, one
 * when the wait is over and somebody must look, none while it is left alone. It is exact in a transaction that has locked the provider before.
 */
export function hasRoomAtModelProvider(sql: Speaker, { name, concurrency }: ModelProviderUse) {
  return sql`(
    select count(*) from analyses held where held.state = 'active' and held.model_provider = ${name}
  ) < (
    select case when p.open_until is null then ${concurrency}::int when p.open_until <= clock_timestamp() then 1 else 0 end
    from model_providers p where p.name = ${name}
  )`;
}

/** Holds the provider's row until the transaction is over. What it sends, it sends at once. */
async function lockModelProvider(transaction: TransactionSql, name: string): Promise<ModelProvider> {
  const [, , [found]] = await Promise.all([
    // So that a worker that is paused in a transaction does not stop the others for ever.
    transaction`select set_config('lock_timeout', '2000', true), set_config('idle_in_transaction_session_timeout', '3000', true)`,
    transaction`insert into model_providers (name) values (${name}) on conflict do nothing`,
    transaction<ModelProvider[]>`select ${columns(transaction)} from model_providers where name = ${name} for update`,
  ]);
  if (!found) throw new Error('the database did not keep the provider');
  return found;
}

/**
 * Runs a statement under the lock of the provider's row, both sent at once: the lock is held for as long as the database needs and one way
 * there and back, also when all workers claim at the same time. Returns how the provider was, and what the statement answered.
 */
export async function underModelProvider<Answer>(
  { sql }: Pick<Database, 'sql'>,
  name: string,
  statement: (transaction: TransactionSql) => Promise<Answer>,
): Promise<{ provider: ModelProvider; answer: Answer }> {
  return sql.begin(async (transaction) => {
    const [provider, answer] = await Promise.all([lockModelProvider(transaction, name), statement(transaction)]);
    return { provider, answer };
  });
}
