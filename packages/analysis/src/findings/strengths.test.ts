import { expect, test } from 'vitest';
import { analyze } from '../pipeline.ts';
import { aReport } from './testing/a-report.ts';

async function strengthsIn(passage: string): Promise<string[]> {
  const { result } = await analyze({ bytes: aReport(passage), moduleType: 'k12', today: '2025-03-01' });
  return result.analysis_data.strengths.map(({ key }) => key);
}

test.each([
  ['social_communication', 'She is well-liked and makes friends easily.'],
  ['written_expression', 'Her teacher calls her a gifted writer.'],
  ['reading_decoding', 'He reads two years above grade level.'],
  ['attention', 'He is one of the most focused students of the class.'],
])('%s is a strength where somebody praises it: %s', async (key, passage) => {
  expect(await strengthsIn(passage)).toContain(key);
});

test.each([
  'He does not make friends easily.',
  'Her brother is popular with everybody.',
  'She wishes that she could read above grade level.',
])('no strength is found in: %s', async (passage) => {
  expect(await strengthsIn(passage)).toEqual([]);
});
