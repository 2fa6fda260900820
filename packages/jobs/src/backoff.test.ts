import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffDelayMs } from './backoff.ts';

const settings = { backoffMs: 5000, backoffMaxMs: 300_000 };

it('the wait before the next try lies anywhere below a bound that doubles, and never beyond the longest', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failed, random) => {
      const delay = backoffDelayMs(failed, settings, () => random);
      expect(delay).toBeGreaterThan(0);
      expect(delay).toBeLessThanOrEqual(Math.min(settings.backoffMaxMs, settings.backoffMs * 2 ** failed));
    }),
  );
});
