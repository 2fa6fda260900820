import { composites, type Instrument, instrument, tests } from './instrument.ts';

const source = 'Riverside: WJ IV technical manual and the selective testing tables; WJ III keeps its own names as aliases';

const cognitive = [
  ...composites(
    'General Intellectual Ability|GIA;Brief Intellectual Ability|BIA;Gf-Gc Composite|Gf-Gc;Comprehension-Knowledge|Gc|Comprehension Knowledge|Comp-Knowledge (Gc);Fluid Reasoning|Gf;' +
      'Short-Term Working Memory|Gwm|Short-Term Memory|Gsm;Cognitive Processing Speed|Gs|Cog Processing Speed|Processing Speed;Auditory Processing|Ga;Long-Term Retrieval|Glr|Long-Term Storage and Retrieval;' +
      'Visual Processing|Gv|Visual-Spatial Thinking;Perceptual Speed;Cognitive Efficiency;Quantitative Reasoning|RQ;Auditory Memory Span;Number Facility;Vocabulary;' +
      'Verbal Ability;Thinking Ability;Working Memory;Phonemic Awareness;Executive Processes;Delayed Recall;Broad Attention;Long-Term Storage|LTSR',
  ),
  ...tests(
    'Oral Vocabulary;Number Series;Verbal Attention;Letter-Pattern Matching|Letter Pattern Matching;Phonological Processing;Story Recall;Visualization;General Information;Concept Formation;' +
      'Numbers Reversed;Number-Pattern Matching|Number Pattern Matching;Nonword Repetition;Visual-Auditory Learning;Picture Recognition;Analysis-Synthesis;Object-Number Sequencing;Pair Cancellation;' +
      'Memory for Words;Visual Matching;Decision Speed;Sound Blending;Spatial Relations;Auditory Working Memory;Verbal Comprehension;Retrieval Fluency;Rapid Picture Naming;Incomplete Words;' +
      'Auditory Attention;Planning;Oral Vocabulary-Synonyms;Oral Vocabulary-Antonyms;Block Rotation;Spatial Relations',
  ),
];

const achievement = [
  ...composites(
    'Broad Reading;Basic Reading Skills|Basic Reading;Reading Comprehension;Reading Comprehension-Extended;Reading Fluency;Reading Rate;Reading|Total Reading;Broad Mathematics|Broad Math;' +
      'Math Calculation Skills|Mathematics Calculation Skills|Math Calculation;Math Problem Solving|Mathematics Problem Solving;Math Reasoning;Mathematics|Math;Broad Written Language;' +
      'Written Language;Basic Writing Skills|Basic Writing;Written Expression;Academic Skills;Academic Fluency;Academic Applications;Academic Knowledge;Phoneme-Grapheme Knowledge;Brief Achievement;' +
      'Broad Achievement|Total Achievement;Oral Language;Listening Comprehension;Oral Expression;Oral Language-Extended;Brief Reading;Brief Math;Brief Writing',
  ),
  ...tests(
    'Letter-Word Identification|Letter-Word ID|Letter Word Identification|Letter/Word Identification|LWID;Applied Problems;Spelling;Passage Comprehension;Calculation;Writing Samples;Word Attack;Oral Reading;' +
      'Sentence Reading Fluency;Math Facts Fluency|Math Fact Fluency|Math Fluency;Sentence Writing Fluency|Writing Fluency;Reading Recall;Number Matrices;Editing;Word Reading Fluency;' +
      'Spelling of Sounds;Reading Vocabulary;Science;Social Studies;Humanities;Understanding Directions;Story Recall;Picture Vocabulary;Oral Comprehension;Quantitative Concepts;' +
      'Punctuation & Capitalization|Punctuation and Capitalization;Sound Awareness;Story Recall-Delayed;Handwriting Legibility',
  ),
];

const oral = [
  ...composites(
    'Oral Language;Broad Oral Language;Oral Expression;Listening Comprehension;Phonetic Coding;Speed of Lexical Access;Vocabulary;Auditory Memory Span',
  ),
  ...tests(
    'Picture Vocabulary;Oral Comprehension;Segmentation;Rapid Picture Naming;Sentence Repetition;Understanding Directions;Sound Blending;Retrieval Fluency;Sound Awareness',
  ),
];

const shared = { agreement: 'rounded' as const, labels: 'woodcock_johnson' as const, source };
const batteries = { 3: 'WJ III', 4: 'WJ IV', 5: 'WJ V' };
const named = (part: string) => Object.fromEntries(Object.entries(batteries).map(([number, name]) => [number, `${name} ${part}`]));

/** The Woodcock-Johnson batteries. The last entry takes in reports that name the whole battery only. */
export const woodcockJohnson: readonly Instrument[] = [
  instrument({
    ...shared,
    name: 'WJ COG',
    editions: named('COG'),
    whole: 'General Intellectual Ability',
    scales: cognitive,
    titles: [
      'Woodcock-Johnson # Tests of Cognitive Abilities',
      'Woodcock-Johnson # Tests of Cognitive Ability',
      'Woodcock-Johnson # Cognitive',
      'WJ # COG',
      'WJ # Cog',
      'WJ # Cognitive',
      'WJ # Tests of Cognitive Abilities',
      'Woodcock-Johnson Tests of Cognitive Abilities',
    ],
  }),
  instrument({
    ...shared,
    name: 'WJ ACH',
    editions: named('ACH'),
    whole: 'Broad Achievement',
    scales: achievement,
    titles: [
      'Woodcock-Johnson # Tests of Achievement',
      'Woodcock-Johnson # Achievement',
      'WJ # ACH',
      'WJ # Ach',
      'WJ # Achievement',
      'WJ # Tests of Achievement',
      'Woodcock-Johnson Tests of Achievement',
    ],
  }),
  instrument({
    ...shared,
    name: 'WJ OL',
    editions: named('OL'),
    whole: 'Broad Oral Language',
    scales: oral,
    titles: ['Woodcock-Johnson # Tests of Oral Language', 'Woodcock-Johnson # Oral Language', 'WJ # OL', 'WJ # Oral Language'],
  }),
  instrument({
    ...shared,
    name: 'WJ',
    titles: ['Woodcock-Johnson', 'Woodcock Johnson'],
    editions: batteries,
    scales: [...cognitive, ...achievement, ...oral],
  }),
];
