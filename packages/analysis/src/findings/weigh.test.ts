import { describe, expect, test } from 'vitest';
import { barriersIn } from './testing/a-report.ts';

const slowHomework = 'Homework that should take twenty minutes regularly runs past an hour.';
const borderScore = `WAIS-5

Index                        Standard Score   Percentile
Verbal Comprehension Index   104              61
Fluid Reasoning Index        82               12
`;
const earlier = (score: number): string => `PREVIOUS TESTING

On the WAIS-IV of March 2019 the Perceptual Reasoning Index was 97. On the WJ IV of March 2019 Fluid Reasoning (Gf) was ${score}.
`;

describe('one remark on slow work', () => {
  test('makes a barrier of its own where nothing else explains it', async () => {
    expect(await barriersIn(slowHomework)).toEqual(['processing_speed']);
  });
  test('makes none where the report measures what makes the work slow', async () => {
    const found = await barriersIn(
      slowHomework,
      'On the WIAT-4 Word Reading was 74 (4th percentile) and Pseudoword Decoding was 71 (3rd percentile).',
    );
    expect(found).toContain('reading_decoding');
    expect(found).not.toContain('processing_speed');
  });
  test('counts beside another one', async () => {
    const found = await barriersIn(
      `${slowHomework} She is always the last one done with the warm-up, and copying the board takes her twice as long as the others.`,
      'On the WIAT-4 Word Reading was 74 (4th percentile) and Pseudoword Decoding was 71 (3rd percentile).',
    );
    expect(found).toEqual(expect.arrayContaining(['reading_decoding', 'processing_speed']));
  });
});

describe('a composite at the border', () => {
  test('is no barrier alone', async () => {
    expect(await barriersIn('', borderScore)).not.toContain('fluid_reasoning');
  });
  test('is one where an earlier evaluation found the same', async () => {
    expect(await barriersIn('', `${borderScore}\n\n${earlier(81)}`)).toContain('fluid_reasoning');
  });
  test('is none where the earlier one was average', async () => {
    expect(await barriersIn('', `${borderScore}\n\n${earlier(104)}`)).not.toContain('fluid_reasoning');
  });
});
