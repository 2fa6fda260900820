import { describe, expect, test } from 'vitest';
import { analyze } from '../pipeline.ts';
import { aReport } from './testing/a-report.ts';

async function diagnosesIn(passage: string, results = ''): Promise<string[]> {
  const { result } = await analyze({ bytes: aReport(passage, results), moduleType: 'post_secondary', today: '2025-03-01' });
  return result.analysis_data.statedDiagnoses.map(({ quote }) => quote);
}

describe('a diagnosis of the document', () => {
  test.each([
    'F90.0 Attention-Deficit/Hyperactivity Disorder, predominantly inattentive presentation.',
    'Specific Learning Disorder with impairment in mathematics (F81.2).',
    'The findings are consistent with Developmental Coordination Disorder.',
    'Rowan continues to meet criteria for a language disorder of moderate degree.',
  ])('is found by its code or its wording, wherever it stands: %s', async (statement) => {
    expect(await diagnosesIn(statement)).toEqual([statement]);
  });

  test.each([
    'A language disorder (F80.2) was considered and ruled out.',
    'Her brother was diagnosed with dyslexia (F81.0).',
    'On the questionnaire her ADHD Index was T = 71.',
  ])('is not what is excluded, about somebody else, or the name of a scale: %s', async (statement) => {
    expect(await diagnosesIn(statement)).toEqual([]);
  });

  test('stands once: a sentence that only names it again is left out', async () => {
    const coded = 'F90.0 Attention-Deficit/Hyperactivity Disorder, predominantly inattentive presentation.';
    expect(await diagnosesIn(`${coded}\n\nShe meets criteria for ADHD at home and at school.`)).toEqual([coded]);
  });
});
