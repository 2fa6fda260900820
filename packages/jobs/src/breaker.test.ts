import type { ModelProvider } from '@groundwork/db';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRetryAfterMs } from './backoff.ts';
import { afterFailure, afterSuccess, breakerState, defaultModelProviderSettings as settings } from './breaker.ts';

const start = Date.parse('2026-01-15T09:00:00Z');
const well: ModelProvider = { consecutiveFailures: 0, openUntil: null, now: new Date(start) };
const later = (provider: ModelProvider, ms: number): ModelProvider => ({ ...provider, now: new Date(provider.now.getTime() + ms) });
const fail = (provider: ModelProvider, retryAfterMs = 0, random = 0): ModelProvider => ({
  ...provider,
  ...afterFailure(provider, retryAfterMs, settings, () => random),
});
const succeed = (provider: ModelProvider): ModelProvider => ({ ...provider, ...afterSuccess(provider) });
const failTimes = (times: number, provider = well) => Array.from({ length: times }).reduce<ModelProvider>((now) => fail(now), provider);
const openForMs = ({ openUntil, now }: ModelProvider) => (openUntil?.getTime() ?? 0) - now.getTime();

describe('the breaker of a model provider', () => {
  it('opens at the fifth failure in a row, and an answer in between begins the count anew', () => {
    expect(breakerState(failTimes(4))).toBe('closed');
    expect(breakerState(failTimes(5))).toBe('open');
    expect(breakerState(failTimes(4, succeed(failTimes(4))))).toBe('closed');
  });

  it('opens at once for a long Retry-After, and for no shorter than that', () => {
    expect(openForMs(fail(well, 120_000))).toBe(120_000);
    expect(breakerState(fail(well, settings.longRetryAfterMs - 1))).toBe('closed');
  });

  it('is half open when the wait is over, and an answer closes it', () => {
    const halfOpen = later(failTimes(5), settings.openMs);
    expect([failTimes(5), halfOpen, succeed(halfOpen)].map(breakerState)).toEqual(['open', 'half_open', 'closed']);
  });

  it('stays open twice as long after each probe that fails, up to a limit', () => {
    let provider = failTimes(5);
    const waits = [openForMs(provider)];
    for (let probe = 0; probe < 6; probe++) {
      provider = fail(later(provider, openForMs(provider)));
      waits.push(openForMs(provider));
    }
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]);
  });

  it('makes nothing of what was still on its way when it opened, except a longer wait', () => {
    const open = failTimes(5);
    expect(fail(open)).toEqual(open);
    expect(succeed(open)).toEqual(open);
    expect(openForMs(fail(open, 300_000))).toBe(300_000);
  });
});

it('whatever happens, no wait is shorter than asked nor longer than an hour and a tenth, and only an answer closes', () => {
  const step = fc.record({
    happens: fc.constantFrom('failure', 'answer'),
    afterMs: fc.nat(900_000),
    retryAfterMs: fc.oneof(fc.constant(0), fc.nat(2 * longestRetryAfterMs)),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let provider = well;
      for (const { happens, afterMs, retryAfterMs, random } of steps) {
        const before = later(provider, afterMs);
        provider = happens === 'answer' ? succeed(before) : fail(before, retryAfterMs, random);
        if (happens === 'answer') {
          expect(provider).toEqual(breakerState(before) === 'open' ? before : { ...well, now: before.now });
          continue;
        }
        if (breakerState(before) !== 'closed') expect(breakerState(provider)).toBe('open');
        if (provider.openUntil === null) continue;
        expect(openForMs(provider)).toBeGreaterThanOrEqual(Math.min(retryAfterMs, longestRetryAfterMs));
        expect(openForMs(provider)).toBeLessThanOrEqual(Math.ceil(1.1 * longestRetryAfterMs));
        expect(provider.openUntil.getTime()).toBeGreaterThanOrEqual(before.openUntil?.getTime() ?? 0);
      }
    }),
  );
});
