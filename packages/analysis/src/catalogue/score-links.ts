import type { BarrierKey } from './barrier-keys.ts';

/**
 * Which barrier a scale bears on, and how much it tells.
 * - `index`: a composite, or the very skill measured (Spelling for spelling): enough alone when low.
 * - `part`: one task of a broader ability: needs company.
 * - `share`: a composite of several abilities, of which this is one: tells nothing more where the document measures the ability itself.
 * - `rating`: somebody's answers on a questionnaire: enough when clinically elevated and not contradicted.
 */
export interface ScoreLink {
  scale: RegExp;
  /** Only for these instruments (canonical names); any instrument otherwise, so that unknown tests are read as well. */
  instrument?: RegExp;
  keys: Partial<Record<BarrierKey, 'index' | 'part' | 'share' | 'rating'>>;
}

const brief = /^BRIEF/i;
const basc = /^BASC/i;
const conners = /^(?:Conners|CAARS|CBRS)/i;
const cpt = /CPT|TOVA|IVA|QbTest|Continuous Performance/i;
const questionnaire =
  /^(?:BRIEF|BASC|Conners|CAARS|CBRS|CBCL|TRF|YSR|ASEBA|Vanderbilt|NICHQ|Brown|BDEFS|BAARS|SNAP|CEFI|ASRS|SRS|GARS|Vineland|ABAS|PAI|MMPI|MCMI|DASS|SDQ|WHODAS|Neurobehavioral|MoCA)/i;
const vineland = /^(?:Vineland|ABAS|SIB-R|Bayley|DP-)/i;

