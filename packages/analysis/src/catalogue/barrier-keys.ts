/** The canonical functional barriers. A key is part of the public data; none is ever renamed. */
export const barrierKeys = [
  'processing_speed',
  'working_memory',
  'long_term_memory',
  'attention',
  'hyperactivity_impulsivity',
  'executive_function',
  'visual_spatial',
  'fluid_reasoning',
  'verbal_comprehension',
  'auditory_processing',
  'phonological_processing',
  'reading_decoding',
  'reading_fluency',
  'reading_comprehension',
  'spelling',
  'written_expression',
  'handwriting_fine_motor',
  'math_calculation',
  'math_fluency',
  'math_problem_solving',
  'receptive_language',
  'expressive_language',
  'speech_production',
  'social_communication',
  'anxiety',
  'test_anxiety',
  'depression_mood',
  'emotional_regulation',
  'trauma_stress',
  'fatigue_stamina',
  'chronic_pain',
  'headache_migraine',
  'sleep',
  'sensory_sensitivity',
  'vision',
  'hearing',
  'mobility',
  'episodic_attendance',
  'motor_coordination',
  'adaptive_functioning',
] as const;
export type BarrierKey = (typeof barrierKeys)[number];

const known: ReadonlySet<string> = new Set(barrierKeys);

export function isBarrierKey(key: string): key is BarrierKey {
  return known.has(key);
}
