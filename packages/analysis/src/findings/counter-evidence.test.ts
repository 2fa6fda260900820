import { describe, expect, test } from 'vitest';
import type { BarrierKey } from '../catalogue/barrier-keys.ts';
import { analyze } from '../pipeline.ts';
import type { Finding } from '../schema.ts';
import { claimsOf } from './claims.ts';
import { aReport } from './testing/a-report.ts';

async function barrierIn(key: BarrierKey, passage: string, results = ''): Promise<Finding | undefined> {
  const { result } = await analyze({ bytes: aReport(passage, results), moduleType: 'k12', today: '2025-03-01' });
  return result.analysis_data.barriers.find((barrier) => barrier.key === key);
}

const kindsOf = (key: BarrierKey, sentence: string): string[] =>
  claimsOf(sentence)
    .filter((claim) => claim.key === key)
    .map((claim) => claim.kind);

test('what is hard to do well speaks for a difficulty, not against it', async () => {
  const results = 'WIAT-4\nWord Reading 77 6th percentile\nPseudoword Decoding 74 4th percentile\n';
  const passage =
    'He stops at long words several times on every page. Weak phonological awareness and weak memory have made it hard for him to learn to decode, to read smoothly and to spell.';
  const reading = await barrierIn('reading_decoding', passage, results);
  expect(reading?.evidence.length).toBeGreaterThan(0);
  expect(reading?.counterEvidence).toEqual([]);
});

describe('what does not speak against a difficulty', () => {
  test.each<[string, BarrierKey, string]>([
    ['one form of it that is denied', 'anxiety', 'He denied compulsions, obsessions and purging.'],
    ['one form of it that is fine', 'phonological_processing', 'Rapid naming was average.'],
    ['a good result from which it was left out', 'spelling', 'The content of her essays, when spelling is not counted, is average.'],
    ['a good result apart from it', 'handwriting_fine_motor', 'Apart from handwriting her written work is good.'],
  ])('%s', (_, key, sentence) => {
    expect(kindsOf(key, sentence)).not.toContain('sound');
  });

  test('a word of soundness that only says how weak it is', () => {
    expect(kindsOf('working_memory', 'Working memory is a clear weakness against average verbal reasoning.')).toEqual(['difficulty']);
    expect(kindsOf('processing_speed', 'Processing speed is a strong and clear concern.')).toEqual(['difficulty']);
  });
});

test('problems that are set or solved are no problems with it', () => {
  expect(
    kindsOf('math_problem_solving', 'Applied Problems was higher; he set problems up correctly and lost points on the arithmetic.'),
  ).not.toContain('difficulty');
  expect(kindsOf('math_problem_solving', 'She has problems with word problems.')).toEqual(['difficulty']);
});

describe('what still speaks against it', () => {
  test.each<[BarrierKey, string]>([
    ['anxiety', 'He denied worry and anxiety.'],
    ['phonological_processing', 'Phonological awareness is average.'],
    ['spelling', 'Her spelling is average.'],
  ])('%s: %s', (key, sentence) => {
    expect(kindsOf(key, sentence)).toEqual(['sound']);
  });
});

describe('evidence', () => {
  test('on anxiety in tests alone is none on anxiety in general', () => {
    expect(kindsOf('anxiety', 'Her anxiety is confined to examinations and is severe there.')).toEqual([]);
  });

  test('is never a score of the evaluation before, told in a sentence of its own', async () => {
    const memory = await barrierIn(
      'working_memory',
      'Rowan was evaluated in 2014. In that evaluation her working memory was poor, at the 4th percentile. She could not hold a three-step direction in mind and asked for it four times.',
    );
    expect(memory?.evidence.map(({ quote }) => quote)).toEqual([
      'She could not hold a three-step direction in mind and asked for it four times.',
    ]);
  });

  test('is not the name of a diagnosis but what the sentence tells besides', () => {
    expect(kindsOf('hyperactivity_impulsivity', 'F90.0 Attention-Deficit/Hyperactivity Disorder, inattentive presentation.')).toEqual([]);
    expect(kindsOf('math_calculation', 'She meets criteria for a Specific Learning Disability in mathematics calculation.')).toEqual([]);
    expect(kindsOf('headache_migraine', 'She was diagnosed with lupus in 2023 and has had chronic migraine since age 15.')).toEqual([
      'difficulty',
    ]);
  });

  test('of a month is no supposition', () => {
    expect(kindsOf('handwriting_fine_motor', 'An evaluation in May 2024 described an immature pencil grasp.')).toEqual(['difficulty']);
  });
});
