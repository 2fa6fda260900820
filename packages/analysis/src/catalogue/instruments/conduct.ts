import { composites, type Instrument, instrument, questionnaire, scales, tests, tIndexes, tScales } from './instrument.ts';

const asebaScales = [
  ...tScales(
    'Anxious/Depressed;Withdrawn/Depressed;Somatic Complaints;Social Problems;Thought Problems;Attention Problems;Rule-Breaking Behavior|Rule Breaking Behavior;Aggressive Behavior;Depressive Problems|Affective Problems;Anxiety Problems;Somatic Problems;Attention Deficit/Hyperactivity Problems|ADHD Problems;Oppositional Defiant Problems;Conduct Problems;Sluggish Cognitive Tempo;Obsessive-Compulsive Problems;Stress Problems;Withdrawn;Intrusive',
  ),
  ...tIndexes('Internalizing Problems|Internalizing;Externalizing Problems|Externalizing;Total Problems'),
  ...tScales('Activities;Social;School;Total Competence', 'low'),
];

/** Further questionnaires on behaviour, on contact with others, and on personality. */
export const conduct: readonly Instrument[] = [
  questionnaire({
    name: 'CBCL',
    titles: ['Child Behavior Checklist', 'Achenbach Child Behavior Checklist'],
    cutOffs: 'aseba',
    whole: 'Total Problems',
    scales: asebaScales,
    source: 'ASEBA school-age manual',
  }),
  questionnaire({
    name: 'TRF',
    titles: ['Teacher Report Form', "Teacher's Report Form", 'Teacher’s Report Form'],
    cutOffs: 'aseba',
    whole: 'Total Problems',
    scales: asebaScales,
    source: 'ASEBA school-age manual',
  }),
  questionnaire({
    name: 'YSR',
    titles: ['Youth Self-Report', 'Youth Self Report'],
    cutOffs: 'aseba',
    whole: 'Total Problems',
    scales: asebaScales,
    source: 'ASEBA school-age manual',
  }),
  questionnaire({
    name: 'ASR',
    titles: ['Adult Self-Report', 'Achenbach Adult Self-Report'],
    cutOffs: 'aseba',
    whole: 'Total Problems',
    scales: asebaScales,
    source: 'ASEBA adult manual',
  }),
  questionnaire({
    name: 'Brown EF/A',
    titles: [
      'Brown Executive Function/Attention Scales',
      'Brown Attention-Deficit Disorder Scales',
      'Brown ADD Scales',
      'BADDS',
      'Brown EF/A Scales',
    ],
    cutOffs: 'basc',
    whole: 'Total Composite',
    source: 'Pearson Brown EF/A manual',
    scales: tScales('Activation;Focus;Effort;Emotion;Memory;Action;Total Composite|Total;Attention'),
  }),
  questionnaire({
    name: 'BDEFS',
    titles: ['Barkley Deficits in Executive Functioning Scale'],
    metric: 'raw',
    agreement: 'none',
    source: 'Guilford BDEFS manual',
    scales: scales(
      'subtest',
      'raw',
      'Self-Management to Time;Self-Organization/Problem Solving;Self-Restraint;Self-Motivation;Self-Regulation of Emotion;Total EF Summary Score',
    ),
  }),
  questionnaire({
    name: 'BAARS',
    titles: ['Barkley Adult ADHD Rating Scale'],
    editions: { 4: 'BAARS-IV' },
    metric: 'raw',
    agreement: 'none',
    source: 'Guilford BAARS-IV manual',
    scales: scales(
      'subtest',
      'raw',
      'Inattention|Current Inattention;Hyperactivity|Current Hyperactivity;Impulsivity|Current Impulsivity;Sluggish Cognitive Tempo;Total ADHD|Current Total ADHD Score|Current Total ADHD|Total ADHD Score;Childhood Inattention;Childhood Hyperactivity-Impulsivity|Childhood Hyperactivity/Impulsivity;Childhood Total ADHD|Childhood Total ADHD Score',
    ),
  }),
  instrument({
    name: 'CEFI',
    titles: ['Comprehensive Executive Function Inventory'],
    agreement: 'none',
    whole: 'Full Scale',
    source: 'MHS CEFI manual: standard scores, low is weak',
    scales: [
      ...composites('Full Scale'),
      ...tests(
        'Attention;Emotion Regulation;Flexibility;Inhibitory Control;Initiation;Organization;Planning;Self-Monitoring;Working Memory',
      ),
    ],
  }),
  questionnaire({
    name: 'SRS',
    titles: ['Social Responsiveness Scale'],
    editions: { 1: 'SRS', 2: 'SRS-2' },
    forms: [
      { name: '', titles: ['Adult Self-Report', 'Adult Self Report', 'Self-Report'], rater: 'self' },
      { name: '', titles: ['Adult Relative/Other Report', 'Relative/Other Report'], rater: 'observer' },
    ],
    cutOffs: 'srs',
    agreement: 'none',
    whole: 'Total Score',
    source: 'WPS SRS-2 manual',
    scales: [
      ...tIndexes('Total Score|SRS-2 Total|Total|SRS Total;Social Communication and Interaction|SCI|Social Communication & Interaction'),
      ...tScales(
        'Social Awareness|AWR;Social Cognition|COG;Social Communication|COM;Social Motivation|MOT;Restricted Interests and Repetitive Behavior|RRB|Restricted Interests & Repetitive Behavior',
      ),
    ],
  }),
  questionnaire({
    name: 'GARS',
    titles: ['Gilliam Autism Rating Scale'],
    editions: { 2: 'GARS-2', 3: 'GARS-3' },
    cutOffs: 'gars',
    whole: 'Autism Index',
    metric: 'standard',
    source: 'Pro-Ed GARS-3 manual',
    scales: [
      ...composites('Autism Index'),
      ...scales(
        'subtest',
        'scaled',
        'Restricted/Repetitive Behaviors;Social Interaction;Social Communication;Emotional Responses;Cognitive Style;Maladaptive Speech',
      ),
    ],
  }),
  questionnaire({
    name: 'ASRS (autism)',
    titles: ['Autism Spectrum Rating Scales', 'Autism Spectrum Rating Scale'],
    cutOffs: 'brief',
    whole: 'Total Score',
    source: 'MHS ASRS manual',
    scales: tScales(
      'Total Score;Social/Communication;Unusual Behaviors;Self-Regulation;DSM-5 Scale|DSM-IV-TR Scale;Peer Socialization;Adult Socialization;Social/Emotional Reciprocity;Atypical Language;Stereotypy;Behavioral Rigidity;Sensory Sensitivity;Attention',
    ),
  }),
  questionnaire({
    name: 'PAI',
    titles: ['Personality Assessment Inventory', 'PAI-A'],
    cutOffs: 'basc',
    source: 'PAR PAI manual',
    scales: tScales(
      'Somatic Complaints|SOM;Anxiety|ANX;Anxiety-Related Disorders|ARD;Depression|DEP;Mania|MAN;Paranoia|PAR;Schizophrenia|SCZ;Borderline Features|BOR;Antisocial Features|ANT;Alcohol Problems|ALC;Drug Problems|DRG;Aggression|AGG;Suicidal Ideation|SUI;Stress|STR;Nonsupport|NON',
    ),
  }),
  questionnaire({
    name: 'MMPI',
    titles: ['Minnesota Multiphasic Personality Inventory', 'MMPI-2-RF', 'MMPI-A', 'MMPI-A-RF'],
    editions: { 2: 'MMPI-2', 3: 'MMPI-3' },
    cutOffs: 'brief',
    source: 'University of Minnesota/Pearson MMPI manuals',
    scales: tScales(
      'Hypochondriasis|Hs;Depression;Hysteria;Psychopathic Deviate;Paranoia;Psychasthenia;Schizophrenia;Hypomania;Social Introversion;Emotional/Internalizing Dysfunction|EID;Thought Dysfunction|THD;Behavioral/Externalizing Dysfunction|BXD;Demoralization|RCd;Anxiety;Stress/Worry;Anxiety-Related Experiences',
    ),
  }),
];
