import type { TransactionSql } from 'postgres';
import type { Speaker } from '../open-database.ts';
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

/** Which provider a claim will ask, and how many analyses may ask it at once, given how it has behaved. */
export interface ModelProviderUse {
  name: string;
  mostAtOnce(provider: ModelProvider): number;
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
 * Whether one more analysis may ask this provider now. Call it in the transaction that then claims: it holds the provider's row until that is
 * over, so that claims of one provider count each other and the limit is exact.
 */
export async function takeRoomAtModelProvider(
  transaction: TransactionSql,
  { name, mostAtOnce }: ModelProviderUse,
): Promise<{ hasRoom: boolean; provider: ModelProvider }> {
  const provider = await lockModelProvider(transaction, name);
  // A statement of its own, so that it sees the claims that were made while it waited for the row.
  const [held] = await transaction<{ count: number }[]>`
    select count(*)::int as count from analyses where state = 'active' and model_provider = ${name}`;
  return { hasRoom: (held?.count ?? 0) < mostAtOnce(provider), provider };
}

async function lockModelProvider(transaction: TransactionSql, name: string): Promise<ModelProvider> {
  // A worker that is paused in here must not stop the others for ever.
  await transaction`select set_config('lock_timeout', '2000', true), set_config('idle_in_transaction_session_timeout', '3000', true)`;
  const find = () => transaction<ModelProvider[]>`select ${columns(transaction)} from model_providers where name = ${name} for update`;
  const [found] = await find();
  if (found) return found;
  await transaction`insert into model_providers (name) values (${name}) on conflict do nothing`;
  const [made] = await find();
  if (!made) throw new Error('the database did not keep the provider');
  return made;
}