/** Scale names as publishers print them; constructs by the test manuals' own descriptions and CHC theory (WJ IV, Wechsler, KTEA-3, CTOPP-2, D-KEFS). First match wins. */
const scoreLinks: readonly ScoreLink[] = [
  // Questionnaires first: their scale names repeat those of performance tests.
  { instrument: brief, scale: /^working memory/i, keys: { executive_function: 'part', working_memory: 'part' } },
  { instrument: brief, scale: /emotional? (?:control|regulation)|\bERI\b|\bERC?\b/i, keys: { emotional_regulation: 'rating' } },
  { instrument: brief, scale: /^inhibit/i, keys: { hyperactivity_impulsivity: 'part' } },
  { instrument: brief, scale: /behaviou?r(?:al)? regulation/i, keys: { hyperactivity_impulsivity: 'part', emotional_regulation: 'part' } },
  {
    instrument: brief,
    scale: /metacognition|global executive|cognitive regulation|plan|initiate|executive composite/i,
    keys: { executive_function: 'rating' },
  },
  { instrument: brief, scale: /task[- ]?(?:monitor|completion)|organization|self[- ]monitor|shift/i, keys: { executive_function: 'part' } },
  { instrument: basc, scale: /attention problems/i, keys: { attention: 'rating' } },
  { instrument: basc, scale: /hyperactivity/i, keys: { hyperactivity_impulsivity: 'rating' } },
  { instrument: basc, scale: /^(?:test anxiety)/i, keys: { test_anxiety: 'rating' } },
  { instrument: basc, scale: /^anxiety/i, keys: { anxiety: 'rating' } },
  { instrument: basc, scale: /^depression/i, keys: { depression_mood: 'rating' } },
  { instrument: basc, scale: /emotional self|anger control/i, keys: { emotional_regulation: 'rating' } },
  { instrument: basc, scale: /aggression|negative emotionality/i, keys: { emotional_regulation: 'part' } },
  { instrument: basc, scale: /social skills|developmental social/i, keys: { social_communication: 'part' } },
  { instrument: basc, scale: /activities of daily living/i, keys: { adaptive_functioning: 'part' } },
  { instrument: basc, scale: /executive functioning/i, keys: { executive_function: 'rating' } },
  { instrument: basc, scale: /study skills/i, keys: { executive_function: 'part' } },
  { instrument: /CBCL|TRF|YSR|ASEBA|Child Behavior/i, scale: /attention problems/i, keys: { attention: 'rating' } },
  { instrument: /CBCL|TRF|YSR|ASEBA|Child Behavior/i, scale: /anxious/i, keys: { anxiety: 'rating' } },
  { instrument: /CBCL|TRF|YSR|ASEBA|Child Behavior/i, scale: /depressed/i, keys: { depression_mood: 'rating' } },
  { instrument: conners, scale: /inattent|attention/i, keys: { attention: 'rating' } },
  { instrument: conners, scale: /ADHD index|ADHD symptoms total/i, keys: { attention: 'part' } },
  { instrument: conners, scale: /emotional dysregulation/i, keys: { emotional_regulation: 'rating' } },
  { instrument: conners, scale: /hyperactiv|impulsiv/i, keys: { hyperactivity_impulsivity: 'rating' } },
  { instrument: conners, scale: /executive/i, keys: { executive_function: 'rating' } },
  { instrument: conners, scale: /anxi/i, keys: { anxiety: 'part' } },
  { instrument: conners, scale: /depress/i, keys: { depression_mood: 'part' } },
  { instrument: /Vanderbilt|NICHQ|SNAP|BAARS|ASRS|Brown/i, scale: /inattent|attention|part a|total/i, keys: { attention: 'rating' } },
  { instrument: /Vanderbilt|NICHQ|SNAP|BAARS|ASRS/i, scale: /hyperactiv|impulsiv/i, keys: { hyperactivity_impulsivity: 'rating' } },
  { instrument: /BDEFS|CEFI|D-REF/i, scale: /./, keys: { executive_function: 'rating' } },
  { instrument: cpt, scale: /commission|impulsiv|perseveration/i, keys: { hyperactivity_impulsivity: 'part', attention: 'part' } },
  { instrument: cpt, scale: /attention|comparison|composite|full scale/i, keys: { attention: 'index' } },
  { instrument: cpt, scale: /./, keys: { attention: 'part' } },
  {
    instrument: /^(?:BAI|GAD-?7|GAD|STAI|SCARED|MASC|RCMAS|HAM-A|SCAS|LSAS|OASIS|Beck Anxiety|Generalized Anxiety)/i,
    scale: /./,
    keys: { anxiety: 'rating' },
  },
  {
    instrument: /^(?:BDI|PHQ|CDI|CES-?D|HAM-D|RADS|MDI|QIDS|Beck Depression|Patient Health)/i,
    scale: /./,
    keys: { depression_mood: 'rating' },
  },
  { instrument: /^RCADS/i, scale: /depress/i, keys: { depression_mood: 'rating' } },
  { instrument: /^RCADS/i, scale: /./, keys: { anxiety: 'rating' } },
  { instrument: /^(?:PCL|CAPS|TSCC|UCLA PTSD|CPSS|IES)/i, scale: /./, keys: { trauma_stress: 'rating' } },
  { instrument: /^(?:TAI|Test Anxiety|WTAS|Westside)/i, scale: /./, keys: { test_anxiety: 'rating' } },
  { instrument: /^(?:ISI|PSQI|ESS|Epworth|Insomnia|Pittsburgh)/i, scale: /./, keys: { sleep: 'rating' } },
  { instrument: /^(?:FSS|MFIS|Fatigue|Modified Fatigue)/i, scale: /./, keys: { fatigue_stamina: 'rating' } },
  { instrument: /^(?:HIT-?6|MIDAS|Headache|Migraine)/i, scale: /./, keys: { headache_migraine: 'rating' } },
  { instrument: /^(?:SP-?2|Sensory Profile|SPM|Sensory)/i, scale: /./, keys: { sensory_sensitivity: 'rating' } },
  { instrument: /^(?:SRS|GARS|SCQ|ADOS|CARS|AQ|ADI|Social Responsiveness|Autism)/i, scale: /./, keys: { social_communication: 'rating' } },
  {
    instrument: vineland,
    scale: /composite|general adaptive|\b(?:ABC|GAC)\b|daily living|practical|conceptual/i,
    keys: { adaptive_functioning: 'index' },
  },
  { instrument: vineland, scale: /^social/i, keys: { social_communication: 'part', adaptive_functioning: 'part' } },
  { instrument: vineland, scale: /communication/i, keys: { adaptive_functioning: 'part' } },
  { instrument: /^SCAN/i, scale: /./, keys: { auditory_processing: 'index' } },
  { instrument: /^(?:BOT|MABC|Movement ABC|PDMS)/i, scale: /fine|manual|dexterity/i, keys: { handwriting_fine_motor: 'index' } },
  { instrument: /^(?:BOT|MABC|Movement ABC|PDMS)/i, scale: /./, keys: { motor_coordination: 'index' } },
  { instrument: /Beery|VMI/i, scale: /motor coordination/i, keys: { handwriting_fine_motor: 'index' } },
  { instrument: /Beery/i, scale: /visual perception/i, keys: { visual_spatial: 'index' } },
  { instrument: /Beery/i, scale: /./, keys: { handwriting_fine_motor: 'part', visual_spatial: 'part' } },
  { instrument: /Pegboard|^PPT|Purdue|Finger Tapping/i, scale: /./, keys: { handwriting_fine_motor: 'index' } },
  { instrument: /RCFT|Rey/i, scale: /copy/i, keys: { visual_spatial: 'index' } },
  {
    instrument: /RCFT|Rey|CVLT|RAVLT|HVLT|BVMT|WRAML|WMS|CMS|ChAMP|TOMAL/i,
    scale: /working memory|attention/i,
    keys: { working_memory: 'index' },
  },
  {
    instrument: /CVLT|RAVLT|HVLT|BVMT|WRAML|WMS|CMS|ChAMP|TOMAL/i,
    scale: /index|composite|total|trials? 1|delayed|long delay|memory/i,
    keys: { long_term_memory: 'index' },
  },
  { instrument: /RCFT|Rey|CVLT|RAVLT|HVLT|BVMT|WRAML|WMS|CMS|ChAMP|TOMAL/i, scale: /./, keys: { long_term_memory: 'part' } },
  { instrument: /D-?KEFS/i, scale: /letter fluency|category fluency/i, keys: { expressive_language: 'part' } },
  {
    instrument: /D-?KEFS|TMT|CTMT|Trail|Wisconsin|WCST|Stroop|Tower/i,
    scale:
      /switch|set[- ]shifting|inhibitory control|inhibition|tower|number-letter|perseverat|sorting|condition [34]|trail.*(?:b|4)\b|trails? b/i,
    keys: { executive_function: 'part' },
  },
  { instrument: /D-?KEFS|TMT|Trail|Stroop/i, scale: /./, keys: { processing_speed: 'part' } },
  { instrument: /CTOPP/i, scale: /^(?:phonological awareness|phonological memory)/i, keys: { phonological_processing: 'index' } },
  { instrument: /CTOPP/i, scale: /rapid (?:symbolic|non)|RAN/i, keys: { phonological_processing: 'part', reading_fluency: 'part' } },
  { instrument: /CTOPP/i, scale: /rapid/i, keys: { reading_fluency: 'part' } },
  { instrument: /CTOPP/i, scale: /./, keys: { phonological_processing: 'part' } },
  {
    instrument: /TOWRE/i,
    scale: /phonemic/i,
    keys: { reading_decoding: 'index', phonological_processing: 'part', reading_fluency: 'part' },
  },
  { instrument: /TOWRE/i, scale: /./, keys: { reading_fluency: 'index', reading_decoding: 'part' } },
  { instrument: /GORT/i, scale: /rate|fluency/i, keys: { reading_fluency: 'index' } },
  { instrument: /GORT/i, scale: /accuracy/i, keys: { reading_decoding: 'part' } },
  { instrument: /GORT/i, scale: /comprehension/i, keys: { reading_comprehension: 'index' } },
  { instrument: /GORT/i, scale: /oral reading/i, keys: { reading_fluency: 'part' } },
  { instrument: /Nelson/i, scale: /rate/i, keys: { reading_fluency: 'index' } },
  { instrument: /Nelson/i, scale: /vocabulary/i, keys: { verbal_comprehension: 'part' } },
  { instrument: /SDMT|Symbol Digit/i, scale: /./, keys: { processing_speed: 'index' } },
  { instrument: /PPVT|ROWPVT/i, scale: /./, keys: { receptive_language: 'index' } },
  { instrument: /EVT|EOWPVT|Boston Naming|BNT/i, scale: /./, keys: { expressive_language: 'index' } },
  {
    instrument: /CELF|CASL|TOLD|OWLS|PLS|TILLS|TOAL/i,
    scale: /core|total|oral language composite|general language/i,
    keys: { receptive_language: 'share', expressive_language: 'share' },
  },
  {
    instrument: /CELF|CASL|TOLD|OWLS|PLS|TILLS|TOAL/i,
    scale: /receptive|listening|comprehension|understanding|directions|auditory|semantic/i,
    keys: { receptive_language: 'index' },
  },
  {
    instrument: /CELF|CASL|TOLD|OWLS|PLS|TILLS|TOAL/i,
    scale: /expressive|oral expression|formulated|recalling|word structure|syntax/i,
    keys: { expressive_language: 'index' },
  },
  { instrument: /CELF|CASL/i, scale: /pragmatic/i, keys: { social_communication: 'index' } },
  { instrument: /GFTA|Goldman|KLPA|SSI|Stuttering/i, scale: /./, keys: { speech_production: 'index' } },
  {
    instrument: /^KeyMath/i,
    scale: /^(?:operations|addition and subtraction|multiplication and division)/i,
    keys: { math_calculation: 'index' },
  },
  { instrument: /^KeyMath/i, scale: /^(?:applications|applied problem|foundations of problem)/i, keys: { math_problem_solving: 'index' } },
  { instrument: /^KeyMath/i, scale: /^mental computation/i, keys: { math_calculation: 'part' } },
  { instrument: /^KeyMath/i, scale: /^total/i, keys: { math_calculation: 'share', math_problem_solving: 'share' } },
  { instrument: questionnaire, scale: /./, keys: {} },
  // Performance tests, by the name of the scale alone.
  {
    scale:
      /^(?:processing speed|psychomotor speed|cognitive processing speed|perceptual speed|cognitive efficiency|speed(?:ed)? (?:of )?(?:information )?processing|speeded processing)\b|^(?:PSI|Gs)$|\((?:PSI|Gs)\)/i,
    keys: { processing_speed: 'index' },
  },
  {
    scale:
      /^(?:coding|symbol search|cancellation|letter-pattern|number-pattern|pair cancellation|visual matching|decision speed|naming speed|animal coding|bug search)/i,
    keys: { processing_speed: 'part' },
  },
  {
    scale: /^(?:(?:auditory |short-term )?working memory|short-term memory)\b|^(?:WMI|Gwm|Gsm)$|\((?:WMI|Gwm|Gsm|AWMI)\)/i,
    keys: { working_memory: 'index' },
  },
  {
    scale:
      /^(?:digit span|digits? (?:forward|backward|sequencing)|digit sequencing|running digits|picture span|letter-number|arithmetic|numbers reversed|verbal attention|object-number|spatial (?:span|addition)|symbol span|memory for (?:words|digits))/i,
    keys: { working_memory: 'part' },
  },
  {
    scale:
      /^(?:(?:auditory|visual|verbal|immediate|delayed|general|composite) memory|long-term (?:retrieval|storage)|retrieval fluency|memory index|learning (?:efficiency|index)|composite memory)|^(?:AMI|VMI|DMI|IMI|Glr|CMX|LTSR)$|\((?:AMI|DMI|IMI|Glr|CMX)\)/i,
    keys: { long_term_memory: 'index' },
  },
  {
    scale:
      /^(?:story (?:recall|memory)|visual-auditory learning|logical memory|list (?:learning|recall|memory)|picture recognition|verbal paired|design memory|delayed recall)/i,
    keys: { long_term_memory: 'part' },
  },
  {
    scale:
      /^(?:visual[- ]spatial|perceptual (?:reasoning|organization)|visual processing|spatial ability|visual perception)\b|^(?:VSI|Gv|PRI)$|\((?:VSI|Gv)\)/i,
    keys: { visual_spatial: 'index', fluid_reasoning: 'part' },
  },
  {
    scale: /^(?:block design|visual puzzles|visualization|spatial relations|object assembly|picture completion)/i,
    keys: { visual_spatial: 'part' },
  },
  {
    scale:
      /^(?:fluid reasoning|nonverbal (?:reasoning|intelligence|index)|quantitative reasoning index)\b|^(?:FRI|Gf|NIX)$|\((?:FRI|Gf|NIX)\)/i,
    keys: { fluid_reasoning: 'index' },
  },
  {
    scale:
      /^(?:matrix reasoning|matrices|figure weights|picture concepts|concept formation|number series|analysis-synthesis|set relations)/i,
    keys: { fluid_reasoning: 'part' },
  },
  {
    scale:
      /^(?:verbal comprehension|comprehension-knowledge|verbal intelligence|verbal ability|crystallized)|^(?:VCI|Gc|VIX)$|\((?:VCI|Gc|VIX)\)/i,
    keys: { verbal_comprehension: 'index' },
  },
  {
    scale:
      /^(?:similarities|vocabulary|information|comprehension$|oral vocabulary|general information|picture vocabulary|reading vocabulary|word knowledge)/i,
    keys: { verbal_comprehension: 'part' },
  },
  { scale: /^auditory processing|^Ga$|\(Ga\)/i, keys: { auditory_processing: 'part', phonological_processing: 'index' } },
  {
    scale: /^(?:phonological|phonemic proficiency|phonemic awareness|phonetic coding|sound awareness)/i,
    keys: { phonological_processing: 'index' },
  },
  {
    scale: /^(?:elision|blending|segmentation|sound (?:blending|matching)|phoneme isolation|nonword repetition)/i,
    keys: { phonological_processing: 'part' },
  },
  { scale: /^(?:rapid|RAN\b)/i, keys: { reading_fluency: 'part' } },
  { scale: /^(?:pseudoword decoding|nonsense word decoding)/i, keys: { reading_decoding: 'index', phonological_processing: 'part' } },
  {
    scale:
      /^(?:word reading(?! (?:fluency|efficiency))|basic reading|letter[- ]?(?:&|and)? ?word|word attack|word identification|decoding(?! fluency)|letter (?:&|and) word|word recognition|reading decoding|letter-word|dyslexia index|sound-symbol)/i,
    keys: { reading_decoding: 'index' },
  },
  {
    scale:
      /^(?:(?:sentence |word |oral |silent |passage )?reading (?:fluency|rate|speed)|word reading (?:fluency|efficiency)|oral reading|decoding fluency|orthographic fluency|word recognition fluency|text reading|sight word)/i,
    keys: { reading_fluency: 'index' },
  },
  { scale: /^broad reading/i, keys: { reading_fluency: 'share', reading_decoding: 'share' } },
  {
    scale: /^(?:reading comprehension|passage comprehension|sentence comprehension|comprehension,|paragraph comprehension|reading recall)/i,
    keys: { reading_comprehension: 'index' },
  },
  { scale: /^spelling\b(?! of sounds)/i, keys: { spelling: 'index' } },
  { scale: /^(?:spelling of sounds|orthographic (?:choice|processing))/i, keys: { spelling: 'part' } },
  {
    scale:
      /^(?:written expression|overall writing|contextual writing|essay composition|sentence composition|writing samples|broad written|theme development|paragraph writing)/i,
    keys: { written_expression: 'index' },
  },
  { scale: /^(?:written language|basic writing)/i, keys: { written_expression: 'share', spelling: 'share' } },
  { scale: /^(?:sentence writing fluency|writing fluency)/i, keys: { written_expression: 'part', handwriting_fine_motor: 'part' } },
  {
    scale: /^(?:alphabet writing|handwriting|fine motor|manual|grooved|motor coordination|visual-motor|graphomotor)/i,
    keys: { handwriting_fine_motor: 'index' },
  },
  {
    scale: /^(?:(?:math(?:ematics)? )?(?:facts )?fluency$|math(?:ematics)? (?:facts )?fluency|math fact)/i,
    keys: { math_fluency: 'index' },
  },
  {
    scale: /^(?:calculation|numerical operations|math(?:ematics)? (?:computation|calculation)|computation|arithmetic computation)/i,
    keys: { math_calculation: 'index' },
  },
  {
    scale: /^(?:applied problems|math(?:ematics)? (?:problem|reasoning|concepts)|quantitative reasoning|number matrices)/i,
    keys: { math_problem_solving: 'index' },
  },
  { scale: /^(?:broad math|math(?:ematics)?(?: composite)?$)/i, keys: { math_calculation: 'share', math_problem_solving: 'share' } },
  { scale: /^(?:listening comprehension|oral comprehension|receptive|understanding directions)/i, keys: { receptive_language: 'index' } },
  { scale: /^(?:oral expression|expressive|oral fluency)/i, keys: { expressive_language: 'index' } },
  { scale: /^(?:verbal fluency|letter fluency|category fluency|naming)/i, keys: { expressive_language: 'part' } },
  { scale: /^oral language/i, keys: { receptive_language: 'share', expressive_language: 'share' } },
  { scale: /^adaptive (?:behavior|skills) composite|^general adaptive/i, keys: { adaptive_functioning: 'index' } },
];

/** The barriers a scale bears on; none for scales that measure no barrier, such as a full-scale IQ. */
export function linksOf(instrument: string, scale: string): ScoreLink['keys'] {
  return scoreLinks.find((link) => link.scale.test(scale) && (!link.instrument || link.instrument.test(instrument)))?.keys ?? {};
}
