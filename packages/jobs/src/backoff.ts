import type { JobSettings } from './settings.ts';

/**
 * Milliseconds until the next try: anything between 0 and a bound that doubles with each failed try ("full jitter"), so that
 * what failed together does not come back together. `random` is in [0, 1).
 */
export function backoffDelayMs(
  failedAttempts: number,
  { backoffMs, backoffMaxMs }: Pick<JobSettings, 'backoffMs' | 'backoffMaxMs'>,
  random: () => number = Math.random,
): number {
  const bound = Math.min(backoffMaxMs, backoffMs * 2 ** Math.min(failedAttempts, 30));
  return 1 + Math.floor(random() * bound);
}
