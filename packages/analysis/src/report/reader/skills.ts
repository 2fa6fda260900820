import { type BarrierKey, isBarrierKey } from '../../catalogue/barrier-keys.ts';

/** Subject skills as a tutor groups the work, in the order of a report. */
export const skills = [
  'Reading',
  'Writing',
  'Mathematics',
  'Language',
  'Learning and memory',
  'Planning and attention',
  'Well-being and health',
] as const;
export type Skill = (typeof skills)[number];

const skillOfBarrier: Record<BarrierKey, Skill> = {
  reading_decoding: 'Reading',
  reading_fluency: 'Reading',
  reading_comprehension: 'Reading',
  phonological_processing: 'Reading',
  spelling: 'Writing',
  written_expression: 'Writing',
  handwriting_fine_motor: 'Writing',
  motor_coordination: 'Writing',
  math_calculation: 'Mathematics',
  math_fluency: 'Mathematics',
  math_problem_solving: 'Mathematics',
  receptive_language: 'Language',
  expressive_language: 'Language',
  speech_production: 'Language',
  social_communication: 'Language',
  verbal_comprehension: 'Language',
  auditory_processing: 'Language',
  processing_speed: 'Learning and memory',
  working_memory: 'Learning and memory',
  long_term_memory: 'Learning and memory',
  visual_spatial: 'Learning and memory',
  fluid_reasoning: 'Learning and memory',
  attention: 'Planning and attention',
  hyperactivity_impulsivity: 'Planning and attention',
  executive_function: 'Planning and attention',
  anxiety: 'Well-being and health',
  test_anxiety: 'Well-being and health',
  depression_mood: 'Well-being and health',
  emotional_regulation: 'Well-being and health',
  trauma_stress: 'Well-being and health',
  fatigue_stamina: 'Well-being and health',
  chronic_pain: 'Well-being and health',
  headache_migraine: 'Well-being and health',
  sleep: 'Well-being and health',
  sensory_sensitivity: 'Well-being and health',
  vision: 'Well-being and health',
  hearing: 'Well-being and health',
  mobility: 'Well-being and health',
  episodic_attendance: 'Well-being and health',
  adaptive_functioning: 'Well-being and health',
};

export function skillOf(barrierKey: string): Skill {
  return isBarrierKey(barrierKey) ? skillOfBarrier[barrierKey] : 'Learning and memory';
}
