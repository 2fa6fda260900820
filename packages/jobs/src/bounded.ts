/** Something did not answer in time; it may still happen. */
class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
  readonly code = 'timeout';
  constructor(what: string, ms: number) {
    super(`${what} did not answer within ${ms} ms`);
  }
}

/** The promise's outcome, or a TimeoutError after `ms`. The work itself is not stopped by it. */
export function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    // A bare timer: every submit passes here several times, and an aborted signal costs an error with its stack each time.
    const timer = setTimeout(() => reject(new TimeoutError(what, ms)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Waits at most `ms` for work whose outcome does not matter, such as closing a connection. */
export async function settled(ms: number, work: Promise<unknown>): Promise<void> {
  await within(ms, 'closing', work).catch(() => {});
}
