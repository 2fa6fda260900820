import { type Form, type Instrument, questionnaire, tIndexes, tScales } from './instrument.ts';

const parent: readonly string[] = [
  'Parent Rating Scales',
  'Parent Rating Scale',
  'Parent Report',
  'Parent Form',
  'Parent Ratings',
  'Parent',
];
const teacher: readonly string[] = [
  'Teacher Rating Scales',
  'Teacher Rating Scale',
  'Teacher Report',
  'Teacher Form',
  'Teacher Ratings',
  'Teacher',
];
const self: readonly string[] = [
  'Self-Report of Personality',
  'Self-Report Form',
  'Self-Report',
  'Self Report',
  'Self-Report Ratings',
  'Self',
];

const bascForms: readonly Form[] = [
  { name: 'TRS', titles: ['TRS', 'TRS-P', 'TRS-C', 'TRS-A', ...teacher], rater: 'teacher' },
  { name: 'PRS', titles: ['PRS', 'PRS-P', 'PRS-C', 'PRS-A', ...parent], rater: 'parent' },
  { name: 'SRP', titles: ['SRP', 'SRP-C', 'SRP-A', 'SRP-COL', 'SRP-I', ...self], rater: 'self' },
];

const connersAdult: readonly Form[] = [
  { name: 'S:L', titles: ['S:L', 'S: L', 'Self-Report: Long Version', 'Self-Report, Long Version'], rater: 'self' },
  { name: 'O:L', titles: ['O:L', 'O: L', 'Observer: Long Version', 'Observer, Long Version'], rater: 'observer' },
  { name: 'S:S', titles: ['S:S'], rater: 'self' },
  { name: 'O:S', titles: ['O:S'], rater: 'observer' },
  { name: 'S:SV', titles: ['S:SV'], rater: 'self' },
  { name: 'O:SV', titles: ['O:SV'], rater: 'observer' },
];

const briefScales = [
  ...tScales(
    'Inhibit;Self-Monitor|Self Monitor;Shift;Emotional Control;Initiate;Task Completion;Working Memory;Plan/Organize|Planning/Organizing|Plan Organize|Plan and Organize;Task-Monitor|Task Monitor;Organization of Materials|Org. of Materials;Monitor',
  ),
  ...tIndexes(
    'Behavior Regulation Index|BRI|Behavioral Regulation Index|Behavior Regulation|Behavioral Regulation;Emotion Regulation Index|ERI|Emotional Regulation Index|Emotion Regulation;Cognitive Regulation Index|CRI|Cognitive Regulation;' +
      'Metacognition Index|MI|MCI|Metacognition;Global Executive Composite|GEC|Global Executive;Inhibitory Self-Control Index|ISCI;Flexibility Index|FI;Emergent Metacognition Index|EMI',
  ),
];

const connersScales = [
  ...tScales(
    'Inattention;Inattention/Executive Dysfunction;Hyperactivity/Impulsivity;Hyperactivity;Impulsivity;Learning Problems;Executive Functioning|Executive Function;Learning Problems/Executive Functioning;Defiance/Aggression|Aggression;Peer Relations|Family Relations;' +
      'DSM-5 ADHD Inattentive|ADHD Predominantly Inattentive|ADHD Inattentive|DSM ADHD Inattentive Symptoms|ADHD Inattentive Symptoms|DSM-IV-TR ADHD Predominantly Inattentive Type;DSM-5 ADHD Hyperactive-Impulsive|ADHD Hyperactive/Impulsive|ADHD Hyperactive-Impulsive|ADHD Hyperactive/Impulsive Symptoms;' +
      'Conduct Disorder|Conduct Disorder Symptoms;Oppositional Defiant Disorder|Oppositional Defiant Disorder Symptoms;Emotional Dysregulation;Depressed Mood;Anxious Thoughts;Schoolwork;Peer Interactions;Family Life;ADHD Symptoms Total|Total ADHD Symptoms',
  ),
  ...tIndexes(
    'Conners 3 Global Index|Global Index;Conners 3 ADHD Index|ADHD Index|Conners 4 ADHD Index;Restless-Impulsive;Emotional Lability',
  ),
];

