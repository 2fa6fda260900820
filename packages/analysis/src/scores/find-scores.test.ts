import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Score, scoreSchema } from '../schema.ts';
import { aDocument, aStructure } from './a-document.ts';
import { findScores } from './find-scores.ts';

/** The scores of a document, each as one line: instrument / scale / type value / percentile / interval / rater / year when earlier. */
function scoresOf(...blocks: string[]): string[] {
  const document = aDocument(...blocks);
  return findScores(document, aStructure(document)).scores.map(line);
}

function line(score: Score): string {
  const { interval } = score;
  return [
    score.instrument,
    score.scale,
    `${score.type} ${score.value}`,
    score.percentile === null ? '' : `p${score.percentile}`,
    interval ? `${interval.low}-${interval.high}${interval.level === null ? '' : `@${interval.level}`}` : '',
    score.rater ?? '',
    score.historic ? `earlier ${score.year ?? ''}`.trim() : '',
  ]
    .filter((part) => part !== '')
    .join(' / ');
}

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

describe('columns', () => {
  test('of an earlier testing hold composites with their percentiles and parts without', () => {
    expect(
      scoresOf(
        'WISC-V | Current evaluation Std. Score | Current evaluation %ile | Prior (02/2023) SS (%ile)\n---|---\nProcessing Speed Index | 77 | 6 | 86 (18)\nCoding | 5 | 5 | 7\nSymbol Search | 7 | 16 | 8\nWorking Memory Index | 82 | 12 | 85 (16)',
      ),
    ).toEqual([
      'WISC-V / Processing Speed Index / standard 77 / p6',
      'WISC-V / Processing Speed Index / standard 86 / p18 / earlier 2023',
      'WISC-V / Coding / scaled 5 / p5',
      'WISC-V / Coding / scaled 7 / earlier 2023',
      'WISC-V / Symbol Search / scaled 7 / p16',
      'WISC-V / Symbol Search / scaled 8 / earlier 2023',
      'WISC-V / Working Memory Index / standard 82 / p12',
      'WISC-V / Working Memory Index / standard 85 / p16 / earlier 2023',
    ]);
  });

  test('of two testings side by side are told by their titles, and the percentile belongs to the later one', () => {
    expect(scoresOf('GORT-5 | Start | Now | %ile | GE\n---|---\nRate | 4 | 6 | 9 | 3.7\nOral Reading Index | 84 | 89 | 23 | n/a')).toEqual([
      'GORT-5 / Rate / scaled 4 / earlier',
      'GORT-5 / Rate / scaled 6 / p9',
      'GORT-5 / Oral Reading Index / standard 84 / earlier',
      'GORT-5 / Oral Reading Index / standard 89 / p23',
    ]);
  });

  test('may hold the names within a group that the first column names once', () => {
    expect(
      scoresOf(
        '| Section | Errors | Std. Score | %ile\n---|---\nGFTA-3 | Sounds-in-Words | 14 | 72 | 3\n | Sounds-in-Sentences | 16 | 76 | 5',
      ),
    ).toEqual(['GFTA-3 / Sounds-in-Words / standard 72 / p3', 'GFTA-3 / Sounds-in-Sentences / standard 76 / p5']);
  });

  test('with a score of another testing in brackets, where the document says so, give both', () => {
    expect(
      scoresOf(
        'The score in parentheses is the score that she obtained in June 2021.',
        'Test | Raw | Standardized | %ile\n---|---\nWAIS-IV | | |\nFull Scale IQa | 102 | 101 SS (107) | 53\nCoding | 54 | 6 ss (9) | 9\nGrooved Pegboard, right (dominant) | 74 s | 39 T (46) | 14',
      ),
    ).toEqual([
      'WAIS-IV / Full Scale IQ / standard 101 / p53',
      'WAIS-IV / Full Scale IQ / standard 107 / earlier 2021',
      'WAIS-IV / Coding / scaled 6 / p9',
      'WAIS-IV / Coding / scaled 9 / earlier 2021',
      'Grooved Pegboard / right / t 39 / p14',
      'Grooved Pegboard / right / t 46 / earlier 2021',
    ]);
  });

  test('under a header of two rows, or headed by dates alone, belong to the testing over them', () => {
    expect(
      scoresOf(
        'Area | 2019 (WJ IV ACH) | | 2025 (WIAT-4) | |\n---|---\n | Measure | SS | Measure | SS | %ile\nCalculation | Calculation | 71 | Numerical Operations | 71 | 3\nFacts | Math Facts Fluency | 72 | Math Fluency | 73 | 4',
        'Score | 06/2021 | 03/2025 | Difference\n---|---\nWAIS-IV Processing Speed (SS) | 97 | 81 | −16\nCVLT-3 Long Delay Free Recall (ss) | 9 | 4 | −5',
      ),
    ).toEqual([
      'WJ IV ACH / Calculation / standard 71 / earlier 2019',
      'WIAT-4 / Numerical Operations / standard 71 / p3',
      'WJ IV ACH / Math Facts Fluency / standard 72 / earlier 2019',
      'WIAT-4 / Math Fluency / standard 73 / p4',
      'WAIS-IV / Processing Speed / standard 97 / earlier 2021',
      'WAIS-IV / Processing Speed / standard 81',
      'CVLT-3 / Long Delay Free Recall / scaled 9 / earlier 2021',
      'CVLT-3 / Long Delay Free Recall / scaled 4',
    ]);
  });

  test('with sums beside the scores of composites give what agrees with the percentile, and an interval around it', () => {
    expect(
      scoresOf('BOT-2 | Scale Score | Standard Score | 90% CI | %ile Rank\n---|---\nManual Coordination | 19 | 38 | ± 5 | 12'),
    ).toEqual(['BOT-2 / Manual Coordination / t 38 / p12 / 33-43@90']);
  });

  test('of right answers in percent are no test that nobody knows', () => {
    expect(scoresOf('My skill check | Right | Percent\n---|---\nPlace value | 9 | 90%\nAdding | 10 | 100%\nDividing | 2 | 25%')).toEqual(
      [],
    );
  });

  test('name clusters as score programs shorten them, letter their scales, and mix metrics', () => {
    expect(
      scoresOf(
        'WJ IV COG | SS | PR\n---|---\nGEN INTELLECTUAL ABILITY | 95 | 37\nS-TERM WORKING MEM (Gwm) | 80 | 9\nCOG PROCESS SPEED (Gs) | 96 | 39',
        'Vineland-3 | SS or v-scale | %ile\n---|---\nCommunication | 74 | 4\nReceptive | 10 |',
      ),
    ).toEqual([
      'WJ IV COG / General Intellectual Ability / standard 95 / p37',
      'WJ IV COG / Short-Term Working Memory / standard 80 / p9',
      'WJ IV COG / Cognitive Processing Speed / standard 96 / p39',
      'Vineland-3 / Communication / standard 74 / p4',
      'Vineland-3 / Receptive / v_scale 10',
    ]);
  });
});

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
