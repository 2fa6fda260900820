import type { BarrierKey } from './barrier-keys.ts';

/** A diagnosis as documents word it, and the barriers it makes likely. A diagnosis alone never makes a barrier: the effect on the student must be told. */
export interface DiagnosisEntry {
  pattern: RegExp;
  keys: readonly BarrierKey[];
}

/** Source: DSM-5-TR names and ICD-10-CM codes; what they bear on follows the project's domain table. */
export const diagnoses: readonly DiagnosisEntry[] = [
  { pattern: /\bdyslexi\w+/i, keys: ['reading_decoding', 'reading_fluency', 'spelling'] },
  {
    pattern: /\b(?:impairment|disorder|disability) in (?:basic )?reading\b(?! comprehension)|\bF81\.0\b/i,
    keys: ['reading_decoding', 'reading_fluency'],
  },
  { pattern: /\breading rate\b|\breading fluency\b/i, keys: ['reading_fluency'] },
  { pattern: /\bimpairment in reading comprehension\b|\bhyperlexi\w+/i, keys: ['reading_comprehension'] },
  { pattern: /\b(?:impairment|disorder) (?:in|of) written expression\b(?! \(spelling)|\bdysgraphi\w+/i, keys: ['written_expression'] },
  { pattern: /\bspelling accuracy\b/i, keys: ['spelling'] },
  { pattern: /\bdysgraphi\w+/i, keys: ['handwriting_fine_motor'] },
  {
    pattern: /\bdyscalculi\w+|\bimpairment in mathematics\b|\bF81\.2\b|\bmathematics disorder\b/i,
    keys: ['math_calculation', 'math_fluency', 'math_problem_solving'],
  },
  { pattern: /\b(?:ADHD|attention[- ]deficit(?:\/| )?hyperactivity disorder)\b/i, keys: ['attention'] },
  {
    pattern: /\b(?:ADHD|attention[- ]deficit\/?\s?hyperactivity disorder)\W+(?:combined|predominantly hyperactive)/i,
    keys: ['attention', 'hyperactivity_impulsivity'],
  },
  { pattern: /\bautis(?:m|tic)\b(?: spectrum(?: disorder)?)?|\bAsperger\w*/i, keys: ['social_communication', 'sensory_sensitivity'] },
  { pattern: /\bsocial \(pragmatic\) communication disorder\b/i, keys: ['social_communication'] },
  {
    pattern: /\blanguage disorder\b(?!,? (?:\w+ )?expressive\b(?! and receptive))|\bmixed receptive[- ]expressive\b/i,
    keys: ['receptive_language'],
  },
  {
    pattern: /\blanguage disorder\b(?!,? (?:\w+ )?receptive\b(?! and expressive))|\bmixed receptive[- ]expressive\b/i,
    keys: ['expressive_language'],
  },
  { pattern: /\bspeech sound disorder\b|\bchildhood[- ]onset fluency disorder\b|\bstuttering\b/i, keys: ['speech_production'] },
  { pattern: /\b(?:central )?auditory processing disorder\b/i, keys: ['auditory_processing'] },
  { pattern: /\b(?:generali[sz]ed|social) anxiety disorder\b|\bpanic disorder\b|\bobsessive[- ]compulsive disorder\b/i, keys: ['anxiety'] },
  {
    pattern: /\banxiety disorder\b[^.;]*\b(?:limited|confined|restricted) to (?:\w+ )?(?:tests?|exam\w*)/i,
    keys: ['test_anxiety'],
  },
  { pattern: /\bmajor depressi(?:ve|on)\b|\bpersistent depressive\b|\bdysthymi\w+|\bbipolar\b/i, keys: ['depression_mood'] },
  { pattern: /\bpost-?traumatic stress disorder\b|\bPTSD\b/i, keys: ['trauma_stress'] },
  { pattern: /\b(?:disruptive mood|intermittent explosive|oppositional defiant)\b/i, keys: ['emotional_regulation'] },
  {
    pattern:
      /\b(?:multiple sclerosis|myalgic encephalomyelitis|chronic fatigue syndrome|long COVID|lupus|Crohn['’]s disease|ulcerative colitis)\b/i,
    keys: ['fatigue_stamina', 'episodic_attendance'],
  },
  {
    pattern: /\b(?:concussion|traumatic brain injury|TBI|post-?concussi\w+)\b/i,
    keys: ['fatigue_stamina', 'headache_migraine', 'attention', 'processing_speed'],
  },
  { pattern: /\bepilepsy\b|\bseizure disorder\b/i, keys: ['episodic_attendance'] },
  { pattern: /\bmigraines?\b/i, keys: ['headache_migraine'] },
  {
    pattern:
      /\b(?:fibromyalgia|rheumatoid arthritis|juvenile idiopathic arthritis|Ehlers-Danlos|chronic pain syndrome|complex regional pain)\b/i,
    keys: ['chronic_pain'],
  },
  { pattern: /\b(?:insomnia disorder|narcolepsy|sleep apn(?:o)?ea|delayed sleep[- ]phase)\b/i, keys: ['sleep'] },
  { pattern: /\bdevelopmental coordination disorder\b|\bdyspraxi\w+/i, keys: ['motor_coordination', 'handwriting_fine_motor'] },
  { pattern: /\bcerebral palsy\b|\bmuscular dystrophy\b|\bspina bifida\b|\bspinal cord injur\w+/i, keys: ['mobility'] },
  { pattern: /\bintellectual (?:developmental )?disab\w+/i, keys: ['adaptive_functioning'] },
];

/** A statement that names a diagnosis at all: DSM or ICD codes, or the word disorder with a name. */
export const namesDiagnosis =
  /\b(?:3\d\d\.\d{1,2}|[FGHRZ]\d\d\.\d{1,3}|disorder|dyslexia|dyscalculia|dysgraphia|ADHD(?! (?:index|scale|symptom|self|rating|probability))|autism|disability|depression|PTSD|migraine|epilepsy|hearing loss|cerebral palsy|brain injury|concussion)\b/i;
