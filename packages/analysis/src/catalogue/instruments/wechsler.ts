import { composites, type Instrument, instrument, subtests } from './instrument.ts';

const source =
  'Pearson technical and interpretive manuals; composition as in the WISC-V, WAIS-IV, WAIS-5 and WPPSI-IV sample score reports';

const indexes = composites(
  'Full Scale IQ|FSIQ|Full Scale|Full-Scale IQ|Full Scale Intelligence Quotient|Full Scale Score;General Ability Index|GAI|General Ability;Cognitive Proficiency Index|CPI|Cognitive Proficiency;' +
    'Verbal Comprehension Index|VCI|Verbal Comprehension;Perceptual Reasoning Index|PRI|Perceptual Reasoning;Perceptual Organization Index|POI|Perceptual Organization;' +
    'Visual Spatial Index|VSI|Visual Spatial|Visual-Spatial Index|Visual-Spatial;Fluid Reasoning Index|FRI|Fluid Reasoning;Working Memory Index|WMI|Working Memory;' +
    'Processing Speed Index|PSI|Processing Speed;Nonverbal Index|NVI|Nonverbal;Nonmotor Full Scale|NMI|Nonmotor;Quantitative Reasoning Index|QRI|Quantitative Reasoning;' +
    'Auditory Working Memory Index|AWMI|Auditory Working Memory;Verbal Expanded Crystallized Index|VECI;Expanded Fluid Index|EFI|Expanded Fluid;Naming Speed Index|NSI|Naming Speed;' +
    'Symbol Translation Index|STI|Symbol Translation;Storage and Retrieval Index|SRI|Storage and Retrieval;Verbal IQ|VIQ;Performance IQ|PIQ;Freedom from Distractibility Index|FDI;' +
    'Vocabulary Acquisition Index|VAI|Vocabulary Acquisition;Perceptual Speed Index;Motor-Reduced Full Scale',
);

const parts = subtests(
  'Similarities|SI;Vocabulary|VC;Information|IN;Comprehension|CO;Block Design|BD;Visual Puzzles|VP;Matrix Reasoning|MR;Figure Weights|FW;Picture Completion|PCm;Picture Concepts|PC;' +
    'Arithmetic|AR;Digit Span|DS;Digit Span Forward|Digits Forward|DSF|DSf|DSDF;Digit Span Backward|Digits Backward|DSB|DSb|DSDB;Digit Span Sequencing|Digit Sequencing|DSS|DSs|DSDS;' +
    'Running Digits|RD;Picture Span|PS;Letter-Number Sequencing|LN|LNS|Letter-Number Seq.|Letter Number Sequencing;Coding|CD;Digit Symbol|Digit Symbol-Coding|Digit Symbol Coding;' +
    'Symbol Search|SS;Cancellation|CA;Naming Speed Literacy|NSL;Naming Speed Quantity|NSQ;Immediate Symbol Translation|IST;Delayed Symbol Translation|DST;' +
    'Recognition Symbol Translation|RST;Set Relations;Spatial Addition|SA;Symbol Span|SSP;Object Assembly|OA;Picture Arrangement;Zoo Locations|ZL;Picture Memory|PM;Bug Search|BS;' +
    'Animal Coding|AC;Receptive Vocabulary|RV;Picture Naming|PN;Word Reasoning;Block Design No Time Bonus|BDN;Block Design Partial Score',
);

/** Tests of intelligence by Wechsler. */
export const wechsler: readonly Instrument[] = [
  instrument({
    name: 'WISC',
    titles: ['Wechsler Intelligence Scale for Children', 'Wechsler Intelligence Scales for Children'],
    editions: { 3: 'WISC-III', 4: 'WISC-IV', 5: 'WISC-V' },
    agreement: 'normal',
    labels: 'wechsler',
    editionLabels: { 3: 'wechsler_legacy', 4: 'wechsler_legacy' },
    whole: 'Full Scale IQ',
    scales: [...indexes, ...parts],
    source,
  }),
  instrument({
    name: 'WAIS',
    titles: ['Wechsler Adult Intelligence Scale', 'Wechsler Adult Intelligence Scales'],
    editions: { 3: 'WAIS-III', 4: 'WAIS-IV', 5: 'WAIS-5' },
    agreement: 'normal',
    labels: 'wechsler',
    editionLabels: { 3: 'wechsler_legacy', 4: 'wechsler_legacy' },
    whole: 'Full Scale IQ',
    scales: [...indexes, ...parts],
    source,
  }),
  instrument({
    name: 'WPPSI',
    titles: ['Wechsler Preschool and Primary Scale of Intelligence', 'Wechsler Preschool & Primary Scale of Intelligence'],
    editions: { 3: 'WPPSI-III', 4: 'WPPSI-IV' },
    agreement: 'normal',
    labels: 'wechsler_legacy',
    whole: 'Full Scale IQ',
    scales: [...indexes, ...parts],
    source,
  }),
  instrument({
    name: 'WASI',
    titles: ['Wechsler Abbreviated Scale of Intelligence'],
    editions: { 1: 'WASI', 2: 'WASI-II' },
    agreement: 'normal',
    labels: 'wechsler_legacy',
    whole: 'Full Scale IQ',
    scales: [
      ...composites(
        'Full Scale IQ|FSIQ|FSIQ-4|FSIQ-2|Full Scale IQ-4|Full Scale IQ-2|Full Scale;Verbal Comprehension Index|VCI|Verbal Comprehension;Perceptual Reasoning Index|PRI|Perceptual Reasoning',
      ),
      ...subtests('Similarities;Vocabulary;Block Design;Matrix Reasoning').map((scale) => ({ ...scale, metric: 't' as const })),
    ],
    source: 'WASI-II manual: subtests in T scores',
  }),
];
