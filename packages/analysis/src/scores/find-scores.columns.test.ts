import { describe, expect, test } from 'vitest';
import { scoresOf } from './score-lines.ts';

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

  test('of an earlier testing name the instrument of their own scores alone', () => {
    expect(
      scoresOf(
        '# WIAT-4',
        'Subtest | Standard Score | %ile | 2022 WIAT-III\n---|---\nNumerical Operations | 78 | 7 | 84\nSpelling | 93 | 32 | 95',
      ),
    ).toEqual([
      'WIAT-4 / Numerical Operations / standard 78 / p7',
      'WIAT-III / Numerical Operations / standard 84 / earlier 2022',
      'WIAT-4 / Spelling / standard 93 / p32',
      'WIAT-III / Spelling / standard 95 / earlier 2022',
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

  test('of several raters, of two tests side by side and under the name of a form are scores', () => {
    expect(
      scoresOf(
        'Scale | Teacher Rating Scales Mr. D (science) | Parent Rating Scales Mrs. L (mother)\n---|---\nBASC-3 | |\nAggression | 66* | 57\nAnxiety | 64* | 70**',
        'MASC 2 Self-Report | T | Classification | RCMAS-2 | T\n---|---\nTotal Score | 60 | Slightly Elevated | Physiological Anxiety (PHY) | 65\nPerformance Fears | 49 | Average | Worry (WOR) | 54',
        'Scale | CBCL (grandmother) | TRF (Mr. D)\n---|---\nSocial Problems | 55 (Normal) | 54 (Normal)',
      ),
    ).toEqual([
      'BASC-3 TRS / Aggression / t 66 / teacher',
      'BASC-3 PRS / Aggression / t 57 / mother',
      'BASC-3 TRS / Anxiety / t 64 / teacher',
      'BASC-3 PRS / Anxiety / t 70 / mother',
      'MASC-2 / Total Score / t 60 / self',
      'RCMAS-2 / Physiological Anxiety (PHY) / t 65 / self',
      'MASC-2 / Performance Fears / t 49 / self',
      'RCMAS-2 / Worry (WOR) / t 54 / self',
      'CBCL / Social Problems / t 55 / parent',
      'TRF / Social Problems / t 54 / teacher',
    ]);
  });

  test('for composites and for parts are one, of which each row fills its own', () => {
    expect(
      scoresOf(
        'Leiter-3 | Composite (100/15) | Subtest (10/3) | PR\n---|---\nNonverbal IQ | 98 | | 45\nFigure Ground | | 10 | 50\nForm Completion | | 9 | 37',
      ),
    ).toEqual([
      'Leiter-3 / Nonverbal IQ / standard 98 / p45',
      'Leiter-3 / Figure Ground / scaled 10 / p50',
      'Leiter-3 / Form Completion / scaled 9 / p37',
    ]);
  });

  test('of a bar chart stand at the ends of the bars', () => {
    expect(
      scoresOf(
        'KABC-II | | | | 90% CI | %ile\n---|---\nSequential/Gsm | | 94 | | 87-102 | 34\nSimultaneous/Gv | | | 103 | 95-110 | 58\nKnowledge/Gc | 78 | | | 72-85 | 7\n | 60 | 90 | 120 | |',
      ),
    ).toEqual([
      'KABC-II / Sequential/Gsm / standard 94 / p34 / 87-102@90',
      'KABC-II / Simultaneous/Gv / standard 103 / p58 / 95-110@90',
      'KABC-II / Knowledge/Gc / standard 78 / p7 / 72-85@90',
    ]);
  });

  test('in two languages belong to the scale in each', () => {
    expect(scoresOf('WMLS III | English SS | English PR | Spanish SS | Spanish PR\n---|---\nOral Language | 72 | 3 | 98 | 45')).toEqual([
      'WMLS III / Oral Language (English) / standard 72 / p3',
      'WMLS III / Oral Language (Spanish) / standard 98 / p45',
    ]);
  });

  test('in Spanish are read as in English', () => {
    expect(
      scoresOf(
        'Batería IV | Puntuación estándar | (banda de 68%) | Rango percentil\n---|---\nOrtografía | 75 | (71–79) | 5\nCálculo | 104 | (99–109) | 61',
      ),
    ).toEqual(['Batería IV / Ortografía / standard 75 / p5 / 71-79@68', 'Batería IV / Cálculo / standard 104 / p61 / 99-109@68']);
  });

  test('of a composite among T scores are standard scores, as its percentile tells', () => {
    expect(scoresOf('Mullen | T | %ile\n---|---\nVisual Reception | 38 | 12\nEarly Learning Composite | 73 | 4')).toEqual([
      'Mullen / Visual Reception / t 38 / p12',
      'Mullen / Early Learning Composite / standard 73 / p4',
    ]);
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
