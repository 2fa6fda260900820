import { setTimeout as sleep } from 'node:timers/promises';

/** Something did not answer in time; it may still happen. */
class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'timeout';
  constructor(what: string, ms: number) {
    super(`${what} did not answer within ${ms} ms`);
  }
}

/** The promise's outcome, or a TimeoutError after `ms`. The work itself is not stopped by it. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const timeout = sleep(ms, undefined, { signal: timer.signal }).then(
    () => {
      throw new TimeoutError(what, ms);
    },
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([work, timeout]);
  } finally {
    timer.abort();
  }
}

/** Waits at most `ms` for work whose outcome does not matter, such as closing a connection. */
export async function settled(ms: number, work: Promise<unknown>): Promise<void> {
  await within(ms, 'closing', work).catch(() => {});
}
