import { describe, expect, it } from 'vitest';
import { judgeCurrency, monthsBetween } from './currency.ts';
import { findInconsistencies } from './inconsistencies.ts';
import { doubtMisreadRepeats } from './misread-repeats.ts';
import { aBarrier, aDocument, aScore, aSection, aStructure } from './testing/build-analysis.ts';

const row = 'Oral Reading 82 21 78–86';
const prose = 'Her Oral Reading score was 85.';
const text = `${row}\n${prose}`;
const document = aDocument(text, { tables: [{ id: 't1', page: 1, start: 0, end: row.length, caption: null, header: null, rows: [] }] });
const source = { document, structure: aStructure() };
const printed = aScore(document, row, { scale: 'Oral Reading', instrument: 'WJ IV ACH', value: 82, percentile: 21 });
const told = aScore(document, prose, { id: 'S-002', scale: 'Oral Reading', instrument: 'WJ IV ACH', value: 85, percentile: null });
const current = judgeCurrency('2026-03-11', '2026-11-24', [], 'post_secondary');

describe('inconsistencies', () => {
  it('name a score whose own check failed', () => {
    const checked = {
      ...printed,
      checks: [{ code: 'percentile_mismatch', detail: '82 corresponds to percentile 12; the document prints 21.' }],
    };
    expect(findInconsistencies(source, [checked], current)).toEqual([
      {
        kind: 'percentile_mismatch',
        scoreIds: ['S-001'],
        detail: 'WJ IV ACH Oral Reading: 82 corresponds to percentile 12; the document prints 21.',
      },
    ]);
  });

  it('name a score that the table and the text state differently', () => {
    expect(findInconsistencies(source, [printed, told], current)).toEqual([
      {
        kind: 'conflicting_values',
        scoreIds: ['S-001', 'S-002'],
        detail: 'WJ IV ACH Oral Reading is 82 in the table (page 1) and 85 in the text (page 1).',
      },
    ]);
  });

  it('name a score that the summary states otherwise than the results, but not two statements of the results', () => {
    const told = aDocument('RESULTS\nOral Reading was 85.\nOral Reading was 88 aloud.\nSUMMARY\nOral Reading was 82.');
    const summary = { ...aSection(told, 'SUMMARY', 'summary') };
    const results = { ...aSection(told, 'RESULTS', 'results'), end: summary.start };
    const within = { document: told, structure: aStructure({ sections: [results, summary] }) };
    const score = (id: string, words: string, value: number) => aScore(told, words, { id, scale: 'Oral Reading', value });
    const [first, second, repeated] = [
      score('S-001', 'Oral Reading was 85.', 85),
      score('S-002', 'Oral Reading was 88 aloud.', 88),
      score('S-003', 'Oral Reading was 82.', 82),
    ];
    expect(findInconsistencies(within, [first, repeated], current)).toMatchObject([
      { kind: 'conflicting_values', scoreIds: ['S-001', 'S-003'] },
    ]);
    expect(findInconsistencies(within, [first, second], current)).toEqual([]);
  });

  it('do not name two values of a scan that one misread digit explains: both scores are uncertain', () => {
    const scan = { ...source, document: { ...document, recognised: { pages: [{ number: 1, confidence: 93 }], weakWords: [] } } };
    const misread = { ...told, value: 32 };
    expect(findInconsistencies(scan, [printed, misread], current)).toEqual([]);
    expect(doubtMisreadRepeats(scan, [printed, misread]).map(({ checks }) => checks[0]?.code)).toEqual([
      'possible_misreading',
      'possible_misreading',
    ]);
    expect(findInconsistencies(scan, [printed, told], current)).toMatchObject([{ kind: 'conflicting_values' }]);
    expect(doubtMisreadRepeats(source, [printed, misread])).toEqual([printed, misread]);
  });

  it('know a scale by its name with and without its abbreviation', () => {
    const index = { ...printed, scale: 'Oral Reading Index (ORI)' };
    expect(findInconsistencies(source, [index, told], current)).toMatchObject([{ kind: 'conflicting_values' }]);
  });

  it('know a scale by the part of its name that the text leaves out', () => {
    const [inhibition, named] = [
      { ...printed, instrument: 'D-KEFS', scale: 'Color-Word Interference: Inhibition' },
      { ...told, instrument: 'D-KEFS', scale: 'Inhibition' },
    ];
    expect(findInconsistencies(source, [inhibition, named], current)).toMatchObject([{ kind: 'conflicting_values' }]);
  });

  it('do not name the same value stated twice, another time, another rater or another person', () => {
    for (const other of [{ value: 82 }, { historic: true, year: 2016 }, { rater: 'parent' }, { subject: 'other' as const }]) {
      expect(findInconsistencies(source, [printed, { ...told, ...other }], current)).toEqual([]);
    }
  });

  it('ignore checks that only tell how a score was read', () => {
    expect(findInconsistencies(source, [{ ...printed, checks: [{ code: 'read_from_prose', detail: '' }] }], current)).toEqual([]);
  });

  it('name outdated testing once, with the editions that have been replaced', () => {
    const old = judgeCurrency('2013-06-20', '2026-11-24', [], 'post_secondary');
    const score = { ...printed, instrument: 'WJ III ACH' };
    expect(findInconsistencies(source, [score], old)).toEqual([
      {
        kind: 'outdated',
        scoreIds: ['S-001'],
        detail:
          'The testing of June 20, 2013 is 13 years and 5 months old, too old to show the present effect of these conditions without an update. WJ III ACH has been replaced by WJ IV ACH.',
      },
    ]);
  });
});

describe('currency', () => {
  it('depends on whether the condition lasts or changes', () => {
    expect(judgeCurrency('2024-06-01', '2026-11-24', [aBarrier('reading_decoding')], 'post_secondary').verdict).toBe('current');
    expect(judgeCurrency('2024-06-01', '2026-11-24', [aBarrier('anxiety')], 'post_secondary').verdict).toBe('outdated');
    expect(judgeCurrency('2024-06-01', '2026-11-24', [aBarrier('reading_decoding'), aBarrier('anxiety')], 'post_secondary').verdict).toBe(
      'outdated',
    );
  });

  it('tells documentation that is too old for all from such that is too old for some', () => {
    expect(judgeCurrency('2024-06-01', '2026-11-24', [aBarrier('anxiety')], 'post_secondary').isOutdatedThroughout).toBe(true);
    expect(
      judgeCurrency('2024-06-01', '2026-11-24', [aBarrier('reading_decoding'), aBarrier('anxiety')], 'post_secondary').isOutdatedThroughout,
    ).toBe(false);
  });

  it('is unknown without a date', () => {
    expect(judgeCurrency(null, '2026-11-24', [], 'k12')).toMatchObject({ assessedOn: null, ageMonths: null, verdict: 'unknown' });
  });

  it('counts full months', () => {
    expect(monthsBetween('2026-03-11', '2026-04-10')).toBe(0);
    expect(monthsBetween('2026-03-11', '2026-04-11')).toBe(1);
    expect(monthsBetween('2013-06-20', '2026-11-24')).toBe(161);
    expect(monthsBetween('2027-01-01', '2026-11-24')).toBe(0);
  });
});
