import type { SupportEntry } from '../accommodations/entry.ts';

/** What a tutor passes on to the family; tutoring neither treats nor diagnoses. */
export const tutoringSupports: readonly SupportEntry[] = [
  {
    title: 'Suggest an occupational therapy review',
    detail: 'Tell the family if handwriting stays tiring or hard to read after some weeks of practice.',
    says: /\boccupational therap\w+/i,
    for: ['handwriting_fine_motor', 'motor_coordination'],
  },
  {
    title: 'Share what helps with the teachers',
    detail: "A short note each month on the strategies that work, with the family's consent.",
    says: /\b(?:communicat\w+|coordinat\w+|shar\w+|contact)\b[^.;]{0,40}\bteachers?\b/i,
    for: [
      'written_expression',
      'reading_decoding',
      'reading_fluency',
      'reading_comprehension',
      'spelling',
      'executive_function',
      'math_calculation',
      'math_fluency',
      'math_problem_solving',
      'working_memory',
      'attention',
      'processing_speed',
    ],
  },
  {
    title: 'Tell the family about distress',
    detail:
      'If worry, low mood or anger gets in the way of sessions, tell the family the same day; the school counselor or a clinician takes it from there.',
    says: /\bcounsel\w+|\bpsychotherap\w+/i,
    for: ['anxiety', 'test_anxiety', 'depression_mood', 'emotional_regulation', 'trauma_stress'],
  },
  {
    title: 'Ask for advice on language',
    detail: 'A speech-language pathologist can say which language goals to practice in sessions.',
    says: /\bspeech[- ](?:and[- ])?language/i,
    for: ['receptive_language', 'expressive_language', 'speech_production'],
  },
  {
    title: 'Plan around health',
    detail: 'Agree with the family how sessions are moved or shortened on difficult days.',
    for: ['fatigue_stamina', 'headache_migraine', 'chronic_pain', 'sleep', 'episodic_attendance'],
  },
  {
    title: 'Hearing and vision',
    detail: 'Ask the family to have hearing or vision re-checked if the student strains to hear or see.',
    says: /\baudiolog\w+|\b(?:hearing|vision|eye) (?:test|screening|check|exam\w*|evaluation)/i,
    for: ['hearing', 'vision', 'auditory_processing'],
  },
];
