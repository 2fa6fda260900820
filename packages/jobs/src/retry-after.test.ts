import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headersOf, retryAfterMsOf } from './retry-after.ts';

const now = new Date('2026-01-15T09:00:00Z');

describe('how long to stay away', () => {
  it.each([
    [{ 'retry-after': '20' }, 20_000],
    [{ 'retry-after': ' 1.5 ' }, 1500],
    [{ 'retry-after-ms': '350', 'retry-after': '1' }, 350],
    [{ 'retry-after': 'Thu, 15 Jan 2026 09:02:00 GMT' }, 120_000],
    [{ 'retry-after': 'Thu, 15 Jan 2026 08:00:00 GMT' }, 0],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('%o', (headers, ms) => {
    expect(retryAfterMsOf(headers, now)).toBe(ms);
  });

  it('is never negative and never no number, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ms = retryAfterMsOf({ 'retry-after': text }, now) ?? 0;
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(ms)).toBe(true);
      }),
    );
  });

  it('is read from the headers that came with the error', () => {
    const error = Object.assign(new Error('x'), { responseHeaders: { 'Retry-After': '7', n: 1 } });
    expect(retryAfterMsOf(headersOf(error), now)).toBe(7000);
    for (const nothing of [undefined, new Error('x'), Object.assign(new Error('x'), { responseHeaders: null })])
      expect(headersOf(nothing)).toEqual({});
  });
});
