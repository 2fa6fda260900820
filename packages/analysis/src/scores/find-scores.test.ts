import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreSchema } from '../schema.ts';
import { aDocument, aStructure } from './a-document.ts';
import { findScores } from './find-scores.ts';

describe('a score', () => {
  const table = 'WAIS-IV | Score | Percentile | 95% CI | Descriptor\n---|---\nProcessing Speed Index (PSI) | 79 | 8 | 72-90 | Very Low';

  test('that stands in a table and in prose is one score with two passages', () => {
    const document = aDocument(table, 'Her PSI of 79 is a weakness.');
    const { scores } = findScores(document, aStructure(document));
    expect(scores).toHaveLength(1);
    expect(scores[0]?.evidence.quote).toBe('Processing Speed Index (PSI) 79 8 72-90 Very Low');
    expect(scores[0]?.otherEvidence.map(({ quote }) => quote)).toEqual(['Her PSI of 79 is a weakness.']);
  });

  test('keeps its quote word for word at its place in the text', () => {
    const document = aDocument(table, 'Her GAI was 105 (63rd percentile).');
    for (const { evidence } of findScores(document, aStructure(document)).scores)
      expect(document.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  test.each([
    ['WAIS-IV | Score | Percentile\n---|---\nProcessing Speed | 82 | 21', 'percentile_mismatch'],
    ['WAIS-IV | Score | Percentile | 95% CI\n---|---\nProcessing Speed | 82 | 12 | 90-98', 'interval_mismatch'],
    ['WAIS-IV | Score | Percentile | Descriptor\n---|---\nProcessing Speed | 65 | 1 | Average', 'label_mismatch'],
    ['BASC-3 TRS | T | %ile\n---|---\nHyperactivity | 70 | 38', 'percentile_mismatch'],
    ['GAD-7 | Score | Range\n---|---\nTotal | 6 | Moderate', 'label_mismatch'],
    ['BASC-3 TRS | T | Range\n---|---\nHyperactivity | 72 | At-Risk', 'label_mismatch'],
    ['His GAD-7 total was 6 (moderate).', 'label_mismatch'],
    ['Nelson-Denny | Score | Percentile\n---|---\nVocabulary | 111 | 67', 'percentile_mismatch'],
  ])('that does not fit what is printed with it is told: %s', (source, code) => {
    const document = aDocument(source);
    expect(findScores(document, aStructure(document)).scores.flatMap(({ checks }) => checks.map((check) => check.code))).toEqual([code]);
  });

  test.each([
    [
      'percentiles of rating scales, which are made from raw distributions',
      'BASC-3 TRS | T | %ile | Level\n---|---\nHyperactivity | 70 | 96 | Clinically Significant',
    ],
    ['a percentile two points off where the score was rounded before', 'WJ IV ACH | SS | PR\n---|---\nSpelling | 85 | 17'],
    ['the words of a questionnaire that fit', 'BDI-II | Score | Range\n---|---\nTotal | 20 | Moderate'],
    ["labels of another publisher than the test's", 'KTEA-3 | SS | PR | Category\n---|---\nSpelling | 84 | 14 | Below Average'],
  ])('is not blamed for %s', (_, source) => {
    const document = aDocument(source);
    expect(findScores(document, aStructure(document)).scores.flatMap(({ checks }) => checks)).toEqual([]);
  });

  test('is a difficulty by its own direction', () => {
    const document = aDocument(
      'BASC-3 TRS | T\n---|---\nHyperactivity | 71\nAdaptability | 28\nLeadership | 65',
      'TOVA | Standard Score\n---|---\nVariability | 72',
      'BAI | Raw Score\n---|---\nTotal | 28',
      'WAIS-IV | Score\n---|---\nCoding | 4\nVocabulary | 15',
    );
    expect(
      findScores(document, aStructure(document)).scores.map(({ scale, classification, isConcern }) => [scale, classification, isConcern]),
    ).toEqual([
      ['Hyperactivity', 'clinically_elevated', true],
      ['Adaptability', 'clinically_elevated', true],
      ['Leadership', 'average', false],
      ['Variability', 'clinically_elevated', true],
      ['Total', 'clinically_elevated', true],
      ['Coding', 'below_average', true],
      ['Vocabulary', 'above_average', false],
    ]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'WAIS-IV',
    'PSI',
    'Processing Speed Index',
    'standard score',
    'T =',
    'of',
    'was',
    '(',
    ')',
    '84',
    '12',
    '99.9',
    '7-10',
    '2019',
    '16th percentile',
    '95% CI',
    'teacher',
    ',',
    '.',
    'BASC-3',
    'Anxiety',
    '|',
    '—',
    'n/a',
    '<0.1',
  );

  test('gives quotes that stand in it, values within their metric, and the same answer twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
          { minLength: 1, maxLength: 4 },
        ),
        (blocks) => {
          const document = aDocument(...blocks);
          const found = findScores(document, aStructure(document));
          for (const score of found.scores) {
            expect(document.text.slice(score.evidence.start, score.evidence.end)).toBe(score.evidence.quote);
            expect(scoreSchema.safeParse(score).success).toBe(true);
          }
          expect(findScores(document, aStructure(document))).toEqual(found);
        },
      ),
    );
  }, 60_000);
});
