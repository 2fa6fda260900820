import { composites, type Instrument, instrument, questionnaire, scales, subtests, symptomList, tIndexes, tScales } from './instrument.ts';

/** Screenings and questionnaires on mood, health and development that name no single condition. */
export const screening: readonly Instrument[] = [
  questionnaire({
    name: 'RCADS',
    titles: ["Revised Children's Anxiety and Depression Scale", 'Revised Child Anxiety and Depression Scale'],
    cutOffs: 'rcads',
    whole: 'Total Anxiety and Depression',
    source: 'Chorpita and others 2000; T by grade and sex',
    scales: [
      ...tIndexes('Total Anxiety and Depression|Total Internalizing|Total;Total Anxiety'),
      ...tScales(
        'Separation Anxiety|Separation Anxiety Disorder;Social Phobia;Generalized Anxiety|Generalized Anxiety Disorder;Panic|Panic Disorder;Obsessive Compulsive|Obsessive-Compulsive Disorder;Depression|Major Depression|Major Depressive Disorder',
      ),
    ],
  }),
  symptomList({
    name: 'SNAP',
    titles: ['Swanson, Nolan, and Pelham Rating Scale', 'Swanson, Nolan and Pelham', 'Swanson Nolan and Pelham'],
    editions: { 4: 'SNAP-IV' },
    source: 'Swanson 1992: mean of items from 0 to 3, cut-offs by rater and subscale',
    scales: scales('subtest', 'raw', 'Inattention;Hyperactivity/Impulsivity;Oppositional Defiant|Opposition/Defiance;Combined'),
  }),
  symptomList({
    name: 'DASS',
    titles: [
      'Depression Anxiety Stress Scales',
      'Depression, Anxiety and Stress Scale',
      'Depression Anxiety and Stress Scales',
      'DASS-21',
      'DASS-42',
    ],
    source: 'Lovibond and Lovibond 1995: cut-offs by subscale',
    scales: scales('subtest', 'raw', 'Depression;Anxiety;Stress;Total'),
  }),
  symptomList({
    name: 'SDQ',
    titles: ['Strengths and Difficulties Questionnaire'],
    cutOffs: 'sdq',
    whole: 'Total Difficulties',
    source: 'Goodman 1997: parent form',
    scales: scales(
      'composite',
      'raw',
      'Total Difficulties|Total;Emotional Symptoms|Emotional Problems;Conduct Problems;Hyperactivity|Hyperactivity/Inattention;Peer Problems;Prosocial|Prosocial Behavior;Impact',
    ),
  }),
  symptomList({
    name: 'FSS',
    titles: ['Fatigue Severity Scale'],
    cutOffs: 'fss',
    source: 'Krupp and others 1989: mean of nine items from 1 to 7',
  }),
  symptomList({
    name: 'WHODAS 2.0',
    titles: ['WHO Disability Assessment Schedule', 'World Health Organization Disability Assessment Schedule', 'WHODAS'],
    source: 'WHO 2010: 0 to 100, without a cut-off',
    scales: scales(
      'subtest',
      'raw',
      'Total;Cognition|Understanding and Communicating;Mobility|Getting Around;Self-Care;Getting Along|Getting Along with People;Life Activities;Participation',
    ),
  }),
  symptomList({
    name: 'Neurobehavioral Symptom Inventory',
    titles: ['NSI-22'],
    source: 'Cicerone and Kalmar 1995: 0 to 88, without a cut-off',
    scales: scales('subtest', 'raw', 'Total;Vestibular;Somatosensory|Somatic;Cognitive;Affective'),
  }),
  symptomList({
    name: 'MoCA',
    titles: ['Montreal Cognitive Assessment'],
    worse: 'low',
    source: 'Nasreddine and others 2005: of 30; a screening, never an ability by itself',
  }),
  questionnaire({
    name: 'Conners EC',
    titles: ['Conners Early Childhood'],
    cutOffs: 'conners',
    source: 'MHS Conners EC manual',
    scales: tScales(
      'Inattention/Hyperactivity;Defiant/Aggressive Behaviors|Defiance/Temper;Social Functioning/Atypical Behaviors|Social Functioning;Anxiety;Mood and Affect;Physical Symptoms;Sleep Problems;Adaptive Skills;Communication;Motor Skills;Play;Pre-Academic/Cognitive',
    ),
  }),
  questionnaire({
    name: 'MCMI',
    titles: ['Millon Clinical Multiaxial Inventory'],
    editions: { 3: 'MCMI-III', 4: 'MCMI-IV' },
    metric: 'raw',
    agreement: 'none',
    cutOffs: 'mcmi',
    source: 'Pearson MCMI-IV manual: base-rate scores',
    scales: scales(
      'subtest',
      'raw',
      'Schizoid;Avoidant;Melancholic|Depressive;Dependent;Histrionic;Turbulent;Narcissistic;Antisocial;Sadistic;Compulsive;Negativistic;Masochistic;Schizotypal;Borderline;Paranoid;Generalized Anxiety|Anxiety;Somatic Symptom|Somatoform;Bipolar Spectrum;Persistent Depression|Dysthymia;Alcohol Use;Drug Use;Post-Traumatic Stress|PTSD;Schizophrenic Spectrum|Thought Disorder;Major Depression;Delusional',
    ),
  }),
  instrument({
    name: 'DP',
    titles: ['Developmental Profile'],
    editions: { 3: 'DP-3', 4: 'DP-4' },
    whole: 'General Development Score',
    source: 'WPS DP-4 manual',
    scales: composites('General Development Score|General Development;Physical;Adaptive Behavior;Social-Emotional;Cognitive;Communication'),
  }),
  instrument({
    name: 'TEWL',
    titles: ['Test of Early Written Language'],
    editions: { 2: 'TEWL-2', 3: 'TEWL-3' },
    labels: 'pro_ed',
    whole: 'Overall Writing',
    source: 'Pro-Ed TEWL-3 manual',
    scales: composites(
      'Overall Writing|Overall Writing Index|Global Writing;Basic Writing|Basic Writing Index;Contextual Writing|Contextual Writing Index',
    ),
  }),
  instrument({
    name: 'Bracken',
    titles: ['Bracken Basic Concept Scale', 'Bracken School Readiness Assessment', 'BBCS', 'BSRA'],
    editions: { 3: 'BBCS-3', 4: 'BBCS-4' },
    whole: 'Total',
    source: 'Pearson BBCS manuals',
    scales: [
      ...composites(
        'Receptive Total|Receptive Total Composite;Expressive Total|Expressive Total Composite;School Readiness Composite|School Readiness|SRC;Total',
      ),
      ...subtests('Direction/Position;Self-/Social Awareness|Self/Social Awareness;Texture/Material;Quantity;Time/Sequence'),
    ],
  }),
];
