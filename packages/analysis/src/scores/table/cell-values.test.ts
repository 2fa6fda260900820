import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, readNumber, readRange, readScoreCell } from './cell-values.ts';

describe('a cell', () => {
  test.each([
    ['<0.1', 0.1],
    ['>99.9', 99.9],
    ['16th', 16],
    ['72**', 72],
    ['T=65', 65],
    ['−1.2', -1.2],
    ['–1.6', -1.6],
    ['88%ile', 88],
  ])('of a number, "%s", is %d', (printed, value) => {
    expect(readNumber(printed)).toBe(value);
  });

  test.each(['11:8', '58/80', '7-6', 'Average', '—', '12 words', 'W 512', '04/17/2005', '101–112'])(
    'that is no number, "%s", gives none',
    (printed) => {
      expect(readNumber(printed)).toBeNull();
    },
  );

  test.each([
    ['85 (80-90)', 85, null, [80, 90]],
    ['85 (16)', 85, 16, null],
    ['85/16', 85, 16, null],
    ['85 (16th %ile)', 85, 16, null],
    ['45 ± 5', 45, null, [40, 50]],
  ])('of two things, "%s", gives both', (printed, value, percentile, interval) => {
    const [low, high] = interval ?? [];
    expect(readScoreCell(printed)).toEqual({ value, percentile, interval: interval ? { low, high } : null });
  });

  test('of a range is read with any dash, "to" or comma, in any brackets', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 160 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom('-', '–', '—', ' to ', ', '),
        fc.constantFrom(['', ''], ['(', ')'], ['[', ']']),
        (low, width, dash, [open, close]) => {
          expect(readRange(`${open}${low}${dash}${low + width}${close}`)).toEqual({ low, high: low + width });
        },
      ),
    );
  });

  test('never makes a figure of what holds none', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\d/.test(text)),
        (text) => {
          expect(readScoreCell(text)).toEqual({ value: null, percentile: null, interval: null });
        },
      ),
    );
  });

  test.each(['', '—', '--', 'n/a', 'N/A', 'NA'])('with nothing printed, "%s", is blank', (printed) => expect(isBlank(printed)).toBe(true));
});
