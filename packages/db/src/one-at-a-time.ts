import type { Database } from './open-database.ts';

/** Any number; the same in every process. */
const reconcilerLock = 7_315_100_203;

/**
 * Does the reconciler's work unless another process is just doing it; false then. The lock belongs to a transaction and not to a session,
 * so that it works through a transaction pooler, and goes with a process that dies, or, after a few seconds, with one that is only paused:
 * then two may work at once, which their statements allow. It holds one connection; the work uses others.
 */
export async function asOnlyReconciler(
  { sql }: Pick<Database, 'sql'>,
  work: () => Promise<void>,
  { pausedMs = 5000 }: { pausedMs?: number } = {},
): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const [lock] = await transaction<{ isMine: boolean }[]>`
      select pg_try_advisory_xact_lock(${reconcilerLock}) as "isMine", set_config('idle_in_transaction_session_timeout', ${String(pausedMs)}, true)`;
    if (!lock?.isMine) return false;
    await work();
    return true;
  });
}
