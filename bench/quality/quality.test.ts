import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Score } from '@groundwork/analysis/schema';
import { describe, expect, test } from 'vitest';
import { compareScores } from './compare-scores.ts';
import { dropsBetween, type Figures, figuresOf } from './figures.ts';
import { readGoldFolder } from './gold.ts';
import { type Measurement, measureDocument } from './measure-document.ts';
import { isSameInstrument, isSameScale } from './same-name.ts';

/**
 * The quality bench on the documents that ship with the project, and the bench itself. Of scans one page is read here, in seconds; the long one is left to
 * `npm run bench -- quality`.
 */
const longScan = '06_post_secondary_scanned';

const root = join(import.meta.dirname, '../..');
const stored: Record<string, Partial<Figures>> = JSON.parse(readFileSync(join(import.meta.dirname, 'stored-figures.json'), 'utf8'));

describe.each(Object.keys(stored))('%s', (folder) => {
  test('is read no worse than when its figures were stored', { timeout: 240_000 }, async () => {
    const rows: Measurement[] = [];
    for (const document of readGoldFolder(join(root, folder))) {
      if (document.name !== longScan) rows.push(await measureDocument(document, '2026-11-24'));
    }
    const { documents: _count, ...figures } = stored[folder] ?? {};
    expect(dropsBetween(figures, figuresOf(rows))).toEqual([]);
  });
});

describe('two names of one thing', () => {
  test('an instrument may be written out, abbreviated, or with its form', () => {
    expect(isSameInstrument('Woodcock-Johnson IV Tests of Achievement', 'WJ IV ACH')).toBe(true);
    expect(isSameInstrument('Nelson-Denny Reading Test', 'Nelson-Denny')).toBe(true);
    expect(isSameInstrument('WISC-V', 'WAIS-5')).toBe(false);
  });

  test('a scale is its telling words', () => {
    expect(isSameScale('Processing Speed Index (PSI)', 'Processing Speed')).toBe(true);
    expect(isSameScale('Math Fluency', 'Math Fluency Addition')).toBe(false);
  });
});

describe('scores found against scores printed', () => {
  const printed = { instrument: 'WISC-V', scale: 'Coding', type: 'scaled', value: 7, percentile: 16 };
  const found = (changes: Partial<Score>): Score => ({
    id: 'S-001',
    instrument: 'WISC-V',
    scale: 'Coding',
    type: 'scaled',
    value: 7,
    percentile: 16,
    interval: null,
    label: null,
    classification: 'low_average',
    isConcern: false,
    subject: 'client',
    historic: false,
    page: 1,
    evidence: { quote: 'Coding 7 16', page: 1, start: 0, end: 11 },
    otherEvidence: [],
    checks: [],
    ...changes,
  });
  const compared = (...scores: Score[]) => {
    const { strict, lenient, extra, missed } = compareScores({ scores: [printed], otherScores: [{ scale: 'Sibling', value: 70 }] }, scores);
    return { strict, lenient, extra: extra.length, missed: missed.length };
  };

  test('a score is right when everything about it is', () => {
    expect(compared(found({}))).toEqual({ strict: 1, lenient: 1, extra: 0, missed: 0 });
  });
  test('a wrong percentile or an earlier testing is half right', () => {
    expect(compared(found({ percentile: 61 }))).toEqual({ strict: 0, lenient: 1, extra: 0, missed: 0 });
    expect(compared(found({ historic: true }))).toEqual({ strict: 0, lenient: 1, extra: 0, missed: 0 });
  });
  test('a wrong value is a miss and an extra', () => {
    expect(compared(found({ value: 16 }))).toEqual({ strict: 0, lenient: 0, extra: 1, missed: 1 });
  });
  test('figures that the gold file sets aside count neither way', () => {
    expect(compared(found({}), found({ scale: 'Sibling', value: 70 }))).toEqual({ strict: 1, lenient: 1, extra: 0, missed: 0 });
  });
  test('a raw score counts only where the gold file asks for raw scores', () => {
    expect(compared(found({}), found({ scale: 'Block Design', type: 'raw', value: 31 })).extra).toBe(0);
  });
});

test('fewer false alarms are no drop, and a lower share is one', () => {
  const figures = figuresOf([]);
  expect(dropsBetween({ falseAlarms: 2, scoreF1: 0.9 }, figures)).toEqual([]);
  expect(dropsBetween({ falseAlarms: 0, scoreF1: 0.9 }, { ...figures, scoreF1: 0.8, falseAlarms: 1 })).toEqual([
    'falseAlarms was 0 and is 1',
    'scoreF1 was 0.9 and is 0.8',
  ]);
});
