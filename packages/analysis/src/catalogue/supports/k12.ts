import type { SupportEntry } from '../accommodations/entry.ts';

/** What the team may consider beside the plan: evaluations, referrals and help at home. */
export const k12Supports: readonly SupportEntry[] = [
  {
    title: 'Progress monitoring in reading',
    detail: 'A brief weekly or biweekly probe of the skill being taught, charted and shown to the family.',
    says: /\bprogress[- ]monitor\w*|\b(?:probes?|monitor\w*)\b[^.;]{0,50}\breading\b|\breading\b[^.;]{0,50}\bmonitor\w*/i,
    for: ['reading_decoding', 'reading_fluency', 'reading_comprehension', 'phonological_processing'],
  },
  {
    title: 'Speech-language evaluation',
    detail: 'If this report or another of the past year does not cover it: receptive, expressive and pragmatic language or speech.',
    says: /\bspeech(?:[- ](?:and[- ])?language)?\b[^.;]{0,30}\b(?:evaluation|assessment|referral|consult\w*)|\brefer\w*\b[^.;]{0,40}\bspeech/i,
    for: ['receptive_language', 'expressive_language', 'speech_production', 'social_communication'],
  },
  {
    title: 'Occupational therapy evaluation',
    detail: 'If this report or another of the past year does not cover it: handwriting, fine motor and sensory needs at school.',
    says: /\b(?:occupational therap\w+|OT)\b[^.;]{0,40}\b(?:evaluation|assessment|screening|consult\w*|referral)|\brefer\w*\b[^.;]{0,40}\boccupational therap\w+/i,
    for: ['handwriting_fine_motor', 'motor_coordination', 'sensory_sensitivity'],
  },
  {
    title: 'Audiology',
    detail: 'A hearing check if there was none in the past year and, if indicated, an auditory processing evaluation.',
    says: /\baudiolog\w+|\bhearing (?:test|screening|check|evaluation)/i,
    for: ['auditory_processing', 'hearing', 'receptive_language'],
    from: 'moderate',
  },
  {
    title: 'School counselor',
    detail: 'Regular check-ins; the family is told about help outside school where symptoms last.',
    says: /\bcounsel\w+|\bsafe person\b|\bschool (?:psychologist|social worker)\b[^.;]{0,40}\b(?:check|meet|support)/i,
    for: ['anxiety', 'test_anxiety', 'depression_mood', 'emotional_regulation', 'trauma_stress'],
  },
  {
    title: 'Health plan with the school nurse',
    detail: 'Written with the family and the physician: medication, warning signs, absence and return.',
    says: /\b(?:school )?nurse\b|\b(?:individual )?health(?:care)? plan/i,
    for: ['episodic_attendance', 'headache_migraine', 'chronic_pain', 'fatigue_stamina', 'sleep'],
  },
  {
    title: 'Attention reviewed by the physician',
    detail: "The family may share these results with the child's physician.",
    says: /\b(?:physician|pediatrician|medical (?:consult\w*|review|evaluation)|medication)\b/i,
    for: ['attention', 'hyperactivity_impulsivity'],
    from: 'moderate',
  },
  {
    title: 'Homework agreement',
    detail: 'Home and school agree on a time limit for homework, after which it stops without penalty.',
    says: /\bhomework\b[^.;]{0,60}\b(?:limit\w*|reduc\w*|no more than|minutes|agree\w*)/i,
    for: ['processing_speed', 'executive_function', 'written_expression', 'reading_fluency', 'math_calculation'],
  },
];
