import { composites, type Instrument, instrument, subtests, tests } from './instrument.ts';

/** Tests of reading and of what reading is built on. */
export const reading: readonly Instrument[] = [
  instrument({
    name: 'CTOPP',
    titles: ['Comprehensive Test of Phonological Processing'],
    editions: { 1: 'CTOPP', 2: 'CTOPP-2' },
    labels: 'pro_ed',
    whole: 'Phonological Awareness',
    source: 'Pro-Ed CTOPP-2 examiner manual',
    scales: [
      ...composites(
        'Phonological Awareness|PA|PACS|Phonological Awareness Composite;Phonological Memory|PM|PMCS;Rapid Symbolic Naming|RSN|Rapid Symbolic Naming Composite|RSNCS;Rapid Non-Symbolic Naming|RNSN|Rapid Nonsymbolic Naming;Rapid Naming|RN;Alternate Phonological Awareness|APA;Alternate Rapid Naming',
      ),
      ...subtests(
        'Elision|EL;Blending Words|BW;Phoneme Isolation|PI;Sound Matching|SM;Memory for Digits|MD;Nonword Repetition|NR;Rapid Digit Naming|RD;Rapid Letter Naming|RL;Rapid Color Naming|RC;Rapid Object Naming|RO;Blending Nonwords|BN;Segmenting Nonwords|SN;Phoneme Reversal;Segmenting Words',
      ),
    ],
  }),
  instrument({
    name: 'TOWRE',
    titles: ['Test of Word Reading Efficiency', 'Tests of Word Reading Efficiency'],
    editions: { 1: 'TOWRE', 2: 'TOWRE-2' },
    labels: 'pro_ed',
    whole: 'Total Word Reading Efficiency',
    source: 'Pro-Ed TOWRE-2 manual',
    scales: tests(
      'Sight Word Efficiency|SWE;Phonemic Decoding Efficiency|PDE;Total Word Reading Efficiency|TWRE|Total Word Reading Efficiency Index|Total Word Reading',
    ),
  }),
  instrument({
    name: 'GORT',
    titles: ['Gray Oral Reading Test', 'Gray Oral Reading Tests'],
    editions: { 4: 'GORT-4', 5: 'GORT-5' },
    labels: 'pro_ed',
    whole: 'Oral Reading Index',
    source: 'Pro-Ed GORT-5 manual',
    scales: [...composites('Oral Reading Index|ORI|Oral Reading Quotient|ORQ'), ...subtests('Rate;Accuracy;Fluency;Comprehension')],
  }),
  instrument({
    name: 'GSRT',
    titles: ['Gray Silent Reading Tests', 'Gray Silent Reading Test'],
    labels: 'pro_ed',
    whole: 'Silent Reading Quotient',
    source: 'Pro-Ed GSRT manual',
    scales: composites('Silent Reading Quotient'),
  }),
  instrument({
    name: 'Nelson-Denny',
    titles: ['Nelson-Denny Reading Test', 'Nelson Denny Reading Test', 'Nelson-Denny', 'Nelson Denny', 'NDRT'],
    whole: 'Total',
    norm: { mean: 200, deviation: 25 },
    source:
      'Pro-Ed/Riverside Nelson-Denny manual, forms G-J: scale scores of mean 200, deviation 25; some reports give standard scores of mean 100 instead',
    scales: tests(
      'Vocabulary;Comprehension;Reading Comprehension;Total|Total Score;Reading Rate|Rate;Comprehension, standard time;Comprehension, extended time',
    ),
  }),
  instrument({
    name: 'RAN/RAS',
    titles: ['Rapid Automatized Naming and Rapid Alternating Stimulus Tests', 'Rapid Automatized Naming', 'RAN-RAS'],
    whole: 'Total',
    source: 'Pro-Ed RAN/RAS manual',
    scales: tests(
      'Objects|RAN Objects;Colors|RAN Colors;Numbers|RAN Numbers;Letters|RAN Letters;2-Set Letters and Numbers|RAS 2-Set|2-Set;3-Set Letters, Numbers, and Colors|RAS 3-Set|3-Set',
    ),
  }),
  instrument({
    name: 'WRMT',
    titles: ['Woodcock Reading Mastery Tests', 'Woodcock Reading Mastery Test'],
    editions: { 3: 'WRMT-III' },
    agreement: 'normal',
    whole: 'Total Reading',
    source: 'Pearson WRMT-III manual',
    scales: [
      ...composites('Readiness;Basic Skills;Reading Comprehension;Total Reading'),
      ...tests(
        'Letter Identification;Phonological Awareness;Rapid Automatic Naming;Word Identification;Word Attack;Listening Comprehension;Word Comprehension;Passage Comprehension;Oral Reading Fluency',
      ),
    ],
  }),
  instrument({
    name: 'TOSWRF',
    titles: ['Test of Silent Word Reading Fluency'],
    editions: { 2: 'TOSWRF-2' },
    labels: 'pro_ed',
    whole: 'Silent Word Reading Fluency',
    source: 'Pro-Ed TOSWRF-2 manual',
    scales: tests('Silent Word Reading Fluency|Index Score'),
  }),
  instrument({
    name: 'TOSREC',
    titles: ['Test of Silent Reading Efficiency and Comprehension'],
    whole: 'Silent Reading Efficiency and Comprehension',
    source: 'Pro-Ed TOSREC manual',
    scales: tests('Silent Reading Efficiency and Comprehension|Reading Efficiency Index'),
  }),
  instrument({
    name: 'TOSCRF',
    titles: ['Test of Silent Contextual Reading Fluency'],
    editions: { 2: 'TOSCRF-2' },
    labels: 'pro_ed',
    whole: 'Silent Contextual Reading Fluency',
    source: 'Pro-Ed TOSCRF-2 manual',
    scales: tests('Silent Contextual Reading Fluency'),
  }),
  instrument({
    name: 'TWS',
    titles: ['Test of Written Spelling'],
    editions: { 4: 'TWS-4', 5: 'TWS-5' },
    labels: 'pro_ed',
    whole: 'Spelling',
    source: 'Pro-Ed TWS-5 manual',
    scales: tests('Spelling'),
  }),
  instrument({
    name: 'TOD',
    titles: ['Tests of Dyslexia', 'Test of Dyslexia'],
    whole: 'Dyslexia Diagnostic Index',
    source: 'WPS TOD manual',
    scales: composites(
      'Dyslexia Diagnostic Index;Dyslexia Risk Index;Linguistic Risk Index;Sight Word Acquisition;Phonics Knowledge;Reading Fluency;Spelling;Phonological Awareness;Rapid Automatized Naming;Auditory Working Memory;Orthographic Processing;Reading Comprehension;Vocabulary',
    ),
  }),
  instrument({
    name: 'PAL',
    titles: ['Process Assessment of the Learner', 'PAL-II Reading and Writing'],
    editions: { 2: 'PAL-II' },
    whole: 'Total',
    metric: 'scaled',
    source: 'Pearson PAL-II manual',
    scales: subtests(
      'Alphabet Writing;Receptive Coding;Expressive Coding;Rapid Automatic Naming;Copying;Word Choice;Syllables;Phonemes;Rimes',
    ),
  }),
];
