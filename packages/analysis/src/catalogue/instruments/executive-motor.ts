import { composites, type Instrument, instrument, scales, subtests, tests, tScales } from './instrument.ts';

const parts = (list: string) => scales('subtest', 'scaled', list);

/** Tests of executive function, processing, eye and hand. */
export const executiveAndMotor: readonly Instrument[] = [
  instrument({
    name: 'D-KEFS',
    titles: [
      'Delis-Kaplan Executive Function System',
      'Delis Kaplan Executive Function System',
      'DKEFS',
      'D-KEFS Trail Making Test',
      'Delis-Kaplan Executive Function System Trail Making Test',
      'D-KEFS Trail Making',
    ],
    agreement: 'normal',
    metric: 'scaled',
    whole: 'Total Achievement Score',
    source: 'Pearson D-KEFS manual: scaled, low is weak',
    scales: parts(
      'Visual Scanning|Trail Making: Visual Scanning|Trail Making Condition 1;Number Sequencing|Trail Making: Number Sequencing|Trail Making Condition 2;Letter Sequencing|Trail Making: Letter Sequencing|Trail Making Condition 3;' +
        'Number-Letter Switching|Trail Making: Number-Letter Switching|Trail Making Condition 4|Number Letter Switching;Motor Speed|Trail Making: Motor Speed|Trail Making Condition 5;' +
        'Letter Fluency|Verbal Fluency: Letter Fluency;Category Fluency|Verbal Fluency: Category Fluency;Category Switching|Verbal Fluency: Category Switching|Category Switching Total Correct|Category Switching Accuracy;' +
        'Filled Dots;Empty Dots|Empty Dots Only;Switching|Design Fluency Switching;Design Fluency Total|Design Fluency Total Correct|Design Fluency;Color Naming|Color-Word Interference: Color Naming;Word Reading|Color-Word Interference: Word Reading;' +
        'Inhibition|Color-Word Interference: Inhibition|Color-Word Inhibition;Inhibition/Switching|Color-Word Interference: Inhibition/Switching|Inhibition Switching;Free Sorting|Confirmed Correct Sorts|Free Sorting Confirmed Sorts;Free Sorting Description;Sort Recognition|Sort Recognition Description;' +
        'Initial Abstraction;Twenty Questions|20 Questions|Total Weighted Achievement;Word Context|Total Consecutively Correct;Tower|Tower Total Achievement|Total Achievement Score;Proverb|Proverbs;Verbal Fluency;Trail Making Test',
    ),
  }),
  instrument({
    name: 'NEPSY',
    titles: [
      'NEPSY: A Developmental Neuropsychological Assessment',
      'Developmental Neuropsychological Assessment',
      'A Developmental NEuroPSYchological Assessment',
    ],
    editions: { 1: 'NEPSY', 2: 'NEPSY-II' },
    agreement: 'normal',
    metric: 'scaled',
    whole: 'Total',
    source: 'Pearson NEPSY-II manual: scaled, some percentile ranges',
    scales: parts(
      'Animal Sorting|Animal Sorting Combined;Auditory Attention|Auditory Attention Combined;Response Set|Response Set Combined;Clocks;Design Fluency;Inhibition Naming|Inhibition-Naming Combined|Inhibition-Naming;Inhibition|Inhibition-Inhibition Combined|Inhibition-Inhibition;Inhibition Switching|Inhibition-Switching Combined|Inhibition-Switching;Statue;Comprehension of Instructions;Oromotor Sequences;Phonological Processing;Repetition of Nonsense Words;Speeded Naming|Speeded Naming Combined;Word Generation|Word Generation Semantic|Word Generation Initial Letter;List Memory;Memory for Designs;Memory for Designs Delayed;Memory for Faces;Memory for Faces Delayed;Memory for Names;Narrative Memory|Narrative Memory Free and Cued Recall;Sentence Repetition;Word List Interference;Fingertip Tapping;Imitating Hand Positions;Manual Motor Sequences;Visuomotor Precision|Visuomotor Precision Combined;Affect Recognition;Theory of Mind;Arrows;Block Construction;Design Copying|Design Copying Process Total;Geometric Puzzles;Picture Puzzles;Route Finding',
    ),
  }),
  instrument({
    name: 'TEA-Ch',
    titles: ['Test of Everyday Attention for Children', 'TEA-Ch2'],
    metric: 'scaled',
    whole: 'Total',
    source: 'Pearson TEA-Ch manual',
    scales: parts(
      "Sky Search;Sky Search DT;Score!|Score;Creature Counting;Map Mission;Score DT;Walk, Don't Walk|Walk Don't Walk;Opposite Worlds;Code Transmission",
    ),
  }),
  instrument({
    name: 'Stroop',
    titles: ['Stroop Color and Word Test', 'Stroop Color-Word Test', 'Stroop Color and Word', 'Stroop Test'],
    metric: 't',
    whole: 'Color-Word',
    source: 'Golden: T, low is weak',
    scales: tScales('Word|Word Reading;Color|Color Naming;Color-Word;Interference', 'low'),
  }),
  instrument({
    name: 'WCST',
    titles: ['Wisconsin Card Sorting Test', 'WCST-64'],
    metric: 't',
    whole: 'Total Errors',
    source: 'PAR WCST manual: standard or T by norms, low is weak',
    scales: tScales(
      'Total Errors|% Errors;Perseverative Responses;Perseverative Errors|% Perseverative Errors;Nonperseverative Errors;Conceptual Level Responses|% Conceptual Level Responses;Categories Completed;Trials to Complete First Category;Failure to Maintain Set;Learning to Learn',
      'low',
    ),
  }),
  instrument({
    name: 'CTMT',
    titles: ['Comprehensive Trail-Making Test', 'Comprehensive Trail Making Test'],
    editions: { 1: 'CTMT', 2: 'CTMT-2' },
    metric: 't',
    whole: 'Composite Index',
    source: 'Pro-Ed CTMT and CTMT-2 manuals: T, low is weak',
    scales: tScales(
      'Composite Index|Composite|Total;Inhibitory Control Composite|Inhibitory Control;Set Shifting Composite|Set Shifting|Set-Shifting;Trail 1;Trail 2;Trail 3;Trail 4;Trail 5',
      'low',
    ),
  }),
  instrument({
    name: 'Trail Making Test',
    titles: ['TMT', 'Trails A and B'],
    metric: 't',
    whole: 'Total',
    source: 'Heaton norms: T, low is weak',
    scales: tScales(
      'Part A|Trails A|TMT A|TMT-A|TMT Part A|Trail Making Test A|Trail Making A|Trail Making Part A|Trails Part A|Trail 1;Part B|Trails B|TMT B|TMT-B|TMT Part B|Trail Making Test B|Trail Making B|Trail Making Part B|Trails Part B',
      'low',
    ),
  }),
  instrument({
    name: 'Finger Tapping Test',
    titles: ['Finger Tapping', 'Finger Oscillation Test', 'Finger Oscillation'],
    metric: 't',
    whole: 'Dominant Hand',
    source: 'Heaton norms: T, low is weak',
    scales: tScales(
      'Dominant Hand|Dominant|Right|Right Hand|Right (dominant);Nondominant Hand|Nondominant|Non-dominant|Left|Left Hand',
      'low',
    ),
  }),
  instrument({
    name: 'SDMT',
    titles: ['Symbol Digit Modalities Test'],
    metric: 'z',
    whole: 'Written',
    source: 'WPS SDMT manual',
    scales: scales('subtest', 'z', 'Written;Oral'),
  }),
  instrument({
    name: 'Beery VMI',
    titles: [
      'Beery-Buktenica Developmental Test of Visual-Motor Integration',
      'Beery-Buktenica Developmental Test of Visual Motor Integration',
      'Developmental Test of Visual-Motor Integration',
      'Developmental Test of Visual Motor Integration',
      'Beery-Buktenica VMI',
      'Beery-VMI',
      'Beery Visual-Motor Integration',
      'Beery-Buktenica',
      'VMI-6',
    ],
    editions: { 5: 'Beery VMI-5', 6: 'Beery VMI' },
    whole: 'Visual-Motor Integration',
    source: 'Pearson Beery VMI, 6th edition, manual',
    scales: tests('Visual-Motor Integration|Visual Motor Integration|VMI|Beery VMI;Visual Perception|VP;Motor Coordination|MC'),
  }),
  instrument({
    name: 'Bender-Gestalt',
    titles: ['Bender Visual-Motor Gestalt Test', 'Bender Gestalt', 'Bender-Gestalt II'],
    editions: { 2: 'Bender-Gestalt II' },
    whole: 'Copy',
    source: 'Riverside Bender-Gestalt II manual',
    scales: tests('Copy;Recall'),
  }),
  instrument({
    name: 'MVPT',
    titles: ['Motor-Free Visual Perception Test'],
    editions: { 3: 'MVPT-3', 4: 'MVPT-4' },
    whole: 'Total',
    source: 'ATP MVPT-4 manual',
    scales: [],
  }),
  instrument({
    name: 'TVPS',
    titles: ['Test of Visual Perceptual Skills'],
    editions: { 3: 'TVPS-3', 4: 'TVPS-4' },
    whole: 'Overall',
    source: 'ATP TVPS-4 manual',
    scales: [
      ...composites('Overall'),
      ...subtests('Visual Discrimination;Visual Memory;Spatial Relations;Form Constancy;Sequential Memory;Figure-Ground;Visual Closure'),
    ],
  }),
  instrument({
    name: 'JLO',
    titles: ['Judgment of Line Orientation', 'Benton Judgment of Line Orientation'],
    metric: 't',
    whole: 'Total',
    source: 'Benton norms; low is weak',
    scales: [],
  }),
  instrument({
    name: 'Grooved Pegboard',
    titles: ['Grooved Pegboard Test'],
    metric: 't',
    whole: 'Dominant Hand',
    source: 'Heaton norms: T, low is weak',
    scales: tScales('Dominant Hand|Dominant|Right Hand;Nondominant Hand|Non-Dominant Hand|Nondominant|Left Hand', 'low'),
  }),
  instrument({
    name: 'Purdue Pegboard',
    titles: ['Purdue Pegboard Test'],
    metric: 'z',
    whole: 'Dominant Hand',
    source: 'Purdue Pegboard norms',
    scales: scales('subtest', 'z', 'Dominant Hand|Right Hand;Nondominant Hand|Left Hand;Both Hands;Assembly'),
  }),
  instrument({
    name: 'BOT',
    titles: ['Bruininks-Oseretsky Test of Motor Proficiency'],
    editions: { 2: 'BOT-2', 3: 'BOT-3' },
    agreement: 'normal',
    metric: 't',
    labels: 'bot',
    whole: 'Total Motor Composite',
    source: 'Pearson BOT-2 sample report: composites have mean 50, SD 10',
    scales: [
      ...scales(
        'composite',
        't',
        'Total Motor Composite|Total Motor;Fine Manual Control;Manual Coordination;Body Coordination;Strength and Agility|Strength & Agility',
        'low',
      ),
      ...scales(
        'subtest',
        'v_scale',
        'Fine Motor Precision;Fine Motor Integration;Manual Dexterity;Upper-Limb Coordination;Bilateral Coordination;Balance;Running Speed and Agility;Strength',
      ).map((scale) => ({ ...scale, deviation: 5 })),
    ],
  }),
  instrument({
    name: 'MABC',
    titles: ['Movement Assessment Battery for Children', 'M-ABC'],
    editions: { 2: 'MABC-2', 3: 'MABC-3' },
    metric: 'scaled',
    whole: 'Total Test Score',
    source: 'Pearson MABC-2 manual',
    scales: parts('Total Test Score|Total;Manual Dexterity;Aiming and Catching|Aiming & Catching;Balance'),
  }),
];
