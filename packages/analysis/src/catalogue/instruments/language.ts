import { composites, type Instrument, instrument, subtests, tests } from './instrument.ts';

/** Tests of spoken language and of hearing what is said. */
export const language: readonly Instrument[] = [
  instrument({
    name: 'CELF',
    titles: ['Clinical Evaluation of Language Fundamentals'],
    editions: { 3: 'CELF-3', 4: 'CELF-4', 5: 'CELF-5' },
    agreement: 'normal',
    labels: 'celf',
    whole: 'Core Language Score',
    source: 'Pearson CELF-5 sample report',
    scales: [
      ...composites(
        'Core Language Score|CLS|Core Language;Receptive Language Index|RLI|Receptive Language;Expressive Language Index|ELI|Expressive Language;Language Content Index|LCI|Language Content;Language Structure Index|LSI|Language Structure;Language Memory Index|LMI|Language Memory',
      ),
      ...subtests(
        'Sentence Comprehension|SC;Linguistic Concepts|LC;Word Structure|WS;Word Classes|WC;Following Directions|FD|Concepts & Following Directions|Concepts and Following Directions;Formulated Sentences|FS;Recalling Sentences|RS;Understanding Spoken Paragraphs|USP;Word Definitions|WD;Sentence Assembly|SA;Semantic Relationships|SR;Pragmatics Profile|PP;Reading Comprehension;Structured Writing;Expressive Vocabulary',
      ),
    ],
  }),
  instrument({
    name: 'PPVT',
    titles: ['Peabody Picture Vocabulary Test'],
    editions: { 3: 'PPVT-III', 4: 'PPVT-4', 5: 'PPVT-5' },
    agreement: 'normal',
    labels: 'pearson_achievement',
    whole: 'Receptive Vocabulary',
    source: 'Pearson PPVT-5 manual',
    scales: tests('Receptive Vocabulary|Total'),
  }),
  instrument({
    name: 'EVT',
    titles: ['Expressive Vocabulary Test'],
    editions: { 2: 'EVT-2', 3: 'EVT-3' },
    agreement: 'normal',
    labels: 'pearson_achievement',
    whole: 'Expressive Vocabulary',
    source: 'Pearson EVT-3 manual',
    scales: tests('Expressive Vocabulary|Total'),
  }),
  instrument({
    name: 'ROWPVT',
    titles: ['Receptive One-Word Picture Vocabulary Test'],
    editions: { 4: 'ROWPVT-4' },
    whole: 'Receptive Vocabulary',
    source: 'ATP ROWPVT-4 manual',
    scales: tests('Receptive Vocabulary|Total'),
  }),
  instrument({
    name: 'EOWPVT',
    titles: ['Expressive One-Word Picture Vocabulary Test'],
    editions: { 4: 'EOWPVT-4' },
    whole: 'Expressive Vocabulary',
    source: 'ATP EOWPVT-4 manual',
    scales: tests('Expressive Vocabulary|Total'),
  }),
  instrument({
    name: 'CASL',
    titles: ['Comprehensive Assessment of Spoken Language'],
    editions: { 1: 'CASL', 2: 'CASL-2' },
    whole: 'General Language Ability Index',
    source: 'WPS CASL-2 manual',
    scales: [
      ...composites(
        'General Language Ability Index|GLAI|General Language Ability;Receptive Language Index|RLI;Expressive Language Index|ELI;Lexical/Semantic Index|Lexical/Semantic;Syntactic Index;Supralinguistic Index',
      ),
      ...tests(
        'Receptive Vocabulary;Antonyms;Synonyms;Expressive Vocabulary;Idiomatic Language;Sentence Expression;Grammatical Morphemes;Sentence Comprehension;Grammaticality Judgment;Nonliteral Language;Meaning from Context;Inference;Double Meaning;Pragmatic Language',
      ),
    ],
  }),
  instrument({
    name: 'TOLD',
    titles: ['Test of Language Development', 'TOLD-P', 'TOLD-I'],
    editions: { 4: 'TOLD-4', 5: 'TOLD-5' },
    labels: 'pro_ed',
    whole: 'Spoken Language',
    source: 'Pro-Ed TOLD manuals',
    scales: [
      ...composites('Spoken Language;Listening;Organizing;Speaking;Grammar;Semantics'),
      ...subtests(
        'Picture Vocabulary;Relational Vocabulary;Oral Vocabulary;Syntactic Understanding;Sentence Imitation;Morphological Completion;Word Discrimination;Word Analysis;Word Articulation;Sentence Combining;Word Ordering;Multiple Meanings;Morphological Comprehension',
      ),
    ],
  }),
  instrument({
    name: 'TOAL',
    titles: ['Test of Adolescent and Adult Language'],
    editions: { 4: 'TOAL-4' },
    labels: 'pro_ed',
    whole: 'General Language',
    source: 'Pro-Ed TOAL-4 manual',
    scales: [
      ...composites('General Language;Spoken Language;Written Language'),
      ...subtests('Word Opposites;Word Derivations;Spoken Analogies;Word Similarities;Sentence Combining;Orthographic Usage'),
    ],
  }),
  instrument({
    name: 'TILLS',
    titles: ['Test of Integrated Language and Literacy Skills'],
    whole: 'Total',
    source: 'Brookes TILLS manual',
    scales: [
      ...composites('Sound/Word;Sentence/Discourse;Total'),
      ...subtests(
        'Vocabulary Awareness;Phonemic Awareness;Story Retelling;Nonword Repetition;Nonword Spelling;Listening Comprehension;Reading Comprehension;Following Directions;Delayed Story Retelling;Nonword Reading;Reading Fluency;Written Expression;Social Communication;Digit Span Forward;Digit Span Backward',
      ),
    ],
  }),
  instrument({
    name: 'PLS',
    titles: ['Preschool Language Scales', 'Preschool Language Scale'],
    editions: { 4: 'PLS-4', 5: 'PLS-5' },
    agreement: 'normal',
    whole: 'Total Language',
    source: 'Pearson PLS-5 manual',
    scales: composites('Total Language|Total Language Score|TLS;Auditory Comprehension|AC;Expressive Communication|EC'),
  }),
  instrument({
    name: 'TAPS',
    titles: ['Test of Auditory Processing Skills'],
    editions: { 3: 'TAPS-3', 4: 'TAPS-4' },
    whole: 'Overall',
    source: 'ATP TAPS-4 manual',
    scales: [
      ...composites('Overall;Phonological Processing;Auditory Memory;Listening Comprehension'),
      ...subtests(
        'Word Discrimination;Phonological Deletion;Phonological Blending;Syllabic Blending;Number Memory Forward;Number Memory Reversed;Word Memory;Sentence Memory;Processing Oral Directions;Auditory Comprehension',
      ),
    ],
  }),
  instrument({
    name: 'SCAN-3',
    titles: [
      'SCAN-3:C',
      'SCAN-3:A',
      'SCAN-3 for Adolescents and Adults',
      'SCAN-3 for Children',
      'SCAN-3 Tests for Auditory Processing Disorders',
    ],
    agreement: 'normal',
    whole: 'Auditory Processing Composite',
    source: 'Pearson SCAN-3 manual',
    scales: [
      ...composites('Auditory Processing Composite|APC|Auditory Processing'),
      ...subtests(
        'Filtered Words;Auditory Figure-Ground|Auditory Figure Ground|Auditory Figure-Ground 0 dB|Auditory Figure-Ground +8 dB;Competing Words|Competing Words-Directed Ear|Competing Words-Free Recall;Competing Sentences;Time Compressed Sentences',
      ),
    ],
  }),
  instrument({
    name: 'GFTA',
    titles: ['Goldman-Fristoe Test of Articulation', 'Goldman Fristoe Test of Articulation'],
    editions: { 2: 'GFTA-2', 3: 'GFTA-3' },
    whole: 'Sounds-in-Words',
    source: 'Pearson GFTA-3 manual',
    scales: tests('Sounds-in-Words|Sounds in Words;Sounds-in-Sentences|Sounds in Sentences'),
  }),
  instrument({
    name: 'BNT',
    titles: ['Boston Naming Test'],
    metric: 't',
    whole: 'Total',
    source: 'Boston Naming Test norms by Heaton: T, low is weak',
    scales: [],
  }),
  instrument({
    name: 'COWAT',
    titles: ['Controlled Oral Word Association Test', 'Controlled Oral Word Association', 'COWA'],
    metric: 't',
    whole: 'Total',
    source: 'Heaton norms: T, low is weak',
    scales: [],
  }),
];
