import { composites, type Instrument, instrument, subtests, tests } from './instrument.ts';

/** Tests of school achievement. */
export const achievement: readonly Instrument[] = [
  instrument({
    name: 'WIAT',
    titles: ['Wechsler Individual Achievement Test', 'Wechsler Individual Achievement Tests'],
    editions: { 2: 'WIAT-II', 3: 'WIAT-III', 4: 'WIAT-4' },
    agreement: 'normal',
    labels: 'pearson_achievement',
    whole: 'Total Achievement',
    source: 'Pearson WIAT-4 sample score report; WIAT-III manual',
    scales: [
      ...composites(
        'Reading|Total Reading;Written Expression;Mathematics|Math;Oral Language;Basic Reading;Decoding;Reading Comprehension and Fluency;Phonological Processing;Orthographic Processing;' +
          'Reading Fluency;Writing Fluency;Math Fluency;Dyslexia Index;Total Achievement',
      ),
      ...tests(
        'Word Reading;Pseudoword Decoding;Reading Comprehension;Oral Reading Fluency;Oral Reading Accuracy;Oral Reading Rate;Orthographic Fluency;Decoding Fluency;Phonemic Proficiency;' +
          'Orthographic Choice;Spelling;Alphabet Writing Fluency;Sentence Composition;Sentence Writing Fluency;Essay Composition;Numerical Operations;Math Problem Solving;' +
          'Math Fluency-Addition|Math Fluency Addition;Math Fluency-Subtraction|Math Fluency Subtraction;Math Fluency-Multiplication|Math Fluency Multiplication;Listening Comprehension;' +
          'Oral Expression;Early Reading Skills;Receptive Vocabulary;Oral Discourse Comprehension;Expressive Vocabulary;Oral Word Fluency;Sentence Repetition;Sentence Combining;Sentence Building;' +
          'Word Count;Theme Development and Text Organization;Grammar and Mechanics;Math Reasoning',
      ),
    ],
  }),
  instrument({
    name: 'KTEA',
    titles: ['Kaufman Test of Educational Achievement', 'Kaufman Tests of Educational Achievement'],
    editions: { 2: 'KTEA-II', 3: 'KTEA-3' },
    agreement: 'normal',
    labels: 'pearson_achievement',
    whole: 'Academic Skills Battery',
    source: 'Pearson KTEA-3 sample score report',
    scales: [
      ...composites(
        'Academic Skills Battery|ASB|Academic Skills Battery Composite;Reading Composite|Reading;Math Composite|Math|Mathematics;Written Language Composite|Written Language;Sound-Symbol Composite|Sound-Symbol;' +
          'Decoding Composite|Decoding;Reading Fluency Composite|Reading Fluency;Reading Understanding Composite|Reading Understanding;Oral Language Composite|Oral Language;Oral Fluency Composite|Oral Fluency;' +
          'Comprehension Composite|Comprehension;Expression Composite|Expression;Orthographic Processing Composite|Orthographic Processing;Academic Fluency Composite|Academic Fluency;' +
          'Brief Achievement Composite|Brief Achievement|BA-3',
      ),
      ...tests(
        'Letter & Word Recognition|Letter and Word Recognition|Letter/Word Recognition|LWR;Reading Comprehension|RC;Nonsense Word Decoding|NWD;Phonological Processing|PP;Word Recognition Fluency|WRF;' +
          'Decoding Fluency|DF;Silent Reading Fluency|SRF;Reading Vocabulary|RV;Math Concepts & Applications|Math Concepts and Applications|MCA;Math Computation|MC;Math Fluency|MF;Written Expression|WE;' +
          'Spelling|SP;Writing Fluency|WF;Listening Comprehension|LC;Oral Expression|OE;Associational Fluency|AF;Object Naming Facility|ONF;Letter Naming Facility|LNF',
      ),
    ],
  }),
  instrument({
    name: 'WRAT',
    titles: ['Wide Range Achievement Test', 'Wide Range Achievement Tests'],
    editions: { 3: 'WRAT3', 4: 'WRAT4', 5: 'WRAT5' },
    labels: 'pearson_achievement',
    whole: 'Reading Composite',
    source: 'Pearson/PAR WRAT4 and WRAT5 manuals',
    scales: [
      ...composites('Reading Composite'),
      ...tests('Word Reading;Sentence Comprehension;Spelling;Math Computation|Mathematics Computation|Arithmetic'),
    ],
  }),
  instrument({
    name: 'PIAT',
    titles: ['Peabody Individual Achievement Test', 'PIAT-R/NU', 'PIAT-R'],
    labels: 'pearson_achievement',
    whole: 'Total Test',
    source: 'PIAT-R/NU manual',
    scales: tests(
      'General Information;Reading Recognition;Reading Comprehension;Total Reading;Mathematics;Spelling;Total Test;Written Expression;Written Language',
    ),
  }),
  instrument({
    name: 'KeyMath',
    titles: ['KeyMath Diagnostic Assessment', 'KeyMath Diagnostic Arithmetic Test'],
    editions: { 3: 'KeyMath-3' },
    labels: 'pearson_achievement',
    whole: 'Total Test',
    source: 'KeyMath-3 DA manual',
    scales: [
      ...composites('Basic Concepts;Operations;Applications;Total Test'),
      ...subtests(
        'Numeration;Algebra;Geometry;Measurement;Data Analysis and Probability;Mental Computation and Estimation;Addition and Subtraction;Multiplication and Division;Foundations of Problem Solving;Applied Problem Solving',
      ),
    ],
  }),
  instrument({
    name: 'FAR',
    titles: ['Feifer Assessment of Reading'],
    whole: 'Total Index',
    source: 'PAR FAR manual',
    scales: [
      ...composites('Total Index|FAR Total Index|FAR Total;Phonological Index|PI;Fluency Index|FI;Mixed Index|MI;Comprehension Index|CI'),
      ...tests(
        'Phonemic Awareness;Nonsense Word Decoding;Isolated Word Reading Fluency;Oral Reading Fluency;Positioning Sounds;Rapid Automatic Naming;Verbal Fluency;Visual Perception;Orthographical Processing;Irregular Word Reading Fluency;Semantic Concepts;Word Recall;Morphological Processing;Silent Reading Fluency: Comprehension;Silent Reading Fluency: Rate',
      ),
    ],
  }),
  instrument({
    name: 'FAM',
    titles: ['Feifer Assessment of Mathematics'],
    whole: 'Total Index',
    source: 'PAR FAM manual',
    scales: [
      ...composites('Total Index|FAM Total Index;Procedural Index|PI;Verbal Index|VI;Semantic Index|SI'),
      ...tests(
        'Forward Number Count;Backward Number Count;Numeric Capacity;Sequences;Object Counting;Rapid Number Naming;Addition Fluency;Subtraction Fluency;Multiplication Fluency;Division Fluency;Linguistic Math Concepts;Spatial Memory;Equation Building;Perceptual Estimation;Number Comparison;Addition Knowledge;Subtraction Knowledge;Multiplication Knowledge;Division Knowledge',
      ),
    ],
  }),
  instrument({
    name: 'FAW',
    titles: ['Feifer Assessment of Writing'],
    whole: 'Total Index',
    source: 'PAR FAW manual',
    scales: composites('Total Index;Graphomotor Index;Dyslexic Index;Executive Index'),
  }),
  instrument({
    name: 'TOWL',
    titles: ['Test of Written Language'],
    editions: { 4: 'TOWL-4' },
    labels: 'pro_ed',
    whole: 'Overall Writing',
    source: 'Pro-Ed TOWL-4 manual',
    scales: [
      ...composites('Overall Writing;Contrived Writing;Spontaneous Writing'),
      ...subtests('Vocabulary;Spelling;Punctuation;Logical Sentences;Sentence Combining;Contextual Conventions;Story Composition'),
    ],
  }),
  instrument({
    name: 'OWLS',
    titles: ['Oral and Written Language Scales', 'Oral & Written Language Scales'],
    editions: { 1: 'OWLS', 2: 'OWLS-II' },
    whole: 'Oral Language Composite',
    source: 'WPS OWLS-II manual',
    scales: [
      ...composites(
        'Oral Language Composite|Oral Language;Written Language Composite|Written Language;Overall Language Composite|Overall Language;Receptive Language Processing Composite;Expressive Language Processing Composite',
      ),
      ...tests('Listening Comprehension|LC;Oral Expression|OE;Reading Comprehension|RC;Written Expression|WE'),
    ],
  }),
];
