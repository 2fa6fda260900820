import { composites, type Instrument, instrument, scales, subtests, tScales } from './instrument.ts';

/** Tests of learning and memory, and batteries read mainly for them. */
export const memory: readonly Instrument[] = [
  instrument({
    name: 'WMS',
    titles: ['Wechsler Memory Scale'],
    editions: { 3: 'WMS-III', 4: 'WMS-IV' },
    agreement: 'normal',
    labels: 'wechsler_legacy',
    whole: 'Auditory Memory Index',
    source: 'Pearson WMS-IV manual',
    scales: [
      ...composites(
        'Auditory Memory Index|AMI|Auditory Memory;Visual Memory Index|VMI|Visual Memory;Visual Working Memory Index|VWMI|Visual Working Memory;Immediate Memory Index|IMI|Immediate Memory;Delayed Memory Index|DMI|Delayed Memory;General Memory;Working Memory',
      ),
      ...subtests(
        'Logical Memory I|LM I;Logical Memory II|LM II;Verbal Paired Associates I|VPA I;Verbal Paired Associates II|VPA II;Designs I|DE I;Designs II|DE II;Visual Reproduction I|VR I;Visual Reproduction II|VR II;Spatial Addition;Symbol Span;Word List I;Word List II;Spatial Span;Logical Memory;Verbal Paired Associates;Visual Reproduction',
      ),
    ],
  }),
  instrument({
    name: 'WRAML',
    titles: ['Wide Range Assessment of Memory and Learning', 'Wide Range Assessment of Memory & Learning'],
    editions: { 1: 'WRAML', 2: 'WRAML2', 3: 'WRAML3' },
    agreement: 'normal',
    whole: 'General Immediate Memory Index',
    source: 'Pearson WRAML3 manual',
    scales: [
      ...composites(
        'General Immediate Memory Index|General Immediate Memory|GIM;General Delayed Memory Index|General Delayed Memory;Verbal Immediate Memory Index|Verbal Immediate Memory|Verbal Memory Index|Verbal Memory;Visual Immediate Memory Index|Visual Immediate Memory|Visual Memory Index|Visual Memory;Verbal Delayed Memory Index;Visual Delayed Memory Index;Attention/Concentration Index|Attention/Concentration|Attention and Concentration Index;Visual Working Memory Index;Working Memory Index|Working Memory;General Memory Index|General Memory;Verbal Recognition;Visual Recognition;General Recognition;Screening Memory Index',
      ),
      ...subtests(
        'Story Memory;Verbal Learning;Design Learning;Picture Memory;Finger Windows;Number/Letter|Number Letter;Story Memory Delayed|Story Memory Delay Recall;Verbal Learning Delayed|Verbal Learning Delay Recall;Story Memory Recognition;Verbal Learning Recognition;Design Memory;Picture Memory Recognition;Verbal Working Memory;Symbolic Working Memory;Sentence Memory;Sound Symbol',
      ),
    ],
  }),
  instrument({
    name: 'CVLT',
    titles: ['California Verbal Learning Test', "California Verbal Learning Test, Children's Version", 'CVLT-C'],
    editions: { 2: 'CVLT-II', 3: 'CVLT-3' },
    agreement: 'normal',
    whole: 'Trials 1-5 Correct',
    source: 'Pearson CVLT-3 manual: indexes standard, parts scaled; CVLT-II T and z; low is weak',
    scales: [
      ...composites(
        'Trials 1-5 Correct|Trials 1-5|Trials 1-5 Total|Total Trials 1-5|Immediate Recall;Delayed Recall Correct|Delayed Recall;Total Recall Correct|Total Recall;Total Recall Responses',
      ),
      ...subtests(
        'Trial 1|Trial 1 Correct;Trial 5|Trial 5 Correct;List B|List B Correct|Trial B;Short Delay Free Recall|SDFR|Short-Delay Free Recall;Short Delay Cued Recall|SDCR|Short-Delay Cued Recall;Long Delay Free Recall|LDFR|Long-Delay Free Recall;Long Delay Cued Recall|LDCR|Long-Delay Cued Recall;Recognition Discriminability|Total Recognition Discriminability;Recognition Hits|Recognition|Long Delay Recognition;False Positives;Intrusions|Total Intrusions;Repetitions|Total Repetitions;Learning Slope',
      ),
    ],
  }),
  instrument({
    name: 'RAVLT',
    titles: ['Rey Auditory Verbal Learning Test', 'Rey Auditory-Verbal Learning Test'],
    metric: 't',
    whole: 'Total',
    source: 'Schmidt norms; low is weak',
    scales: scales('subtest', 't', 'Total Learning|Total;Immediate Recall;Delayed Recall;Recognition'),
  }),
  instrument({
    name: 'HVLT',
    titles: ['Hopkins Verbal Learning Test', 'HVLT-R'],
    metric: 't',
    whole: 'Total Recall',
    source: 'PAR HVLT-R manual; T, low is weak',
    scales: tScales('Total Recall;Delayed Recall;Retention;Recognition Discrimination Index|Recognition Discrimination', 'low'),
  }),
  instrument({
    name: 'BVMT',
    titles: ['Brief Visuospatial Memory Test', 'BVMT-R'],
    metric: 't',
    whole: 'Total Recall',
    source: 'PAR BVMT-R manual; T, low is weak',
    scales: tScales('Total Recall;Delayed Recall;Learning;Percent Retained;Recognition Discrimination Index', 'low'),
  }),
  instrument({
    name: 'RCFT',
    titles: [
      'Rey Complex Figure Test',
      'Rey Complex Figure',
      'Rey-Osterrieth Complex Figure Test',
      'Rey-Osterrieth Complex Figure',
      'Rey-Osterrieth',
      'ROCFT',
      'ROCF',
      'RCFT',
    ],
    metric: 't',
    whole: 'Copy',
    source: 'PAR RCFT manual; T, low is weak',
    scales: tScales('Copy;Time to Copy;Immediate Recall|Immediate;Delayed Recall|Delayed;Recognition Total Correct|Recognition', 'low'),
  }),
  instrument({
    name: 'CMS',
    titles: ["Children's Memory Scale", 'Children’s Memory Scale'],
    agreement: 'normal',
    whole: 'General Memory',
    source: 'Pearson CMS manual',
    scales: [
      ...composites(
        'General Memory;Verbal Immediate;Verbal Delayed;Visual Immediate;Visual Delayed;Attention/Concentration;Learning;Delayed Recognition',
      ),
      ...subtests('Dot Locations;Stories;Faces;Word Pairs;Family Pictures;Word Lists;Numbers;Sequences;Picture Locations'),
    ],
  }),
  instrument({
    name: 'ChAMP',
    titles: ['Child and Adolescent Memory Profile'],
    whole: 'Total Memory Index',
    source: 'PAR ChAMP manual',
    scales: [
      ...composites(
        'Total Memory Index|Total Memory;Verbal Memory Index;Visual Memory Index;Immediate Memory Index;Delayed Memory Index;Screening Index',
      ),
      ...subtests(
        'Lists;Lists Delayed;Lists Recognition;Objects;Objects Delayed;Instructions;Instructions Delayed;Instructions Recognition;Places;Places Delayed',
      ),
    ],
  }),
  instrument({
    name: 'TOMAL',
    titles: ['Test of Memory and Learning'],
    editions: { 1: 'TOMAL', 2: 'TOMAL-2' },
    labels: 'pro_ed',
    whole: 'Composite Memory Index',
    source: 'Pro-Ed TOMAL-2 manual',
    scales: [
      ...composites(
        'Verbal Memory Index|Verbal Memory;Nonverbal Memory Index|Nonverbal Memory;Composite Memory Index|Composite Memory;Verbal Delayed Recall Index;Attention/Concentration Index|Attention/Concentration;Sequential Recall Index;Free Recall Index;Associative Recall Index;Learning Index',
      ),
      ...subtests(
        'Memory for Stories;Facial Memory;Word Selective Reminding;Visual Selective Reminding;Object Recall;Abstract Visual Memory;Digits Forward;Visual Sequential Memory;Paired Recall;Memory for Location;Manual Imitation;Letters Forward;Digits Backward;Letters Backward',
      ),
    ],
  }),
  instrument({
    name: 'RBANS',
    titles: ['Repeatable Battery for the Assessment of Neuropsychological Status', 'RBANS Update'],
    agreement: 'normal',
    whole: 'Total Scale',
    source: 'Pearson RBANS Update manual',
    scales: [
      ...composites(
        'Total Scale|Total Scale Index|Total;Immediate Memory|Immediate Memory Index;Visuospatial/Constructional|Visuospatial/Constructional Index|Visuospatial Constructional;Language|Language Index;Attention|Attention Index;Delayed Memory|Delayed Memory Index',
      ),
      ...subtests(
        'List Learning;Story Memory;Figure Copy;Line Orientation;Picture Naming;Semantic Fluency;Digit Span;Coding;List Recall;List Recognition;Story Recall;Figure Recall',
      ),
    ],
  }),
  instrument({
    name: 'NAB',
    titles: ['Neuropsychological Assessment Battery'],
    agreement: 'normal',
    whole: 'Total NAB Index',
    source: 'PAR NAB manual: indexes standard, parts T, low is weak',
    scales: [
      ...composites(
        'Total NAB Index|Total Index;Attention Index|Attention;Language Index|Language;Memory Index|Memory;Spatial Index|Spatial;Executive Functions Index|Executive Functions',
      ),
      ...tScales(
        'Digits Forward;Digits Backward;Dots;Numbers & Letters;Driving Scenes;Oral Production;Auditory Comprehension;Naming;List Learning;Shape Learning;Story Learning;Daily Living Memory;Visual Discrimination;Design Construction;Mazes;Judgment;Categories;Word Generation',
        'low',
      ),
    ],
  }),
];
