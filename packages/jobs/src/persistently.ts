import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './failures.ts';

/** Codes of `postgres` and Node for a connection that broke or could not be made, and SQLSTATE classes of things that pass. */
const passingCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** 08 connection, 40 rolled back (deadlock, serialization), 53 out of resources, 57 operator intervention (restart). */
const passingClasses = new Set(['08', '40', '53', '57']);

/** Whether the database is likely to take the same statement in a moment. */
function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && (passingCodes.has(code) || (code.length === 5 && passingClasses.has(code.slice(0, 2))));
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
