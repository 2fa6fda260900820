import { describe, expect, test } from 'vitest';
import { aDocument, aStructure } from './a-document.ts';
import { findScores } from './find-scores.ts';
import { scoresOf } from './score-lines.ts';

describe('prose', () => {
  test('in all its ways of writing a score', () => {
    expect(
      scoresOf(
        'On the WAIS-IV, Mr. Doe obtained a Full Scale IQ of 101 (95% CI = 96-106), which is at the 53rd percentile. His index scores were: VCI: 112 (79th percentile), PRI = 98 (45th %ile), WMI 89 (23rd percentile; 83-96), and PSI SS = 78, 7th percentile.',
        'On the WIAT-4, Spelling (SS = 85, 16th percentile) was lower than Reading Comprehension (104; 61st percentile). Standard scores were 95 on Numerical Operations and 99 on Math Problem Solving.',
        'He scored 21 on the Beck Depression Inventory-II (BDI-II), and his GAD-7 score was 12. His PHQ-9 total score of 14 is in the moderate range.',
      ),
    ).toEqual([
      'WAIS-IV / Full Scale IQ / standard 101 / p53 / 96-106@95',
      'WAIS-IV / Verbal Comprehension Index / standard 112 / p79',
      'WAIS-IV / Perceptual Reasoning Index / standard 98 / p45',
      'WAIS-IV / Working Memory Index / standard 89 / p23 / 83-96',
      'WAIS-IV / Processing Speed Index / standard 78 / p7',
      'WIAT-4 / Spelling / standard 85 / p16',
      'WIAT-4 / Reading Comprehension / standard 104 / p61',
      'WIAT-4 / Numerical Operations / standard 95',
      'WIAT-4 / Math Problem Solving / standard 99',
      'BDI-II / Total / raw 21',
      'GAD-7 / Total / raw 12',
      'PHQ-9 / Total / raw 14',
    ]);
  });

  test('with percentiles before and behind, in words, and in the order of several names', () => {
    expect(
      scoresOf(
        'On the KTEA-3 she scored at the 9th percentile (SS = 80) on Letter & Word Recognition, at the 16th percentile on Nonsense Word Decoding (SS = 85), and at the 34th percentile (SS = 94) on Reading Comprehension.',
        'On the TOWRE-2, Sight Word Efficiency and Phonemic Decoding Efficiency had standard scores of 78 (7th percentile) and 74 (4th percentile), respectively.',
        'On the WISC-V the FSIQ of 88 exceeded that of approximately 21% of peers. It can be stated with 95% confidence that his VCI of 101 falls between 93 and 108.',
        'On the Conners CPT 3, omissions (T = 71) and commissions (T=55) differed; HRT Standard Deviation was T = 66.',
      ),
    ).toEqual([
      'KTEA-3 / Letter & Word Recognition / standard 80 / p9',
      'KTEA-3 / Nonsense Word Decoding / standard 85 / p16',
      'KTEA-3 / Reading Comprehension / standard 94 / p34',
      'TOWRE-2 / Sight Word Efficiency / standard 78 / p7',
      'TOWRE-2 / Phonemic Decoding Efficiency / standard 74 / p4',
      'WISC-V / Full Scale IQ / standard 88 / p21',
      'WISC-V / Verbal Comprehension Index / standard 101 / 93-108@95',
      'CPT-3 / Omissions / t 71',
      'CPT-3 / Commissions / t 55',
      'CPT-3 / HRT Standard Deviation / t 66',
    ]);
  });

  test('never from a limit, a count of something else, or a figure that stands beside a name by chance', () => {
    expect(
      scoresOf(
        'On the WAIS-IV, of 54 Coding symbols none was wrong. A deficit is a Working Memory score below 85 together with slow work. Digit Span was 6 of 16.',
      ),
    ).toEqual([]);
  });

  test('not from how the words of a scale are used, nor from the numbers of a list', () => {
    expect(
      scoresOf(
        'BRIEF-2 T scores of 60–64 are mildly elevated.',
        'On the WAIS-IV there is a decline in (1) Vocabulary, (2) Coding, and (3) Similarities.',
      ),
    ).toEqual([]);
  });

  test('in a list belong to the instrument of the paragraph that leads to it', () => {
    expect(
      scoresOf('On the WAIS-5 he earned the following:', '- Full Scale IQ: 92 (30th percentile)', 'The WAIS-IV was given before.'),
    ).toEqual(['WAIS-5 / Full Scale IQ / standard 92 / p30']);
  });

  test('of an entry in a history under its year are from then, and parts of a screener are counted each', () => {
    expect(
      scoresOf(
        '- Sixth grade (2008): referred to the team. WISC-IV Working Memory Index 94, Processing Speed Index 91.',
        'On the ASRS v1.1 he marked 6 of 6 items of Part A in the shaded range and 7 of 12 items of Part B.',
      ),
    ).toEqual([
      'WISC-IV / Working Memory Index / standard 94 / earlier 2008',
      'WISC-IV / Processing Speed Index / standard 91 / earlier 2008',
      'ASRS / Part A / raw 6',
      'ASRS / Part B / raw 7',
    ]);
  });

  test('behind what their metric is in brackets', () => {
    expect(
      scoresOf('WAIS-IV subtest scaled scores (mean 10, standard deviation 3) were: Similarities 11; Vocabulary 12; Coding 8.'),
    ).toEqual(['WAIS-IV / Similarities / scaled 11', 'WAIS-IV / Vocabulary / scaled 12', 'WAIS-IV / Coding / scaled 8']);
  });

  test('as points out of the most there are, where an instrument counts points', () => {
    expect(scoresOf('MoCA 22/30, PHQ-9 = 17, GAD-7 = 12.')).toEqual(
      expect.arrayContaining(['PHQ-9 / Total / raw 17', 'GAD-7 / Total / raw 12']),
    );
    expect(scoresOf('The TOMM was passed: Trial 1 47/50 and Trial 2 50/50.')).toEqual([
      'TOMM / Trial 1 / raw 47',
      'TOMM / Trial 2 / raw 50',
    ]);
  });

  test('with its fields on lines of their own below the name', () => {
    expect(
      scoresOf(
        'Results of the WIAT-4 follow.',
        'Word Reading',
        'Standard Score: 84 Percentile Rank: 14',
        '95% CI: 79-89 Classification: Low Average',
        'Pseudoword Decoding Standard Score: 78 Percentile Rank: 7',
      ),
    ).toEqual(['WIAT-4 / Word Reading / standard 84 / p14 / 79-89@95', 'WIAT-4 / Pseudoword Decoding / standard 78 / p7']);
  });

  test('with lines of figures under a heading, as the CELF-5 prints them', () => {
    expect(
      scoresOf(
        '# Clinical Evaluation of Language Fundamentals-5 (CELF-5)',
        'Core Language Score 80 74 to 86 9 5 to 16',
        'Formulated Sentences 7 16',
      ),
    ).toEqual(['CELF-5 / Core Language Score / standard 80 / p9 / 74-86', 'CELF-5 / Formulated Sentences / scaled 7 / p16']);
  });

  test('with figures in the order of the names', () => {
    expect(scoresOf('On the WIAT-4, his Word Reading and Spelling standard scores were 85 and 78, respectively.')).toEqual([
      'WIAT-4 / Word Reading / standard 85',
      'WIAT-4 / Spelling / standard 78',
    ]);
  });

  test('of a test with norms of its own keeps its figures', () => {
    const document = aDocument(
      'Nelson-Denny Reading Test, Form I: Vocabulary 205 (45th percentile), Comprehension 190 (22nd percentile), Reading Rate 168 (8th percentile).',
    );
    const { scores } = findScores(document, aStructure(document));
    expect(scores.map(({ scale, value, classification, checks }) => [scale, value, classification, checks])).toEqual([
      ['Vocabulary', 205, 'average', []],
      ['Comprehension', 190, 'average', []],
      ['Reading Rate', 168, 'low_average', []],
    ]);
  });

  test('with percents that are percentiles', () => {
    expect(scoresOf('Grade-based scores for the WRAT5: Word Reading 88 (21%), Spelling 85 (16%).')).toEqual([
      'WRAT5 / Word Reading / standard 88 / p21',
      'WRAT5 / Spelling / standard 85 / p16',
    ]);
  });

  test('with a total among the items of a list under the name of the test', () => {
    expect(scoresOf('On the Multidimensional Anxiety Scale for Children, Second Edition (MASC 2), her Total Score was T = 68.')).toEqual([
      'MASC-2 / Total Score / t 68',
    ]);
  });

  test('with the name behind each score in turn', () => {
    expect(
      scoresOf(
        'On the WISC-V he earned a scaled score of 5 (5th percentile) on Coding and a scaled score of 6 (9th percentile) on Symbol Search.',
      ),
    ).toEqual(['WISC-V / Coding / scaled 5 / p5', 'WISC-V / Symbol Search / scaled 6 / p9']);
  });

  test.each([
    'ASRS v1.1: 5 of 6 items on Part A fell in the shaded range.',
    'On the ASRS v1.1 she endorsed 5 of the 6 Part A items.',
    'ASRS v1.1 Part A: 5 of 6 (positive screen).',
    'ASRS v1.1 Part A 5/6.',
  ])('of a screener counts answers: %s', (sentence) => {
    expect(scoresOf(sentence)).toEqual(['ASRS / Part A / raw 5']);
  });

  test('with several raters', () => {
    expect(
      scoresOf(
        'Teacher ratings on the BRIEF2 were elevated for Plan/Organize (T = 68). The Global Executive Composite was T = 66 for the teacher and T = 57 for the parent.',
      ),
    ).toEqual([
      'BRIEF-2 Teacher / Plan/Organize / t 68 / teacher',
      'BRIEF-2 Teacher / Global Executive Composite / t 66 / teacher',
      'BRIEF-2 Parent / Global Executive Composite / t 57 / parent',
    ]);
  });

  test('with scores of an earlier testing', () => {
    expect(
      scoresOf(
        'He was previously evaluated in 2021 by the district. On the WISC-V he obtained a Full Scale IQ of 88 (21st percentile).',
        'In the present evaluation he was given the WAIS-5. His Full Scale IQ was 91 (27th percentile).',
        'His FSIQ in 2019 was 84 on the WISC-V.',
      ),
    ).toEqual([
      'WISC-V / Full Scale IQ / standard 88 / p21 / earlier 2021',
      'WAIS-5 / Full Scale IQ / standard 91 / p27',
      'WISC-V / Full Scale IQ / standard 84 / earlier 2019',
    ]);
  });

  test('that compares with an earlier testing keeps both times', () => {
    expect(
      scoresOf(
        'Compared with her 2021 evaluation, in which her WISC-V PSI was 88, her current WISC-V PSI of 76 (5th percentile) is lower.',
      ),
    ).toEqual(['WISC-V / Processing Speed Index / standard 88 / earlier 2021', 'WISC-V / Processing Speed Index / standard 76 / p5']);
  });

  test('under a heading that names the test needs no scale', () => {
    expect(scoresOf('# Expressive Vocabulary Test, Third Edition (EVT-3)', 'Standard Score: 84 Percentile: 14')).toEqual([
      'EVT-3 / Expressive Vocabulary / standard 84 / p14',
    ]);
  });

  test('with the percentile before the score', () => {
    expect(scoresOf('He scored at the 3rd percentile on WJ IV Sentence Reading Fluency (SS = 72).')).toEqual([
      'WJ IV ACH / Sentence Reading Fluency / standard 72 / p3',
    ]);
  });

  test('is full of figures that are no scores', () => {
    expect(
      scoresOf(
        'He earned an ACT composite of 24 (74th percentile) and an SAT of 1180. His GPA is 3.2. He read 92 words per minute. He was 11:8 at testing. The WISC-V has a mean of 100 and a standard deviation of 15; scores between 85 and 115 are average. His older brother earned a WISC-V FSIQ of 72. Base rates show that 12% of the sample had such a difference. Page 3 of 9. His Processing Speed Index of 84 (14th percentile) is low average.',
      ),
    ).toEqual(['WISC-V / Processing Speed Index / standard 84 / p14']);
  });
});
