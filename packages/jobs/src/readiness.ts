import { isMigrated } from '@groundwork/db';
import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { findRedisFaults } from './eviction.ts';

const patienceMs = 1500;

/**
 * What stands in the way of this process doing its work, in words for whoever runs it; empty when nothing does. Answers within 2 s
 * whatever is down. Whether the queue as a whole moves is `queueHealth`'s: an API stays ready while no worker is there, because it keeps
 * what is submitted.
 */
export async function findStartFaults(ctx: Pick<JobsContext, 'database' | 'redis' | 'settings'>): Promise<string[]> {
  const [redis, migrated] = await Promise.all([
    within(patienceMs, 'Redis', findRedisFaults(ctx)).catch(() => ['Redis does not answer.']),
    within(patienceMs, 'Postgres', isMigrated(ctx.database)).catch(() => undefined),
  ]);
  if (migrated === undefined) return [...redis, 'Postgres does not answer.'];
  return migrated ? redis : [...redis, 'The database is not migrated to this version.'];
}
