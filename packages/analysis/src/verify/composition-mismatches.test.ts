import { describe, expect, it } from 'vitest';
import type { Score } from '../schema.ts';
import { findCompositionMismatches } from './composition-mismatches.ts';
import { aBarrier, aDocument, anAnalysis, aScore, passage } from './testing/build-analysis.ts';
import { verify } from './verify.ts';

const table = 'Processing Speed Index 75\nCoding 12\nSymbol Search 12';
const document = aDocument(table);

const scored = (scale: string, value: number, type: Score['type'], more: Partial<Score> = {}): Score =>
  aScore(document, scale, { id: `S-${scale}`, instrument: 'WISC-V', scale, type, value, percentile: null, interval: null, ...more });
const speed = (index: number, coding: number, search: number): Score[] => [
  scored('Processing Speed Index', index, 'standard'),
  scored('Coding', coding, 'scaled'),
  scored('Symbol Search', search, 'scaled'),
];

describe('a composite far outside of what its subtests allow', () => {
  it('is named with every place', () => {
    expect(findCompositionMismatches(speed(75, 12, 12))).toEqual([
      {
        kind: 'composition_mismatch',
        scoreIds: ['S-Processing Speed Index', 'S-Coding', 'S-Symbol Search'],
        detail: 'WISC-V Processing Speed Index is 75 (page 1), but Coding 12 (page 1) and Symbol Search 12 (page 1) make about 110 to 112.',
      },
    ]);
  });

  it.each([
    [79, 6, 6],
    [95, 9, 9],
    [86, 5, 10],
    [141, 18, 17],
    [45, 1, 1],
  ])('is not one that any correlation of the subtests allows: %i of %i and %i', (index, coding, search) => {
    expect(findCompositionMismatches(speed(index, coding, search))).toEqual([]);
  });

  it('is not judged where a core subtest is missing, printed twice, or of another testing', () => {
    const [index, coding, search] = speed(75, 12, 12) as [Score, Score, Score];
    expect(findCompositionMismatches([index, coding])).toEqual([]);
    expect(findCompositionMismatches([index, coding, search, { ...search, id: 'S-again', value: 3 }])).toEqual([]);
    expect(findCompositionMismatches([index, coding, { ...search, historic: true, year: 2019 }])).toEqual([]);
    expect(findCompositionMismatches([index, coding, search].map((score) => ({ ...score, instrument: 'WJ IV COG' })))).toEqual([]);
  });

  it('leaves what rests on it to a person', () => {
    const barrier = aBarrier('processing_speed', {
      scoreIds: ['S-Processing Speed Index'],
      evidence: [passage(document, 'Processing Speed Index 75', 'table')],
    });
    const printed = speed(75, 12, 12).map((score) => ({ ...score, evidence: passage(document, `${score.scale} ${score.value}`) }));
    const [settled] = verify(anAnalysis(document, { scores: printed, barriers: [barrier] })).barriers;
    expect(settled).toMatchObject({
      status: 'needs_review',
      reasons: expect.arrayContaining([expect.stringMatching(/make about 110 to 112/)]),
    });
  });
});
