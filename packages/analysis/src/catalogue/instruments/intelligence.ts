import { composites, type Instrument, instrument, subtests, tScales } from './instrument.ts';

/** Tests of intelligence by other authors than Wechsler and Woodcock. */
export const intelligence: readonly Instrument[] = [
  instrument({
    name: 'DAS',
    titles: ['Differential Ability Scales', 'Differential Abilities Scales', 'Differential Ability Scale'],
    editions: { 1: 'DAS', 2: 'DAS-II' },
    agreement: 'normal',
    labels: 'pearson_ability',
    whole: 'General Conceptual Ability',
    source: 'Pearson DAS-II sample report: clusters standard, subtests T, low is weak',
    scales: [
      ...composites(
        'General Conceptual Ability|GCA;Special Nonverbal Composite|SNC;Verbal|Verbal Ability|Verbal Cluster;Nonverbal Reasoning|Nonverbal Reasoning Ability|NVR;Spatial|Spatial Ability;Working Memory;Processing Speed;School Readiness',
      ),
      ...tScales(
        'Word Definitions;Verbal Similarities;Matrices;Sequential & Quantitative Reasoning|Sequential and Quantitative Reasoning;Recall of Designs;Pattern Construction;Recall of Digits Forward|Recall of Digits-Forward;Recall of Digits Backward|Recall of Digits-Backward;Recall of Sequential Order;Speed of Information Processing;Rapid Naming;Recall of Objects Immediate|Recall of Objects;Recall of Objects Delayed;Recognition of Pictures;Phonological Processing;Verbal Comprehension;Naming Vocabulary;Picture Similarities;Copying;Early Number Concepts;Matching Letter-Like Forms',
      ),
    ],
  }),
  instrument({
    name: 'SB',
    titles: ['Stanford-Binet Intelligence Scales', 'Stanford-Binet Intelligence Scale', 'Stanford-Binet'],
    editions: { 4: 'SB4', 5: 'SB5' },
    whole: 'Full Scale IQ',
    labels: 'stanford_binet',
    source: 'Riverside SB5 manual',
    scales: [
      ...composites(
        'Full Scale IQ|FSIQ|Full Scale;Nonverbal IQ|NVIQ;Verbal IQ|VIQ;Abbreviated Battery IQ|ABIQ;Fluid Reasoning|FR;Knowledge|KN;Quantitative Reasoning|QR;Visual-Spatial Processing|Visual Spatial Processing|VS;Working Memory|WM',
      ),
      ...subtests(
        'Nonverbal Fluid Reasoning;Nonverbal Knowledge;Nonverbal Quantitative Reasoning;Nonverbal Visual-Spatial Processing;Nonverbal Working Memory;Verbal Fluid Reasoning;Verbal Knowledge;Verbal Quantitative Reasoning;Verbal Visual-Spatial Processing;Verbal Working Memory',
      ),
    ],
  }),
  instrument({
    name: 'KABC',
    titles: ['Kaufman Assessment Battery for Children', 'K-ABC'],
    editions: { 2: 'KABC-II' },
    labels: 'kaufman_ability',
    whole: 'Fluid-Crystallized Index',
    source: 'Pearson KABC-II and KABC-II NU manuals',
    scales: [
      ...composites(
        'Fluid-Crystallized Index|FCI;Mental Processing Index|MPI;Nonverbal Index|NVI;Sequential/Gsm|Sequential|Gsm;Simultaneous/Gv|Simultaneous|Gv;Learning/Glr|Learning|Glr;Planning/Gf|Planning|Gf;Knowledge/Gc|Knowledge|Gc',
      ),
      ...subtests(
        'Number Recall;Word Order;Hand Movements;Rover;Triangles;Conceptual Thinking;Block Counting;Gestalt Closure;Face Recognition;Pattern Reasoning;Story Completion;Atlantis;Atlantis Delayed;Rebus;Rebus Delayed;Riddles;Expressive Vocabulary;Verbal Knowledge',
      ),
    ],
  }),
  instrument({
    name: 'KBIT',
    titles: ['Kaufman Brief Intelligence Test', 'K-BIT'],
    editions: { 2: 'KBIT-2' },
    labels: 'pearson_achievement',
    whole: 'IQ Composite',
    source: 'Pearson KBIT-2 manual',
    scales: composites('IQ Composite|Composite IQ;Verbal;Nonverbal'),
  }),
  instrument({
    name: 'RIAS',
    titles: ['Reynolds Intellectual Assessment Scales', 'Reynolds Intellectual Assessment Scale'],
    editions: { 1: 'RIAS', 2: 'RIAS-2' },
    whole: 'Composite Intelligence Index',
    source: 'PAR RIAS-2 manual: indexes standard, subtests T, low is weak',
    scales: [
      ...composites(
        'Composite Intelligence Index|CIX|Composite Intelligence;Verbal Intelligence Index|VIX|Verbal Intelligence;Nonverbal Intelligence Index|NIX|Nonverbal Intelligence;Composite Memory Index|CMX|Composite Memory;Speeded Processing Index|SPI|Speeded Processing;Total Battery Score',
      ),
      ...tScales(
        "Guess What;Verbal Reasoning;Odd-Item Out;What's Missing;Verbal Memory;Nonverbal Memory;Speeded Naming Task;Speeded Picture Search",
      ),
    ],
  }),
  instrument({
    name: 'CAS',
    titles: ['Cognitive Assessment System', 'Das-Naglieri Cognitive Assessment System'],
    editions: { 2: 'CAS2' },
    whole: 'Full Scale',
    labels: 'pro_ed',
    source: 'Pro-Ed CAS2 manual',
    scales: [
      ...composites('Full Scale;Planning;Attention;Simultaneous;Successive;Working Memory;Executive Function'),
      ...subtests(
        'Planned Codes;Planned Connections;Planned Number Matching;Matrices;Verbal-Spatial Relations;Figure Memory;Expressive Attention;Number Detection;Receptive Attention;Word Series;Sentence Repetition;Sentence Questions;Visual Digit Span',
      ),
    ],
  }),
  instrument({
    name: 'UNIT',
    titles: ['Universal Nonverbal Intelligence Test'],
    editions: { 1: 'UNIT', 2: 'UNIT2' },
    whole: 'Full Scale',
    source: 'Pro-Ed UNIT2 manual',
    scales: [
      ...composites('Full Scale|Full Scale Battery;Memory;Reasoning;Quantitative;Abbreviated Battery;Standard Battery'),
      ...subtests('Symbolic Memory;Nonsymbolic Quantity;Analogic Reasoning;Spatial Memory;Numerical Series;Cube Design'),
    ],
  }),
  instrument({
    name: 'TONI',
    titles: ['Test of Nonverbal Intelligence'],
    editions: { 3: 'TONI-3', 4: 'TONI-4' },
    labels: 'pro_ed',
    whole: 'Nonverbal Intelligence',
    source: 'Pro-Ed TONI-4 manual',
    scales: composites('Nonverbal Intelligence|Index Score'),
  }),
  instrument({
    name: 'CTONI',
    titles: ['Comprehensive Test of Nonverbal Intelligence'],
    editions: { 2: 'CTONI-2' },
    labels: 'pro_ed',
    whole: 'Full Scale',
    source: 'Pro-Ed CTONI-2 manual',
    scales: composites('Full Scale;Pictorial Scale;Geometric Scale'),
  }),
  instrument({
    name: 'Leiter',
    titles: ['Leiter International Performance Scale'],
    editions: { 3: 'Leiter-3' },
    whole: 'Nonverbal IQ',
    source: 'WPS Leiter-3 manual',
    scales: [
      ...composites('Nonverbal IQ;Nonverbal Memory;Processing Speed'),
      ...subtests(
        'Figure Ground;Form Completion;Classification and Analogies;Sequential Order;Visual Patterns;Attention Sustained;Forward Memory;Reverse Memory;Nonverbal Stroop',
      ),
    ],
  }),
  instrument({
    name: 'Bayley',
    titles: ['Bayley Scales of Infant and Toddler Development'],
    editions: { 3: 'Bayley-III', 4: 'Bayley-4' },
    whole: 'Cognitive',
    source: 'Pearson Bayley-4 manual',
    scales: [
      ...composites('Cognitive;Language;Motor;Social-Emotional;Adaptive Behavior'),
      ...subtests('Receptive Communication;Expressive Communication;Fine Motor;Gross Motor'),
    ],
  }),
  instrument({
    name: 'TOPF',
    titles: ['Test of Premorbid Functioning'],
    whole: 'Total',
    source: 'Pearson TOPF manual: standard score, an estimate of ability before an injury',
  }),
];
