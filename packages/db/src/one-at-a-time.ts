import type { Database } from './open-database.ts';

/** Any number; the same in every process. */
const reconcilerLock = 7_315_100_203;

/**
 * Does the reconciler's work unless another process is just doing it; false then. The lock belongs to a transaction and not to a session,
 * so that it works through a transaction pooler, and goes with a process that dies. It holds one connection; the work uses others.
 */
export async function asOnlyReconciler({ sql }: Pick<Database, 'sql'>, work: () => Promise<void>): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [lock] = await transaction<{ isMine: boolean }[]>`select pg_try_advisory_xact_lock(${reconcilerLock}) as "isMine"`;
    if (!lock?.isMine) return false;
    await work();
    return true;
  });
}
