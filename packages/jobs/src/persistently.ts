import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from '@groundwork/db';
import { codeOf } from './failures.ts';

/** SQLSTATE classes of things that pass: 40 rolled back (deadlock, serialization), 53 out of resources, 57 operator intervention (restart). */
const passing = /^(?:40|53|57)\w{3}$/;

/** Whether the database is likely to take the same statement in a moment. */
function isPassing(error: unknown): boolean {
  return isDatabaseAway(error) || passing.test(codeOf(error) ?? '');
}

/** Does database work again while the database is away, for about `forMs`; then, and for any other error, throws it. */
export async function persistently<T>(forMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + forMs;
  for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, 1000)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() + waitMs > deadline) throw error;
      await sleep(waitMs);
    }
  }
}
