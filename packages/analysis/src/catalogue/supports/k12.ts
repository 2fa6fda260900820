import type { SupportEntry } from '../accommodations/entry.ts';

/** What the team may consider beside the plan: evaluations, referrals and help at home. */
export const k12Supports: readonly SupportEntry[] = [
  {
    title: 'Progress monitoring in reading',
    detail: 'A brief weekly or biweekly probe of the skill being taught, charted and shown to the family.',
    for: ['reading_decoding', 'reading_fluency', 'reading_comprehension', 'phonological_processing'],
  },
  {
    title: 'Speech-language evaluation',
    detail: 'If not done within the year: receptive, expressive and pragmatic language or speech.',
    for: ['receptive_language', 'expressive_language', 'speech_production', 'social_communication'],
  },
  {
    title: 'Occupational therapy evaluation',
    detail: 'Handwriting, fine motor and sensory needs at school.',
    for: ['handwriting_fine_motor', 'motor_coordination', 'sensory_sensitivity'],
  },
  {
    title: 'Audiology',
    detail: 'A hearing check and, if indicated, an auditory processing evaluation.',
    for: ['auditory_processing', 'hearing', 'receptive_language'],
    from: 'moderate',
  },
  {
    title: 'School counselor',
    detail: 'Regular check-ins; the family is told about help outside school where symptoms last.',
    for: ['anxiety', 'test_anxiety', 'depression_mood', 'emotional_regulation', 'trauma_stress'],
  },
  {
    title: 'Health plan with the school nurse',
    detail: 'Written with the family and the physician: medication, warning signs, absence and return.',
    for: ['episodic_attendance', 'headache_migraine', 'chronic_pain', 'fatigue_stamina', 'sleep'],
  },
  {
    title: 'Attention reviewed by the physician',
    detail: "The family may share these results with the child's physician.",
    for: ['attention', 'hyperactivity_impulsivity'],
    from: 'moderate',
  },
  {
    title: 'Homework agreement',
    detail: 'Home and school agree on a time limit for homework, after which it stops without penalty.',
    for: ['processing_speed', 'executive_function', 'written_expression', 'reading_fluency', 'math_calculation'],
  },
];
