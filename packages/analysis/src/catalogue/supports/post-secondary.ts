import type { SupportEntry } from '../accommodations/entry.ts';

/** Services that are open to students and change no requirement. What calls for what follows the project's domain table of barriers. */
export const postSecondarySupports: readonly SupportEntry[] = [
  {
    title: 'Coaching in time management and organization',
    detail: 'Weekly meetings to plan the week, start assignments and review what was finished, for at least the first term.',
    says: /\bcoach\w*|\btime[- ]management (?:support|training|skills)/i,
    for: ['executive_function', 'attention', 'hyperactivity_impulsivity', 'processing_speed'],
  },
  {
    title: 'Learning-strategy sessions',
    detail: "Training in note-making, memory and active reading strategies, tried out on the student's own courses.",
    says: /\blearning[- ](?:strateg\w+|specialist|skills)|\bstudy[- ](?:skills|strateg\w+)/i,
    for: ['working_memory', 'long_term_memory', 'reading_comprehension', 'reading_fluency'],
  },
  {
    title: 'Subject tutoring',
    detail: 'Regular tutoring in the courses at risk, with a tutor who works from examples to independent problems.',
    says: /\btutor\w*/i,
    for: ['fluid_reasoning', 'verbal_comprehension', 'math_calculation', 'math_fluency', 'math_problem_solving'],
  },
  {
    title: 'Writing center',
    detail: 'Standing appointments for outlining, drafting and proofreading.',
    says: /\bwriting (?:cent(?:er|re)|lab\w*)/i,
    for: ['written_expression', 'spelling', 'verbal_comprehension'],
  },
  {
    title: 'Referral for reading remediation',
    detail:
      'A literacy clinic or a reading specialist for structured instruction in word reading, if the student wishes; it does not replace access to text now.',
    says: /\b(?:reading|literacy) (?:remediation|specialist|clinic|intervention|therap\w+)|\bstructured literacy/i,
    for: ['reading_decoding', 'phonological_processing'],
    from: 'moderate',
  },
  {
    title: 'Counseling',
    detail:
      "The counseling service or the student's own therapist, for treatment and for coping with academic demands; urgent concerns about safety go to the crisis service at once.",
    says: /\bcounsel\w+|\bwork on temper\b|\banger management\b|\bpsychotherap\w+|\bcognitive[- ]behaviou?ral|\b(?:individual|group) therapy|\bCBT\b/i,
    for: ['anxiety', 'test_anxiety', 'depression_mood', 'emotional_regulation', 'trauma_stress'],
  },
  {
    title: 'Advice on course load',
    detail: 'An adviser reviews whether a reduced load is wise, with its effects on financial aid, housing and progress.',
    says: /\b(?:reduced|lighter|part[- ]time) (?:course|class|academic)?[- ]?load|\bcourse[- ]load/i,
    for: ['depression_mood', 'fatigue_stamina', 'chronic_pain', 'episodic_attendance', 'headache_migraine'],
    from: 'moderate',
  },
  {
    title: 'Student health service',
    detail: 'Medical review of symptoms, sleep, energy and treatment, and updated medical documentation for the office.',
    says: /\bstudent health|\bsleep (?:study|evaluation|medicine|specialist|clinic|hygiene)|\b(?:physician|medication|psychiatr\w+|primary[- ]care|PCP|neurolog\w+)\b/i,
    for: ['sleep', 'fatigue_stamina', 'headache_migraine', 'chronic_pain', 'episodic_attendance'],
    forIfRecommended: ['attention', 'hyperactivity_impulsivity', 'anxiety', 'depression_mood'],
  },
  {
    title: 'Speech-language referral',
    detail: 'A speech-language pathologist for assessment and therapy.',
    says: /\bspeech[- ](?:and[- ])?language/i,
    for: ['receptive_language', 'expressive_language', 'speech_production'],
  },
  {
    title: 'Audiology referral',
    detail: 'Hearing and listening re-checked, and devices fitted.',
    says: /\baudiolog\w+|\bhearing (?:test|screening|check|evaluation)/i,
    for: ['auditory_processing', 'hearing'],
  },
  {
    title: 'Occupational therapy referral',
    detail: 'An occupational therapist for handwriting, fine motor or sensory needs and for the choice of tools.',
    says: /\boccupational therap\w+/i,
    for: ['handwriting_fine_motor', 'motor_coordination', 'sensory_sensitivity'],
    from: 'moderate',
  },
  {
    title: 'Social coaching or a peer group',
    detail: 'Mentoring or a group for students on the autism spectrum or with social difficulties.',
    says: /\b(?:social skills|social coaching|peer (?:group|mentor\w*)|support group)/i,
    for: ['social_communication'],
  },
  {
    title: 'Orientation and mobility training',
    detail: 'A specialist teaches routes and the use of aids on campus.',
    says: /\borientation and mobility/i,
    for: ['vision'],
    from: 'moderate',
  },
  {
    title: 'Campus transport',
    detail: 'Paratransit, accessible parking or a route plan between buildings.',
    says: /\b(?:paratransit|accessible parking|campus (?:transport\w*|shuttle))/i,
    for: ['mobility', 'chronic_pain'],
  },
  {
    title: 'Housing and dining office',
    detail: 'Room, diet and storage arrangements that the health condition calls for.',
    says: /\b(?:single room|housing|residence hall|dormitory|dining)\b/i,
    for: ['episodic_attendance', 'sleep', 'sensory_sensitivity', 'mobility'],
    from: 'moderate',
  },
  {
    title: 'Case management',
    detail: 'One contact who coordinates services, daily living and community supports.',
    says: /\bcase manage\w+/i,
    for: ['adaptive_functioning'],
  },
];
