import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffDelayMs, longestRetryAfterMs } from './backoff.ts';

const settings = { backoffMs: 5000, backoffMaxMs: 300_000 };
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyWait = fc.oneof(fc.nat(2 * longestRetryAfterMs), fc.constantFrom(-1, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER));

it('the wait before the next try lies anywhere below a bound that doubles, and never beyond the longest', () => {
  fc.assert(
    fc.property(fc.nat(60), chance, (failedAttempts, random) => {
      const delay = backoffDelayMs({ failedAttempts }, settings, () => random);
      expect(delay).toBeGreaterThan(0);
      expect(delay).toBeLessThanOrEqual(Math.min(settings.backoffMaxMs, settings.backoffMs * 2 ** failedAttempts));
    }),
  );
});

it('whoever asked to be left alone is left alone that long, but never beyond an hour and a tenth', () => {
  fc.assert(
    fc.property(fc.nat(60), anyWait, chance, (failedAttempts, retryAfterMs, random) => {
      const delay = backoffDelayMs({ failedAttempts, retryAfterMs }, settings, () => random);
      expect(delay).toBeGreaterThanOrEqual(Math.min(retryAfterMs, longestRetryAfterMs));
      expect(delay).toBeGreaterThanOrEqual(backoffDelayMs({ failedAttempts }, settings, () => random));
      expect(delay).toBeLessThanOrEqual(Math.ceil(1.1 * longestRetryAfterMs));
      expect(Number.isSafeInteger(delay)).toBe(true);
    }),
  );
});

it('those who were refused together do not come back together', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60_000, max: longestRetryAfterMs }),
      fc.uniqueArray(chance, { minLength: 2, maxLength: 2 }),
      (asked, [a, b]) => {
        fc.pre(Math.abs((a ?? 0) - (b ?? 0)) > 0.001);
        const of = (random = 0) => backoffDelayMs({ failedAttempts: 0, retryAfterMs: asked }, settings, () => random);
        expect(of(a)).not.toBe(of(b));
      },
    ),
  );
});
