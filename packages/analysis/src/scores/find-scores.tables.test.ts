import { describe, expect, test } from 'vitest';
import { scoresOf } from './score-lines.ts';

describe('tables', () => {
  test('with two testings or two raters side by side give each its own scores', () => {
    expect(
      scoresOf(
        '# Comparison of Scores',
        'Measure | 2021 Score | 2021 %ile | 2025 Score | 2025 %ile\n---|---\nCELF-5 | | | |\nCore Language Score | 71 | 3 | 74 | 4',
      ),
    ).toEqual(['CELF-5 / Core Language Score / standard 71 / p3 / earlier 2021', 'CELF-5 / Core Language Score / standard 74 / p4']);
  });

  test('with kinds of measures before the measures name the measures', () => {
    expect(
      scoresOf(
        '# Conners CPT 3',
        'Variable Type | Measure | T-score | Guideline\n---|---\nError Type | Omissions | 55 | High Average\n | Commissions | 62 | Elevated',
      ),
    ).toEqual(['CPT-3 / Omissions / t 55', 'CPT-3 / Commissions / t 62']);
  });

  test('with a column of metrics are read in them', () => {
    expect(
      scoresOf(
        'Measure | Metric | Score | %ile\n---|---\nCVLT-3 | | |\nTrials 1-5 Total | T | 33 | 4\nWAIS-IV | | |\nWorking Memory | SS | 96 | 39',
      ),
    ).toEqual(['CVLT-3 / Trials 1-5 Total / t 33 / p4', 'WAIS-IV / Working Memory / standard 96 / p39']);
  });

  test('without a header tell scores from percentiles by the normal curve', () => {
    expect(
      scoresOf(
        '# WAIS-IV',
        'Verbal Comprehension | 112 | 79 | 106-117 | High Average\nProcessing Speed | 79 | 8 | 73-89 | Borderline\nFull Scale IQ | 99 | 47 | 95-103 | Average',
      ),
    ).toEqual([
      'WAIS-IV / Verbal Comprehension / standard 112 / p79 / 106-117',
      'WAIS-IV / Processing Speed / standard 79 / p8 / 73-89',
      'WAIS-IV / Full Scale IQ / standard 99 / p47 / 95-103',
    ]);
    expect(scoresOf('# WAIS-IV', 'Similarities | 12 | 31\nVocabulary | 9 | 28')).toEqual([]);
  });

  test('whose rows repeat the name of the test name the scale alone', () => {
    expect(scoresOf('# SRS-2', 'Scale | T\n---|---\nSocial Awareness | 69\nSRS-2 Total | 76')).toEqual([
      'SRS-2 / Social Awareness / t 69',
      'SRS-2 / Total / t 76',
    ]);
  });

  test('of the Woodcock-Johnson tell W, age and grade equivalents and RPI from the score, and the parts of the battery from each other', () => {
    expect(
      scoresOf(
        '# Woodcock-Johnson IV Tests of Cognitive Abilities and Tests of Achievement',
        'Cluster/Test | W | AE | GE | RPI | SS (68% Band) | PR\n---|---\nCognitive Efficiency | 492 | 9-10 | 4.4 | 72/90 | 84 (80-88) | 14\nNumbers Reversed | 489 | 9-1 | 3.6 | 67/90 | 85 (79-91) | 16',
        'Cluster/Test | W | AE | GE | RPI | PR (band) | SS (band)\n---|---\nBroad Reading | 478 | 9-3 | 3.9 | 45/90 | 12 (10-15) | 82 (80-84)',
      ),
    ).toEqual([
      'WJ IV COG / Cognitive Efficiency / standard 84 / p14 / 80-88@68',
      'WJ IV COG / Numbers Reversed / standard 85 / p16 / 79-91@68',
      'WJ IV ACH / Broad Reading / standard 82 / p12 / 80-84',
    ]);
  });

  test('of the WISC-V leave sums of scaled scores, raw scores and standard errors alone', () => {
    expect(
      scoresOf(
        'The Wechsler Intelligence Scale for Children - Fifth Edition (WISC-V; Wechsler, 2014) was administered on 2/3/2025.',
        'Composite | Sum of Scaled Scores | Composite Score | Percentile Rank | 95% Confidence Interval | Qualitative Description | SEM\n---|---\nVerbal Comprehension (VCI) | 23 | 108 | 70 | 100-115 | Average | 3.5',
        'Domain | Subtest | Total Raw Score | Scaled Score | Percentile Rank | Age Equivalent\n---|---\nVerbal Comprehension | Similarities | 31 | 12 | 75 | 12:2\n | Vocabulary | 30 | 11 | 63 | 11:6',
      ),
    ).toEqual([
      'WISC-V / Verbal Comprehension (VCI) / standard 108 / p70 / 100-115@95',
      'WISC-V / Similarities / scaled 12 / p75',
      'WISC-V / Vocabulary / scaled 11 / p63',
    ]);
  });

  test('give every rater the form and the percentile of their own', () => {
    expect(
      scoresOf(
        'Behavior Assessment System for Children, Third Edition (BASC-3)',
        'Scale | Mother T-Score | Mother %ile | Father T-Score | Father %ile | Teacher (Ms. Lee) T-Score | Teacher %ile\n---|---\nAttention Problems | 68 | 95 | 66 | 93 | 72** | 97',
      ),
    ).toEqual([
      'BASC-3 PRS / Attention Problems / t 68 / p95 / mother',
      'BASC-3 PRS / Attention Problems / t 66 / p93 / father',
      'BASC-3 TRS / Attention Problems / t 72 / p97 / teacher',
    ]);
  });

  test('without a header are read by what fits together', () => {
    expect(
      scoresOf(
        '# TOWRE-2',
        'Sight Word Efficiency | 82 | 12 | 76-88 | Below Average\nPhonemic Decoding Efficiency | 78 | 7 | 72-84 | Poor',
      ),
    ).toEqual([
      'TOWRE-2 / Sight Word Efficiency / standard 82 / p12 / 76-88',
      'TOWRE-2 / Phonemic Decoding Efficiency / standard 78 / p7 / 72-84',
    ]);
  });

  test('may have their columns in any order', () => {
    expect(
      scoresOf(
        'WIAT-III Subtest | Descriptor | PR | SS | Range (95%)\n---|---\nWord Reading | Below Average | 10 | 81 | 77-85\nSpelling | Below Average | 12 | 82 | 77-87',
      ),
    ).toEqual(['WIAT-III / Word Reading / standard 81 / p10 / 77-85@95', 'WIAT-III / Spelling / standard 82 / p12 / 77-87@95']);
  });

  test('with an earlier and a present testing side by side keep them apart', () => {
    expect(scoresOf('WISC-V Index | 2022 SS | 2022 PR | 2025 SS | 2025 PR\n---|---\nProcessing Speed | 80 | 9 | 77 | 6')).toEqual([
      'WISC-V / Processing Speed / standard 80 / p9 / earlier 2022',
      'WISC-V / Processing Speed / standard 77 / p6',
    ]);
  });

  test('that name the scales above are read down instead of across', () => {
    expect(scoresOf('# WAIS-5 Results', ' | VCI | VSI | PSI\n---|---\nStandard Score | 104 | 98 | 79\nPercentile | 61 | 45 | 8')).toEqual([
      'WAIS-5 / Verbal Comprehension Index / standard 104 / p61',
      'WAIS-5 / Visual Spatial Index / standard 98 / p45',
      'WAIS-5 / Processing Speed Index / standard 79 / p8',
    ]);
  });

  test('with a testing or a rater in each row give each its own scores', () => {
    expect(
      scoresOf(
        'Year | Test | FSIQ | VCI | PSI\n---|---\n2019 | WISC-IV | 87 | 95 | 80\n2025 | WISC-V | 84 | 90 | 78',
        'The WISC-V was given.',
      ),
    ).toEqual([
      'WISC-IV / Full Scale IQ / standard 87 / earlier 2019',
      'WISC-IV / Verbal Comprehension Index / standard 95 / earlier 2019',
      'WISC-IV / Processing Speed Index / standard 80 / earlier 2019',
      'WISC-V / Full Scale IQ / standard 84',
      'WISC-V / Verbal Comprehension Index / standard 90',
      'WISC-V / Processing Speed Index / standard 78',
    ]);
    expect(scoresOf('# Conners 3', ' | Inattention | Learning Problems\n---|---\nParent | 74 | 69\nTeacher | 71 | 73')).toEqual([
      'Conners 3 Parent / Inattention / t 74 / parent',
      'Conners 3 Parent / Learning Problems / t 69 / parent',
      'Conners 3 Teacher / Inattention / t 71 / teacher',
      'Conners 3 Teacher / Learning Problems / t 73 / teacher',
    ]);
  });

  test('may have the names at the right, a test over each group of columns, or a total of parts', () => {
    expect(
      scoresOf('# KTEA-3', 'Percentile Rank | Standard Score (90% CI) | Subtest\n---|---\n3rd | 72 [64-80] | Reading Comprehension'),
    ).toEqual(['KTEA-3 / Reading Comprehension / standard 72 / p3 / 64-80@90']);
    expect(
      scoresOf('Subtest | WIAT-III (2022) SS | WIAT-III (2022) PR | WIAT-4 SS | WIAT-4 PR\n---|---\nSpelling | 79 | 8 | 80 | 9'),
    ).toEqual(['WIAT-III / Spelling / standard 79 / p8 / earlier 2022', 'WIAT-4 / Spelling / standard 80 / p9']);
    expect(scoresOf('# T.O.V.A.', 'Variable | Quarter 1 | Quarter 2 | Total\n---|---\nOmission Errors | 85 | 70 | 64')).toEqual([
      'TOVA / Omission Errors / standard 64',
    ]);
  });

  test('with raters as letters do not take the teacher for T scores', () => {
    expect(
      scoresOf('# BASC-3 (T scores)', 'Scale | P | T | SR\n---|---\nHyperactivity | 65 | 61 | 63\nSocial Skills | 37 | 41 | --'),
    ).toEqual([
      'BASC-3 PRS / Hyperactivity / t 65 / parent',
      'BASC-3 TRS / Hyperactivity / t 61 / teacher',
      'BASC-3 SRP / Hyperactivity / t 63 / self',
      'BASC-3 PRS / Social Skills / t 37 / parent',
      'BASC-3 TRS / Social Skills / t 41 / teacher',
    ]);
  });

  test('that tell the metric in each cell are read by it', () => {
    expect(
      scoresOf(
        'Measure | Raw | SS / T / ss | %ile\n---|---\nWMS-IV |  |  | \nLogical Memory II | 17 | ss = 7 | 16\nAuditory Memory Index | -- | SS = 87 | 19\nRCFT |  |  | \nDelayed Recall | 14 | T = 36 | 8',
      ),
    ).toEqual([
      'WMS-IV / Logical Memory II / scaled 7 / p16',
      'WMS-IV / Auditory Memory Index / standard 87 / p19',
      'RCFT / Delayed Recall / t 36 / p8',
    ]);
    expect(
      scoresOf(
        '# WISC-V',
        'Working Memory | SS = 76 | 5th percentile | Very Low\nFluid Reasoning | SS = 88 | 21st percentile | Low Average',
      ),
    ).toEqual(['WISC-V / Working Memory / standard 76 / p5', 'WISC-V / Fluid Reasoning / standard 88 / p21']);
  });

  test('with panels side by side are read as two', () => {
    expect(
      scoresOf(
        '# WAIS-IV',
        'Index | Score | %ile | Subtest | Scaled | %ile\n---|---\nVCI | 107 | 68 | Similarities | 12 | 75\nPRI | 98 | 45 | Block Design | 9 | 37',
      ),
    ).toEqual([
      'WAIS-IV / Verbal Comprehension Index / standard 107 / p68',
      'WAIS-IV / Similarities / scaled 12 / p75',
      'WAIS-IV / Perceptual Reasoning Index / standard 98 / p45',
      'WAIS-IV / Block Design / scaled 9 / p37',
    ]);
  });

  test('with titles and headers within go on with the new instrument', () => {
    expect(
      scoresOf(
        'WISC-V Index Scores | | |\nIndex | Standard Score | Percentile | Descriptor\nProcessing Speed | 72 | 3 | Very Low\nWIAT-4 | | |\nSubtest | Standard Score | Percentile | Descriptor\nSpelling | 79 | 8 | Very Low',
      ),
    ).toEqual(['WISC-V / Processing Speed / standard 72 / p3', 'WIAT-4 / Spelling / standard 79 / p8']);
  });

  test('of many tests take each row to the test it names', () => {
    expect(
      scoresOf(
        'Test | Scale | Score | Percentile\n---|---\nWAIS-IV | Processing Speed Index | 92 | 30\nTrail Making Test | Part A | 45 | 31\n | Part B | 38 | 12\nBDI-II | Total | 24 |',
      ),
    ).toEqual([
      'WAIS-IV / Processing Speed Index / standard 92 / p30',
      'Trail Making Test / Part A / t 45 / p31',
      'Trail Making Test / Part B / t 38 / p12',
      'BDI-II / Total / raw 24',
    ]);
  });

  test('of percentiles alone give percentiles', () => {
    expect(
      scoresOf('# NEPSY-II', 'Subtest | Percentile | Classification\n---|---\nManual Motor Sequences | >75 | Above Expected Level'),
    ).toEqual(['NEPSY-II / Manual Motor Sequences / percentile_only 75 / p75']);
  });

  test('of a test the catalogue does not know keep its printed name', () => {
    expect(
      scoresOf('Zimmerman Reading Inventory (ZRI) | Standard Score | Percentile | 95% CI\n---|---\nPrint Knowledge | 84 | 14 | 78-90'),
    ).toEqual(['Zimmerman Reading Inventory / Print Knowledge / standard 84 / p14 / 78-90@95']);
  });

  test('call "SS" scaled where the values are', () => {
    expect(scoresOf('D-KEFS Trail Making Test | SS | %ile\n---|---\nVisual Scanning | 10 | 50\nNumber-Letter Switching | 4 | 2')).toEqual([
      'D-KEFS / Visual Scanning / scaled 10 / p50',
      'D-KEFS / Number-Letter Switching / scaled 4 / p2',
    ]);
  });

  test('with a score and a percentile in one cell give both', () => {
    expect(scoresOf('WISC-V | Score (Percentile) | Classification\n---|---\nVCI | 89 (23rd) | Low Average')).toEqual([
      'WISC-V / Verbal Comprehension Index / standard 89 / p23',
    ]);
  });

  test('with test and scale in one cell give both', () => {
    expect(
      scoresOf(
        'Domain | Measure | Score | %ile\n---|---\nProcessing Speed | WAIS-IV Coding | ss = 6 | 9\nAttention | CPT 3 Omissions | T = 71 | 98\nMood | BDI-II | 24 | --',
      ),
    ).toEqual(['WAIS-IV / Coding / scaled 6 / p9', 'CPT-3 / Omissions / t 71 / p98', 'BDI-II / Total / raw 24']);
  });

  test('with columns named by nothing but the rater give T scores of each', () => {
    expect(
      scoresOf('# BASC-3 Results', 'Clinical Scales | Teacher | Parent | Self-Report\n---|---\nAttention Problems | 71** | 68* | -'),
    ).toEqual(['BASC-3 TRS / Attention Problems / t 71 / teacher', 'BASC-3 PRS / Attention Problems / t 68 / parent']);
  });

  test('whose header words stand beside their figures are read by the nearest figures', () => {
    expect(scoresOf('WAIS-IV Composite | Standard Score | | Percentile | 95% C.I.\n---|---\nProcessing Speed | | 81 | 10 | 75-91')).toEqual(
      ['WAIS-IV / Processing Speed / standard 81 / p10 / 75-91@95'],
    );
  });

  test('of admission tests, benchmarks and addresses hold no scores', () => {
    expect(
      scoresOf('ACT section | Score | Percentile\n---|---\nComposite | 24 | 74', 'Name: | Jo Doe | Age: | 12\nGrade: | 7 | Room: | 85'),
    ).toEqual([]);
  });
});
