import type { JobSettings } from './settings.ts';

/** No `Retry-After` is believed beyond this: a wrong one would look like a lost analysis. */
export const longestRetryAfterMs = 3_600_000;

/** Part of a `Retry-After` that is added at random, so that those who were refused together do not come back together. */
const retryAfterSpread = 0.1;

/**
 * Milliseconds until the next try: anything between 0 and a bound that doubles with each failed try ("full jitter"), so that
 * what failed together does not come back together; but not before `retryAfterMs` (an hour counts at most), and up to a tenth of it later.
 * `random` is in [0, 1).
 */
export function backoffDelayMs(
  { failedAttempts, retryAfterMs = 0 }: { failedAttempts: number; retryAfterMs?: number },
  { backoffMs, backoffMaxMs }: Pick<JobSettings, 'backoffMs' | 'backoffMaxMs'>,
  random: () => number = Math.random,
): number {
  const bound = Math.min(backoffMaxMs, backoffMs * 2 ** Math.min(failedAttempts, 30));
  return Math.max(1 + Math.floor(random() * bound), spreadOut(retryAfterMs, random));
}

/** A wait that somebody asked for, capped, and lengthened by a random part. */
export function spreadOut(retryAfterMs: number, random: () => number = Math.random): number {
  const asked = Math.min(Math.max(retryAfterMs, 0), longestRetryAfterMs);
  return Math.ceil(asked + retryAfterSpread * asked * random());
}