/** Questionnaires on behaviour, attention and executive function whose raters have forms of their own. */
export const behaviour: readonly Instrument[] = [
  questionnaire({
    name: 'BASC',
    titles: [
      'Behavior Assessment System for Children',
      'Behavioral Assessment System for Children',
      'Behaviour Assessment System for Children',
    ],
    editions: { 1: 'BASC', 2: 'BASC-2', 3: 'BASC-3' },
    forms: bascForms,
    cutOffs: 'basc',
    whole: 'Behavioral Symptoms Index',
    source: 'Pearson BASC-3 manual and sample reports',
    scales: [
      ...tIndexes(
        'Externalizing Problems;Internalizing Problems;School Problems;Behavioral Symptoms Index|BSI|Behavior Symptoms Index;Inattention/Hyperactivity;Emotional Symptoms Index|ESI;Executive Functioning',
      ),
      ...tIndexes('Adaptive Skills;Personal Adjustment', 'low'),
      ...tScales(
        'Hyperactivity|HYP;Aggression|AGG;Conduct Problems|CON;Anxiety|ANX;Depression|DEP;Somatization|SOM;Attention Problems|ATT;Learning Problems|LRN;Atypicality|ATY;Withdrawal|WDL;Attitude to School;Attitude to Teachers;Sensation Seeking;Locus of Control;Social Stress;Sense of Inadequacy;Test Anxiety;Anger Control;Bullying;Developmental Social Disorders;Emotional Self-Control;Negative Emotionality;Mania;Ego Strength;Alcohol Abuse;School Maladjustment;Clinical Probability Index;Functional Impairment Index;ADHD Probability Index;Autism Probability Index;EBD Probability Index',
      ),
      ...tScales(
        'Adaptability|ADA;Social Skills|SOC;Leadership|LEA;Study Skills|STU;Functional Communication|FUN;Activities of Daily Living|ADL;Relations with Parents;Interpersonal Relations;Self-Esteem;Self-Reliance;Resiliency',
        'low',
      ),
    ],
  }),
  questionnaire({
    name: 'BRIEF-A',
    titles: [
      'Behavior Rating Inventory of Executive Function, Adult Version',
      'Behavior Rating Inventory of Executive Function-Adult Version',
      'Behavior Rating Inventory of Executive Function – Adult',
      'Behavior Rating Inventory of Executive Function, Adult',
      'Behavior Rating Inventory of Executive Function for Adults',
      'BRIEF-A',
      'BRIEF A',
      'BRIEF2A',
      'BRIEF-2A',
    ],
    forms: [
      { name: 'Self', titles: ['Self-Report', 'Self Report', 'Self-Report Form', 'Self'], rater: 'self' },
      { name: 'Informant', titles: ['Informant Report', 'Informant-Report', 'Informant Report Form', 'Informant'], rater: 'informant' },
    ],
    cutOffs: 'brief',
    whole: 'Global Executive Composite',
    scales: briefScales,
    source: 'PAR BRIEF-A manual',
  }),
  questionnaire({
    name: 'BRIEF',
    titles: [
      'Behavior Rating Inventory of Executive Function',
      'Behavior Rating Inventory of Executive Functioning',
      'Behaviour Rating Inventory of Executive Function',
      'BRIEF-P',
      'BRIEF-SR',
    ],
    editions: { 1: 'BRIEF', 2: 'BRIEF-2' },
    forms: [
      { name: 'Parent', titles: parent, rater: 'parent' },
      { name: 'Teacher', titles: teacher, rater: 'teacher' },
      { name: 'Self', titles: self, rater: 'self' },
    ],
    cutOffs: 'brief',
    whole: 'Global Executive Composite',
    scales: briefScales,
    source: 'PAR BRIEF2 manual and sample reports',
  }),
  questionnaire({
    name: 'CAARS',
    titles: [
      "Conners' Adult ADHD Rating Scales",
      'Conners Adult ADHD Rating Scales',
      "Conners' Adult ADHD Rating Scale",
      'Conners Adult ADHD Rating Scale',
    ],
    editions: { 1: 'CAARS', 2: 'CAARS-2' },
    forms: connersAdult,
    cutOffs: 'conners',
    whole: 'ADHD Index',
    source: 'MHS CAARS and CAARS 2 manuals',
    scales: tScales(
      'Inattention/Memory Problems|Inattention/Memory;Hyperactivity/Restlessness;Impulsivity/Emotional Lability;Problems with Self-Concept|Self-Concept;DSM-IV Inattentive Symptoms|DSM Inattentive Symptoms|DSM-IV: Inattentive Symptoms;DSM-IV Hyperactive-Impulsive Symptoms|DSM-IV Hyperactive/Impulsive Symptoms|DSM-IV: Hyperactive-Impulsive Symptoms;' +
        'DSM-IV ADHD Symptoms Total|DSM-IV Total ADHD Symptoms|DSM-IV ADHD Total;ADHD Index;Inattention/Executive Dysfunction;Hyperactivity;Impulsivity;Emotional Dysregulation;Negative Self-Concept;DSM ADHD Inattentive Symptoms;DSM ADHD Hyperactive/Impulsive Symptoms;DSM Total ADHD Symptoms',
    ),
  }),
  questionnaire({
    name: 'Conners CBRS',
    titles: ['Conners Comprehensive Behavior Rating Scales', 'CBRS'],
    cutOffs: 'conners',
    source: 'MHS Conners CBRS manual',
    scales: [
      ...tScales(
        'Emotional Distress;Upsetting Thoughts;Worrying;Social Problems;Defiant/Aggressive Behaviors;Academic Difficulties;Language;Math;Separation Fears;Perfectionistic and Compulsive Behaviors;Violence Potential;Physical Symptoms',
      ),
      ...connersScales,
    ],
  }),
  questionnaire({
    name: 'Conners',
    titles: ['Conners Rating Scales', "Conners' Rating Scales", 'Conners Parent Rating Scale', 'Conners Teacher Rating Scale'],
    editions: { 3: 'Conners 3', 4: 'Conners 4' },
    forms: [
      { name: 'Parent', titles: parent, rater: 'parent' },
      { name: 'Teacher', titles: teacher, rater: 'teacher' },
      { name: 'Self', titles: self, rater: 'self' },
    ],
    cutOffs: 'conners',
    whole: 'ADHD Index',
    scales: connersScales,
    source: 'MHS Conners 3 and Conners 4 manuals',
  }),
];
