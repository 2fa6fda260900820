import type { BarrierKey } from './barrier-keys.ts';
import type { BarrierEntry } from './barriers.ts';

type HealthKey = Extract<
  BarrierKey,
  | 'speech_production'
  | 'social_communication'
  | 'anxiety'
  | 'test_anxiety'
  | 'depression_mood'
  | 'emotional_regulation'
  | 'trauma_stress'
  | 'fatigue_stamina'
  | 'chronic_pain'
  | 'headache_migraine'
  | 'sleep'
  | 'sensory_sensitivity'
  | 'vision'
  | 'hearing'
  | 'mobility'
  | 'episodic_attendance'
  | 'motor_coordination'
  | 'adaptive_functioning'
>;

/** Barriers of communication, feelings, health, senses and daily living. */
export const barriersOfHealth: Record<HealthKey, BarrierEntry> = {
  speech_production: {
    title: 'Difficulty producing clear or fluent speech',
    impact:
      "The student's speech is hard to understand or interrupted, so speaking tests, presentations and discussion take more time and effort and may be avoided.",
    plain: 'Speaking clearly or smoothly takes effort for your child.',
    observe: 'How much listeners understand, and in which situations speech is easier.',
    track: 'Turns taken in speech, by situation.',
    course: 'stable',
  },
  social_communication: {
    title: 'Difficulty with social communication',
    impact:
      'The student has difficulty reading social cues, unwritten rules and indirect language, which affects group work, discussion and asking for help.',
    plain: 'Reading other people and unwritten rules is hard for your child.',
    observe: 'Group work, play and conversation: who starts, who answers, and what helps.',
    track: 'Turns taken and help asked for without a prompt.',
    course: 'stable',
    strength: 'Gets along well with others',
    plainStrength: 'gets along with others',
  },
  anxiety: {
    title: 'Anxiety that interferes with studying',
    impact:
      "Worry and bodily symptoms of anxiety take up the student's attention, lead to avoiding or leaving class and other demanding situations, and can stop work that the student is able to do.",
    plain: "Worry gets in the way of your child's learning and school day.",
    observe: 'What sets worry off, what it looks like, how long it lasts and what helps.',
    track: 'How sessions start, breaks asked for, and tasks tried in spite of worry.',
    course: 'changing',
  },
  test_anxiety: {
    title: 'Anxiety in tests',
    impact:
      "Anxiety during tests blocks the student's recall and concentration, so results fall short of what the student shows in other work.",
    plain: 'Tests make your child so anxious that results do not show what has been learned.',
    observe: 'Results in tests compared with the same content in class, and signs of distress.',
    track: 'Practice tests: right answers, time, and self-rated calm.',
    course: 'changing',
  },
  depression_mood: {
    title: 'Low mood that interferes with studying',
    impact:
      "Low mood, loss of interest and loss of energy reduce the student's concentration, pace and attendance, and make it hard to begin and finish work.",
    plain: 'Low mood takes away energy and interest that your child needs for school.',
    observe: 'Participation, energy and work finished, and days that are better or worse.',
    track: 'Small goals set and reached.',
    course: 'changing',
  },
  emotional_regulation: {
    title: 'Difficulty regulating emotions',
    impact: 'Strong emotions rise quickly and take long to settle for the student, which can interrupt class, group work and tests.',
    plain: 'Strong feelings come up fast for your child and take time to settle.',
    observe: 'What comes before an outburst or shutdown, and what helps the student recover.',
    track: 'Time needed to settle, and calming steps used.',
    course: 'changing',
  },
  trauma_stress: {
    title: 'Effects of traumatic stress',
    impact:
      "Reminders, watchfulness and avoidance after trauma draw on the student's attention and sense of safety, which can make some rooms, topics or situations hard to stay in.",
    plain: 'Because of hard experiences, your child may not feel safe or able to focus in some situations.',
    observe: 'Situations that are avoided or upsetting, and adults and places that feel safe.',
    track: 'Sessions begun calmly, and changes of routine announced.',
    course: 'changing',
  },
  fatigue_stamina: {
    title: 'Reduced stamina',
    impact: 'The student tires quickly in mental or physical work, so long days, long tests and back-to-back classes cannot be sustained.',
    plain: 'Your child gets tired sooner than others and needs rest to keep going.',
    observe: 'When tiredness sets in, what rest helps, and how much work can follow.',
    track: 'Minutes of good work before tiredness shows.',
    course: 'changing',
  },
  chronic_pain: {
    title: 'Chronic pain',
    impact: 'Pain limits how long the student can sit, stand, write or concentrate, and varies from day to day.',
    plain: 'Pain makes it hard for your child to sit, write or concentrate for long.',
    observe: 'Positions and activities that bring pain on or ease it.',
    track: 'Comfortable working time and position changes.',
    course: 'changing',
  },
  headache_migraine: {
    title: 'Headache or migraine',
    impact:
      "Headaches interrupt the student's work, are made worse by light, noise or screens, and can make attending or finishing impossible on some days.",
    plain: "Headaches interrupt your child's school work on some days.",
    observe: 'Frequency, triggers such as light or screens, and class time lost.',
    track: 'Sessions interrupted or shortened, and light and screen use.',
    course: 'changing',
  },
  sleep: {
    title: 'Disturbed sleep',
    impact:
      'Disturbed sleep leaves the student less alert and with less energy, above all early in the day, which affects attendance, concentration and memory.',
    plain: 'Poor sleep leaves your child tired and less able to focus.',
    observe: 'Alertness by time of day, and lateness.',
    track: 'Alertness at the start of the session, and the time of day.',
    course: 'changing',
  },
  sensory_sensitivity: {
    title: 'Sensory sensitivity',
    impact:
      'Light, noise, touch or crowding that others barely notice distracts or distresses the student, so ordinary rooms can be hard to work in.',
    plain: 'Noise, light or touch that others barely notice can bother your child a great deal.',
    observe: 'Which sensations distract or distress, where, and what helps.',
    track: 'Adjustments of the room and their effect.',
    course: 'stable',
  },
  vision: {
    title: 'Reduced vision',
    impact:
      'The student cannot use ordinary print, boards or screens as sighted peers do, and needs other formats, magnification and more time for visual tasks.',
    plain: 'Your child needs print, screens and boards in a form that works with reduced vision.',
    observe: 'Print size, distance, lighting and contrast that work, and eye tiredness.',
    track: 'Formats and print sizes that work, and reading time.',
    course: 'stable',
  },
  hearing: {
    title: 'Reduced hearing',
    impact:
      "The student misses speech, above all in groups, noise or when the speaker's face is not visible, and needs visual or technical access to spoken information.",
    plain: 'Your child does not hear all that is said and needs to see the speaker or the words.',
    observe: 'Understanding in quiet, in noise and in groups, and whether hearing technology is used and working.',
    track: 'Repeats needed, and settings that work.',
    course: 'stable',
  },
  mobility: {
    title: 'Limited mobility',
    impact:
      'The student cannot move between or within places as peers do, so distance, stairs, furniture and travel time can prevent access.',
    plain: 'Getting around takes your child more time or needs an accessible way.',
    observe: 'Routes, doors, furniture and transport that prevent or allow access.',
    track: 'Access to the room and the work place.',
    course: 'stable',
  },
  episodic_attendance: {
    title: 'Attendance interrupted by a health condition',
    impact: 'A condition that comes and goes keeps the student away from class or deadlines at times that cannot be planned.',
    plain: 'Health makes your child miss school on days that cannot be planned.',
    observe: 'Days missed, their pattern, and what is needed to catch up.',
    track: 'Sessions missed and caught up.',
    course: 'changing',
  },
  motor_coordination: {
    title: 'Difficulty with motor coordination',
    impact: 'Coordinated movement is slow or inaccurate for the student, which affects laboratory work, sport, tools and self-care.',
    plain: 'Movements that need coordination, such as sports or using tools, are hard for your child.',
    observe: 'Tasks with tools, in sport and on stairs, and time needed.',
    track: 'Tasks done with and without adapted tools.',
    course: 'stable',
    strength: 'Good motor coordination',
    plainStrength: 'moves with skill and control',
  },
  adaptive_functioning: {
    title: 'Need for support in everyday skills',
    impact:
      'The student needs more support than peers in everyday communication, self-care or practical tasks, which affects independent study and living.',
    plain: 'Your child needs more help than others of the same age with everyday skills.',
    observe: 'Everyday tasks done alone, with a reminder, and with help.',
    track: 'Steps of a daily task done alone.',
    course: 'stable',
    strength: 'Manages everyday tasks independently',
    plainStrength: 'takes care of daily tasks without much help',
  },
};
