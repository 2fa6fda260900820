import type { BarrierKey } from './barrier-keys.ts';
import type { BarrierEntry } from './barriers.ts';

type LearningKey = Extract<
  BarrierKey,
  | 'processing_speed'
  | 'working_memory'
  | 'long_term_memory'
  | 'attention'
  | 'hyperactivity_impulsivity'
  | 'executive_function'
  | 'visual_spatial'
  | 'fluid_reasoning'
  | 'verbal_comprehension'
  | 'auditory_processing'
  | 'phonological_processing'
  | 'reading_decoding'
  | 'reading_fluency'
  | 'reading_comprehension'
  | 'spelling'
  | 'written_expression'
  | 'handwriting_fine_motor'
  | 'math_calculation'
  | 'math_fluency'
  | 'math_problem_solving'
  | 'receptive_language'
  | 'expressive_language'
>;

/** Barriers of thinking, school skills and language. */
export const barriersOfLearning: Record<LearningKey, BarrierEntry> = {
  processing_speed: {
    title: 'Slow processing speed',
    impact:
      'The student needs more time than peers to take in, work through and record routine information, so timed work shows less than the student knows.',
    plain: 'Your child can do the work, but needs more time to take things in and get answers down.',
    observe: 'How much of a timed task is finished, and how much more is finished when time is not limited.',
    track: 'Items finished with and without a timer, and how many are right.',
    course: 'stable',
    strength: 'Works quickly and accurately on routine tasks',
    plainStrength: 'works fast and gets routine tasks right',
  },
  working_memory: {
    title: 'Limited working memory',
    impact:
      'The student loses part of the information that has to be held in mind while working, which affects directions with several steps, note-taking, and calculations or texts that must be kept in mind.',
    plain: 'It is hard for your child to keep several things in mind at once, such as directions with many steps.',
    observe: 'How many steps of a spoken direction are carried out without a repeat or a written reminder.',
    track: 'Steps carried out without a repeat.',
    course: 'stable',
    strength: 'Holds and works with information in mind well',
    plainStrength: 'keeps things in mind while working',
  },
  long_term_memory: {
    title: 'Difficulty learning and recalling information',
    impact:
      'The student learns new information more slowly or recalls less of it later, so studied material may not come back in a test that asks for free recall.',
    plain: 'New facts take more practice to stick, and may not come to mind when your child needs them.',
    observe: 'What is remembered the next day and the next week, with a cue and without.',
    track: 'Facts recalled after a day and after a week.',
    course: 'stable',
    strength: 'Learns and recalls new information well',
    plainStrength: 'learns new facts and remembers them',
  },
  attention: {
    title: 'Difficulty sustaining attention',
    impact:
      'The student loses focus while reading, in class and during tests, misses directions and details, and needs more effort and time to return to the task.',
    plain: 'It is hard for your child to stay focused, above all when work is long or the room is busy.',
    observe: 'Time on task in different lessons, what comes before a lapse, and what helps the student return.',
    track: 'Minutes of focused work before a break is needed, and prompts given.',
    course: 'stable',
    strength: 'Stays focused on the task',
    plainStrength: 'stays focused on the task',
  },
  hyperactivity_impulsivity: {
    title: 'Restlessness and impulsive responding',
    impact:
      'The student finds it hard to stay seated or wait, and may answer before a question is complete, which costs accuracy and makes long sittings difficult.',
    plain: 'Sitting still and waiting are hard for your child, who may act or answer before thinking it through.',
    observe: 'When movement or calling out happens, how often, and which activities go well.',
    track: 'Answers given before the question is complete, and corrections made on a second look.',
    course: 'stable',
  },
  executive_function: {
    title: 'Difficulty planning, starting and organizing work',
    impact:
      'The student has difficulty getting started, planning ahead, keeping track of materials and deadlines, and checking progress, so work that is understood may be late or missing.',
    plain: 'Getting started, planning and keeping track of work are hard for your child, even when the work itself is not.',
    observe: 'Assignments handed in on time, how work is started, and whether a checklist or planner changes this.',
    track: 'Assignments handed in, and whether the first step was taken without a prompt.',
    course: 'stable',
    strength: 'Plans and organizes work well',
    plainStrength: 'plans work and keeps track of it',
  },
  visual_spatial: {
    title: 'Difficulty with visual-spatial information',
    impact:
      'The student has difficulty making sense of layouts, diagrams, graphs and maps, and may misplace answers on crowded pages or answer sheets.',
    plain: 'Pictures, maps, graphs and crowded pages can be hard for your child to make sense of.',
    observe: 'Errors on graphs, maps, columns and answer sheets compared with the same task in words.',
    track: 'Errors of place or alignment on a page.',
    course: 'stable',
    strength: 'Understands visual and spatial information well',
    plainStrength: 'makes good sense of pictures, maps and shapes',
  },
  fluid_reasoning: {
    title: 'Difficulty with new problems and abstract reasoning',
    impact: 'The student needs more time and more explicit examples to see a pattern or a rule in unfamiliar material.',
    plain: 'New kinds of problems are hard for your child without an example to follow.',
    observe: 'Whether a worked example lets the student do the next problem alone.',
    track: 'Problems solved alone after a worked example.',
    course: 'stable',
    strength: 'Reasons well with new problems',
    plainStrength: 'thinks well about new kinds of problems',
  },
  verbal_comprehension: {
    title: 'Limited vocabulary and verbal knowledge',
    impact:
      'The student understands and expresses fewer word meanings and verbal ideas than peers, so dense wording in class, in texts and in test questions can hide what is asked.',
    plain: 'Hard words and long explanations can make it difficult for your child to see what is being asked.',
    observe: 'Whether plainer wording changes the answer.',
    track: 'New words used rightly in a sentence a week later.',
    course: 'stable',
    strength: 'Strong vocabulary and verbal reasoning',
    plainStrength: 'knows many words and thinks well with them',
  },
  auditory_processing: {
    title: 'Difficulty processing what is heard',
    impact: 'The student misses or mishears spoken information, most of all in noise or when speech is fast.',
    plain: 'Your child can miss what is said, above all in a noisy room.',
    observe: 'Directions missed in noise and in quiet, and with and without written support.',
    track: 'Spoken directions repeated.',
    course: 'stable',
    strength: 'Processes spoken sounds well',
    plainStrength: 'hears and sorts out spoken sounds well',
  },
  phonological_processing: {
    title: 'Weak phonological processing',
    impact:
      'The student has difficulty hearing, holding and working with the sounds in words, which slows sounding out new words and spelling them.',
    plain:
      'It is hard for your child to hear and work with the separate sounds in words, which makes reading and spelling harder to learn.',
    observe: 'Blending, segmenting and changing sounds in words, and which sound patterns are secure.',
    track: 'Sound and syllable tasks done correctly.',
    course: 'stable',
    strength: 'Works well with the sounds in words',
    plainStrength: 'works well with the sounds in words',
  },
  reading_decoding: {
    title: 'Difficulty reading words accurately',
    impact:
      'The student reads single words, above all long or unfamiliar ones, less accurately than peers, so reading takes effort away from understanding and test questions can be misread.',
    plain: 'Sounding out words, above all long or new ones, is hard for your child.',
    observe: 'Kinds of word-reading errors and the effect of having text read aloud.',
    track: 'Words read correctly by pattern, and self-corrections.',
    course: 'stable',
    strength: 'Reads words accurately',
    plainStrength: 'reads words correctly',
  },
  reading_fluency: {
    title: 'Slow, effortful reading',
    impact:
      'The student reads connected text slowly, so the amount that can be read in a given time is smaller than for peers and timed tests that involve reading may not be finished.',
    plain: 'Reading takes your child more time and effort than it takes classmates.',
    observe: 'Amount read in a set time, expression and effort, and change over weeks of instruction.',
    track: 'Words read correctly per minute on a practiced and on a new passage.',
    course: 'stable',
    strength: 'Reads smoothly and at a good rate',
    plainStrength: 'reads smoothly and at a good pace',
  },
  reading_comprehension: {
    title: 'Difficulty understanding what is read',
    impact:
      'The student takes less meaning from text than peers, above all where it has to be inferred, so independent reading and text-based questions are difficult.',
    plain: 'Your child may read the words but find it hard to say what the text means.',
    observe: 'Answers to factual and to inferential questions, after reading and after listening.',
    track: 'Questions answered, factual and inferential kept apart.',
    course: 'stable',
    strength: 'Reads with good understanding',
    plainStrength: 'understands what a text says',
  },
  spelling: {
    title: 'Difficulty spelling',
    impact:
      'The student makes more spelling errors than peers, spends effort on spelling that is then missing for ideas, and may choose simpler words to avoid errors.',
    plain: 'Spelling is hard for your child, and errors can hide good ideas.',
    observe: 'Error patterns in free writing, by hand and on a keyboard with a spell checker.',
    track: 'Words spelled correctly by pattern, in lists and in free writing.',
    course: 'stable',
    strength: 'Spells accurately',
    plainStrength: 'spells well',
  },
  written_expression: {
    title: 'Difficulty expressing ideas in writing',
    impact:
      'The student writes less, or less organized and complete, text than peers and than the student can say aloud, so written work does not show what the student knows.',
    plain: 'Putting ideas into writing is hard for your child, even when the ideas are there.',
    observe: 'Length and organization of writing with and without a planner, and compared with telling.',
    track: 'Complete sentences, linked ideas and total words in the same time.',
    course: 'stable',
    strength: 'Expresses ideas well in writing',
    plainStrength: 'puts ideas into writing well',
  },
  handwriting_fine_motor: {
    title: 'Difficulty with handwriting and fine motor control',
    impact: 'Handwriting is slow, tiring or hard to read for the student, which limits notes, written tests and any work done by hand.',
    plain: 'Writing by hand is slow, tiring or hard to read for your child.',
    observe: 'Legibility, speed and tiredness by hand, and the same task on a keyboard.',
    track: 'Words written and words typed in the same time, and signs of tiredness.',
    course: 'stable',
    strength: 'Good fine motor control',
    plainStrength: 'uses hands and fingers with good control',
  },
  math_calculation: {
    title: 'Difficulty with calculation',
    impact:
      'The student makes more errors than peers in computation, so answers in mathematics and science may be wrong although the approach is understood.',
    plain: 'Working out sums correctly is hard for your child, even when the idea is understood.',
    observe: 'Kinds of errors, and the effect of a calculator or a worked example.',
    track: 'Calculations right by operation.',
    course: 'stable',
    strength: 'Calculates accurately',
    plainStrength: 'gets sums right',
  },
  math_fluency: {
    title: 'Slow recall of number facts',
    impact:
      'Basic number facts are not automatic for the student, so calculations take longer and attention is drawn away from the problem.',
    plain: 'Your child has to work out number facts that others just know, which takes time.',
    observe: 'Strategies used for facts, such as counting, and time needed without pressure.',
    track: 'Facts known at once, kept apart from facts worked out.',
    course: 'stable',
    strength: 'Recalls number facts quickly',
    plainStrength: 'knows number facts by heart',
  },
  math_problem_solving: {
    title: 'Difficulty with mathematical problems',
    impact: 'The student has difficulty turning a worded or applied problem into the mathematics that solves it.',
    plain: 'Word problems, where your child has to work out what to do, are hard.',
    observe: 'Whether reading aloud, a drawing or a schema lets the student set the problem up.',
    track: 'Problems set up correctly, kept apart from problems calculated correctly.',
    course: 'stable',
    strength: 'Solves mathematical problems well',
    plainStrength: 'solves math problems well',
  },
  receptive_language: {
    title: 'Difficulty understanding spoken language',
    impact:
      'The student understands less of long, fast or complex spoken language than peers, so spoken directions and lessons may be missed or misunderstood.',
    plain: 'Long or complicated spoken language is hard for your child to follow.',
    observe: 'Directions followed by length and complexity, with and without pictures or print.',
    track: 'Directions carried out at the first hearing.',
    course: 'stable',
    strength: 'Understands spoken language well',
    plainStrength: 'understands what people say',
  },
  expressive_language: {
    title: 'Difficulty expressing ideas in speech',
    impact:
      'The student has difficulty finding words or building sentences, so spoken answers may be short, slow or unclear and show less than the student knows.',
    plain: 'Finding words and building sentences is hard for your child, who may know more than can be said.',
    observe: 'Length and completeness of spoken answers, and the effect of wait time and sentence starters.',
    track: 'Complete spoken sentences, and words found without help.',
    course: 'stable',
    strength: 'Expresses ideas well in speech',
    plainStrength: 'explains ideas well out loud',
  },
};
