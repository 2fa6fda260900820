import type { ScoreClassification } from '../schema.ts';

/** The systems publishers describe performance scores by. */
export type LabelSystem =
  | 'wechsler'
  | 'wechsler_legacy'
  | 'woodcock_johnson'
  | 'pearson_ability'
  | 'pearson_achievement'
  | 'pro_ed'
  | 'celf'
  | 'vineland'
  | 'abas'
  | 'kaufman_ability'
  | 'bot'
  | 'stanford_binet';

/** A descriptor with the standard scores (mean 100, SD 15) it stands for, both ends included. */
export interface LabelBand {
  system: LabelSystem | 'aacn' | 'achievement_15_point';
  label: string;
  low: number;
  high: number;
}

const lowest = 0;
const highest = 200;

/** One system, its labels from the lowest upwards; each ends before the next begins. */
function bands(system: LabelBand['system'], list: [label: string, from: number][]): LabelBand[] {
  return list.map(([label, from], i) => ({ system, label, low: i === 0 ? lowest : from, high: (list[i + 1]?.[1] ?? highest + 1) - 1 }));
}

/** Publishers' descriptors: the technical manuals of the tests; AACN: Guilmette and others 2020. Words are compared in lower case. */
export const labelBands: readonly LabelBand[] = [
  ...bands('aacn', [
    ['exceptionally low', 0],
    ['below average', 70],
    ['low average', 80],
    ['average', 90],
    ['high average', 110],
    ['above average', 120],
    ['exceptionally high', 130],
  ]),
  ...bands('wechsler', [
    ['extremely low', 0],
    ['very low', 70],
    ['low average', 80],
    ['average', 90],
    ['high average', 110],
    ['very high', 120],
    ['extremely high', 130],
  ]),
  ...bands('wechsler_legacy', [
    ['extremely low', 0],
    ['borderline', 70],
    ['low average', 80],
    ['average', 90],
    ['high average', 110],
    ['superior', 120],
    ['very superior', 130],
  ]),
  ...bands('woodcock_johnson', [
    ['very low', 0],
    ['low', 70],
    ['low average', 80],
    ['average', 90],
    ['high average', 111],
    ['superior', 121],
    ['very superior', 131],
  ]),
  ...bands('pearson_ability', [
    ['very low', 0],
    ['low', 70],
    ['below average', 80],
    ['average', 90],
    ['above average', 110],
    ['high', 120],
    ['very high', 130],
  ]),
  ...bands('achievement_15_point', [
    ['very low', 0],
    ['low', 55],
    ['below average', 70],
    ['average', 85],
    ['above average', 116],
    ['high', 131],
    ['very high', 146],
  ]),
  ...bands('pro_ed', [
    ['very poor', 0],
    ['poor', 70],
    ['below average', 80],
    ['average', 90],
    ['above average', 111],
    ['superior', 121],
    ['very superior', 131],
  ]),
  ...bands('celf', [
    ['very low', 0],
    ['low', 71],
    ['marginal', 78],
    ['average', 86],
    ['above average', 115],
  ]),
  ...bands('vineland', [
    ['low', 0],
    ['moderately low', 71],
    ['adequate', 86],
    ['moderately high', 115],
    ['high', 130],
  ]),
  ...bands('abas', [
    ['extremely low', 0],
    ['low', 71],
    ['below average', 80],
    ['average', 90],
    ['above average', 110],
    ['high', 120],
  ]),
  ...bands('kaufman_ability', [
    ['lower extreme', 0],
    ['below average', 70],
    ['average', 85],
    ['above average', 116],
    ['upper extreme', 131],
  ]),
  ...bands('bot', [
    ['well below average', 0],
    ['below average', 71],
    ['average', 86],
    ['above average', 115],
    ['well above average', 130],
  ]),
  ...bands('stanford_binet', [
    ['moderately impaired', 0],
    ['mildly impaired', 55],
    ['borderline impaired', 70],
    ['low average', 80],
    ['average', 90],
    ['high average', 110],
    ['superior', 120],
    ['very superior', 130],
  ]),
];

/** Our own bands beside the report's label: AACN 2020, by the lowest standard score and the lowest percentile of each. */
export const ownBands: readonly { classification: ScoreClassification; from: number; fromPercentile: number }[] = [
  { classification: 'exceptionally_high', from: 130, fromPercentile: 98 },
  { classification: 'above_average', from: 120, fromPercentile: 91 },
  { classification: 'high_average', from: 110, fromPercentile: 75 },
  { classification: 'average', from: 90, fromPercentile: 25 },
  { classification: 'low_average', from: 80, fromPercentile: 9 },
  { classification: 'below_average', from: 70, fromPercentile: 2 },
  { classification: 'exceptionally_low', from: lowest, fromPercentile: 0 },
];

/** AACN's own cutting points in metrics whose whole points do not fall on those of standard scores. */
export const ownBandsOf: Partial<Record<string, readonly number[]>> = {
  scaled: [16, 14, 12, 9, 7, 4, 0],
  t: [70, 63, 57, 44, 37, 30, 0],
};

/** Words that describe how high a score is, the longer ones first; used to find a label and to tell a column of labels. */
export const descriptorWords: readonly string[] = [
  'very much above average',
  'much above average',
  'slightly above average',
  'slightly below average',
  'well above average',
  'well below average',
  'significantly below average',
  'far below average',
  'markedly atypical',
  'moderately atypical',
  'mildly atypical',
  'slightly atypical',
  'potentially clinically elevated',
  'clinically significant',
  'clinically elevated',
  'mildly elevated',
  'slightly elevated',
  'moderately elevated',
  'very elevated',
  'highly elevated',
  'within normal limits',
  'within expected limits',
  'within limits',
  'at-risk',
  'at risk',
  'not elevated',
  'moderately severe',
  'mild to moderate',
  'moderate to severe',
  'moderately low',
  'moderately high',
  'exceptionally low',
  'exceptionally high',
  'extremely low',
  'extremely high',
  'very superior',
  'lower extreme',
  'upper extreme',
  'very low',
  'very high',
  'very poor',
  'low average',
  'high average',
  'below average',
  'above average',
  'lower average',
  'upper average',
  'average',
  'borderline',
  'superior',
  'impaired',
  'mildly impaired',
  'moderately impaired',
  'severely impaired',
  'adequate',
  'elevated',
  'normal',
  'typical',
  'expected',
  'acceptable',
  'low',
  'high',
  'poor',
  'weak',
  'deficient',
  'marginal',
  'limited',
  'limited to average',
  'average to advanced',
  'advanced',
  'negligible',
  'very limited',
  'minimal',
  'mild',
  'moderate',
  'severe',
  'none',
  'clinical',
  'subclinical',
  'significant',
  'positive',
  'negative',
  'positive screen',
  'wnl',
];
