import { describe, expect, it } from 'vitest';
import { checksOf } from './check.ts';
import { checksOnScan } from './check-on-scan.ts';
import type { ScoreReading } from './score-reading.ts';

/** A score of a test with the usual norms, as it was read on page 4 of a scan. */
function aReading(more: Partial<ScoreReading>): ScoreReading {
  return {
    instrument: { instrument: null, edition: null, form: null, name: 'Test' },
    scale: { scale: null, name: 'Coding', key: 'coding' },
    type: 'standard',
    value: 79,
    percentile: 8,
    interval: { level: 95, low: 72, high: 90 },
    label: null,
    historic: false,
    page: 4,
    rater: null,
    year: null,
    source: 'table',
    start: 0,
    end: 20,
    ...more,
  };
}
const codes = (more: Partial<ScoreReading>, isWeak = false) => {
  const reading = aReading(more);
  return checksOnScan(reading, checksOf(reading), isWeak).map(({ code }) => code);
};

describe('what does not fit on a scan', () => {
  it('is a possible misreading where one digit explains it, and names the page', () => {
    expect(codes({ value: 99 })).toEqual(['percentile_mismatch', 'interval_mismatch']);
    expect(codes({ percentile: 3 })).toEqual(['possible_misreading']);
    expect(codes({ value: 82, percentile: 2, interval: null })).toEqual(['possible_misreading']);
    const reading = aReading({ percentile: 3 });
    expect(checksOnScan(reading, checksOf(reading), false)[0]?.detail).toMatch(/check page 4 of the paper/);
  });

  it('is the mistake of the document where no single digit explains it, as in a figure that was transposed', () => {
    expect(codes({ value: 82, percentile: 21, interval: { level: 95, low: 78, high: 86 } })).toEqual(['percentile_mismatch']);
  });

  it('is a possible misreading in any case where a figure of the row was hard to read', () => {
    expect(codes({ value: 82, percentile: 21, interval: { level: 95, low: 78, high: 86 } }, true)).toEqual(['possible_misreading']);
  });

  it('is nothing where all fits', () => {
    expect(codes({}, true)).toEqual([]);
  });
});
