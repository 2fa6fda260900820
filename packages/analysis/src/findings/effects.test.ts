import { describe, expect, test } from 'vitest';
import type { BarrierKey } from '../catalogue/barrier-keys.ts';
import { barriersIn } from './testing/a-report.ts';

/** What parents, teachers, physicians, examiners and students say of a difficulty, without its name. */
const told: [BarrierKey, string][] = [
  ['processing_speed', 'Homework that should take twenty minutes regularly runs past an hour.'],
  ['processing_speed', 'A charting assignment that classmates hand in after 15 minutes takes him 50.'],
  ['processing_speed', 'Mrs. Bell stated that Rowan is the last to put his worksheet away and stays in at recess to finish on most days.'],
  [
    'processing_speed',
    'On written tasks he worked at a deliberate pace and ran out of time on four of the seven timed subtests although nearly all of his answers were right.',
  ],
  ['processing_speed', 'Her mother explains that even simple chores and forms take her three times as long as her brothers.'],
  [
    'processing_speed',
    'She is always the last one done with the warm-up, and copying the board takes her so long that the class has moved on.',
  ],
  ['working_memory', 'If he is told three things at once he does one of them and comes back to ask what else there was.'],
  [
    'working_memory',
    'She often starts the second step of a task having forgotten the first, and multi-step directions must be repeated for her every time.',
  ],
  [
    'working_memory',
    'Instructor wrote that he had to be given a three-step order again four times in one shift before he could carry it out.',
  ],
  ['working_memory', 'In lab she can keep only one instruction in her head at a time, so her partner repeats each step for her.'],
  [
    'working_memory',
    'By the time he has worked out the second part of a calculation he no longer knows what the first part was, and this happens in every math class.',
  ],
  ['long_term_memory', 'She rereads a chapter three times and by the next morning can reproduce the headings but not the argument.'],
  ['long_term_memory', 'Material that he knew on Sunday is gone by the Tuesday quiz, and he relearns the same word list week after week.'],
  ['long_term_memory', 'What is taught one day has to be retaught the next, his teacher says, as though he had never seen it.'],
  [
    'long_term_memory',
    'Ms. Petrie relies on photographs and a diary because she does not retain names, appointments, or conversations from one day to the next.',
  ],
  ['attention', 'In lecture he loses the thread after about fifteen minutes and has to ask a neighbor what was just said.'],
  ['attention', 'She was on task for 54% of observed intervals, compared with 88% for two peers.'],
  ['attention', 'Her mind is elsewhere for much of the lesson, and the teacher has to call her name several times before she looks up.'],
  ['attention', 'His notes stop after the first ten minutes of every class, because by then he is thinking of something else.'],
  ['attention', 'He was redirected to his work seven times in a half-hour observation.'],
  ['attention', 'Any sound in the hallway pulls him off his work, and he rarely gets through a page without stopping.'],
  [
    'hyperactivity_impulsivity',
    'During the session he was up and down from his chair, hummed, and reached for materials before directions were finished.',
  ],
  [
    'hyperactivity_impulsivity',
    "He calls out answers without raising his hand about ten times a lesson and cannot keep his hands off other children's things.",
  ],
  ['hyperactivity_impulsivity', 'His mother says that he never sits through a meal and is in motion from the moment he wakes up.'],
  [
    'executive_function',
    'He cannot get started on papers, and three were late in the fall because he had no outline two days before they were due.',
  ],
  [
    'executive_function',
    'Her mother checks her portal every evening, breaks each project into steps, and packs her bag, or nothing would be handed in.',
  ],
  [
    'executive_function',
    'His desk is crammed with old papers, he comes to class without a pencil or book most days, and he has eleven missing assignments.',
  ],
  ['executive_function', 'She double-books herself, misses advising appointments, and underestimates how long everything will take.'],
  ['executive_function', 'He gets stuck when plans change and needs an adult to talk him through each transition several times a day.'],
  [
    'visual_spatial',
    'She cannot make sense of diagrams in biology, and the columns of her sums drift across the page so that she adds the wrong digits.',
  ],
  ['visual_spatial', 'He still loses his way between buildings after two years on campus and cannot read a floor plan.'],
  ['visual_spatial', 'Charts, graphs and maps are very hard for her, and she has to have each one described in words.'],
  [
    'fluid_reasoning',
    'She can repeat a procedure once it is shown but is lost as soon as the problem looks different, which her teacher sees every week.',
  ],
  [
    'fluid_reasoning',
    'Working out how new or unfamiliar problems are to be solved is very difficult for him, and he did not grasp the rule in most of the items.',
  ],
  [
    'verbal_comprehension',
    'She does not know many words that other ninth graders know, and her definitions were vague or circular throughout.',
  ],
  [
    'verbal_comprehension',
    'His fund of general knowledge and his word knowledge are well below what is expected, and he asks what ordinary words mean several times a lesson.',
  ],
  [
    'auditory_processing',
    'Although her hearing is normal, she cannot follow what is said when others are talking in the background and often hears “fifteen” as “fifty.”',
  ],
  [
    'auditory_processing',
    'In the cafeteria or a noisy seminar room speech becomes a jumble for him, and he asks people to repeat themselves many times each day.',
  ],
  [
    'phonological_processing',
    'He cannot tell whether two words rhyme and left off the wrong sound in eight of ten items when asked to take a sound away.',
  ],
  ['phonological_processing', 'Naming rows of letters was slow and halting, and she cannot delete a sound from inside a blend.'],
  ['phonological_processing', 'She confuses similar sounds such as /b/ and /p/, and could not put three sounds together to make a word.'],
  [
    'reading_decoding',
    'Anything with three syllables makes him guess from the first letters: he read “constitution” as “construction” and “particle” as “practical.”',
  ],
  ['reading_decoding', 'New words stop her: she looks at the first letter, says a word that begins the same way, and reads on.'],
  ['reading_decoding', 'On a page of his science book he misread nine words, and nonsense words were almost impossible for him.'],
  ['reading_fluency', 'A chapter that his teacher expects to take half an hour takes him an hour and a quarter.'],
  [
    'reading_fluency',
    'Reading aloud she went word by word in a flat voice, stopped at about every eighth word, and read 58 words in a minute where the class average is 120.',
  ],
  [
    'reading_fluency',
    'She describes reading the same page three or four times; her roommate finishes the same chapter in about a third of the time.',
  ],
  [
    'reading_fluency',
    'At standard time he had answered 20 of 38 reading questions when time was called, and all but one of them were right.',
  ],
  ['reading_fluency', 'It takes me forever to get through a page, Rowan said, and I am still reading when the others are discussing it.'],
  [
    'reading_comprehension',
    'He answers questions about facts but misses what is implied in nearly every text, and could not give the main idea of four of five passages.',
  ],
  [
    'spelling',
    "His teacher sends work back because she can't tell which word he meant, and he swaps words he wants for short ones he can spell.",
  ],
  ['spelling', 'She writes “becuse” and “freind” and spells the same word differently from one line to the next.'],
  ['spelling', 'About every fifth word in his essay was misspelled, and spell-check did not recognise many of them.'],
  ['written_expression', 'She has great ideas and can tell you all about the unit; then she writes two lines.'],
  [
    'written_expression',
    'Getting his thoughts down on paper takes hours, and his essays are a string of run-on sentences without any order.',
  ],
  [
    'written_expression',
    'He avoids any assignment that calls for more than a sentence of writing and leaves extended responses blank on most tests.',
  ],
  ['handwriting_fine_motor', 'She held the marker in her fist, and she cannot write her name so that others can read it.'],
  ['handwriting_fine_motor', 'Cutting out one shape takes her ten minutes, and an adult must do her zipper and buttons.'],
  ['handwriting_fine_motor', 'His notes cannot be read even by himself, and after half a page his fingers ache so much that he stops.'],
  [
    'math_calculation',
    'He reverses the order of operations when a formula has more than two steps and has twice withdrawn from College Algebra.',
  ],
  ['math_calculation', 'She loses track of the steps in long division, forgets to regroup, and got 6 of 20 computation items right.'],
  [
    'math_fluency',
    'He works every product from the beginning with tally marks, and a twelve-item quiz that his section finishes in twenty minutes takes him fifty.',
  ],
  ['math_fluency', 'She finished 17 of 40 multiplication facts in the time allowed and still skip-counts on her fingers.'],
  ['math_fluency', 'Basic facts have never become automatic for him; he counts up for 6 + 7 and takes several seconds for each.'],
  [
    'math_problem_solving',
    'When a word problem is read to him he can say what is being asked but cannot tell which operation answers it and tries each in turn.',
  ],
  [
    'math_problem_solving',
    'She calculates well but does not know what to do with story problems, picks out any two numbers and adds them, and got one of eight right.',
  ],
  [
    'receptive_language',
    'He often goes to the wrong place or takes the wrong object after a spoken direction and waits for a gesture or a picture.',
  ],
  [
    'receptive_language',
    'Long explanations are lost on him; he nods, and then it turns out that he has not understood what was said, which happens daily.',
  ],
  [
    'receptive_language',
    'She does not follow a lesson when it is only spoken, and her teacher has to rephrase nearly every question for her.',
  ],
  [
    'expressive_language',
    'His spoken sentences are shorter and simpler than those of other third graders, and he gives up on an answer when he cannot find the words.',
  ],
  [
    'expressive_language',
    'She talks around words she cannot call up, says “the thing you cut with” for scissors, and her stories are hard to follow because she leaves out who did what.',
  ],
  ['expressive_language', 'He speaks in two- and three-word phrases and says “him goed” and “me want” at age seven.'],
  ['speech_production', 'Unfamiliar listeners understand about 60% of what she says, and peers ask her to repeat herself.'],
  [
    'speech_production',
    'He gets stuck on the first sound of words, and his face tightens; he has stopped volunteering to read aloud because classmates laugh.',
  ],
  ['speech_production', 'She says “wabbit” for rabbit and “thun” for sun, and classmates often do not understand her.'],
  [
    'social_communication',
    'At recess he walks the fence alone on most days, and when a peer joins him he talks about sirens until the peer leaves.',
  ],
  [
    'social_communication',
    "She stands too close, does not notice when others are bored, and has not been invited to another child's home this year.",
  ],
  [
    'social_communication',
    'He takes jokes at face value, does not know how to join a group, and has lost two jobs over remarks that he did not know were rude.',
  ],
  [
    'anxiety',
    'She worries “all day, about everything” and in October left her statistics section three times because of a racing heart and nausea.',
  ],
  ['anxiety', 'He checks the door lock thirty times before he can leave, and this made him late to class on most mornings.'],
  ['anxiety', 'She throws up on school mornings from nerves, clings to her mother at the gate, and went home early nine times this term.'],
  [
    'test_anxiety',
    'In both statistics examinations his hands shook, he felt sick, and he left six of fifteen problems untouched although he had solved the same ones the day before.',
  ],
  ['depression_mood', 'Since November he has cried most days, sees no point in anything, and has stopped answering his friends.'],
  [
    'depression_mood',
    'She no longer enjoys the team or her music, sleeps all weekend, and did not leave her room for two weeks in February.',
  ],
  [
    'emotional_regulation',
    'Small setbacks set off crying or shouting that lasts half an hour, and he was sent to the office six times this month after tearing up his work.',
  ],
  [
    'emotional_regulation',
    'When something is erased or changed she screams and kicks, about twice a day, and an adult must take her out of the room.',
  ],
  ['trauma_stress', 'Since the shooting he has bad dreams about it nearly every night and jumps at the sound of a locker.'],
  [
    'trauma_stress',
    'She cannot ride past the corner where she was hit without shaking, and pictures of the crash come back to her in class.',
  ],
  [
    'fatigue_stamina',
    'After ninety minutes of mental work her reading slows to a crawl, and on days with two lectures she sleeps through the afternoon.',
  ],
  ['fatigue_stamina', 'By noon he is done; he sleeps two hours after any class day and cannot manage class and lab on the same day.'],
  [
    'fatigue_stamina',
    "She runs out of energy by the third period, puts her head on the desk, and rests in the nurse's office most afternoons.",
  ],
  ['chronic_pain', 'Her joints swell and hurt on most mornings, and she cannot hold a pen for more than ten minutes.'],
  ['chronic_pain', 'He shifts and stands up every few minutes because his back hurts, and a full lecture is more than he can sit through.'],
  [
    'headache_migraine',
    'Three attacks a week, with light sensitivity and nausea, force her to stop reading and lie in a dark room; her neurologist calls them migraine.',
  ],
  ['headache_migraine', 'Headaches: 3-4 per week, last 3-6 hrs, worse w/ screens; left class early 11 times this term.'],
  ['sleep', 'He lies in bed until three or four in the morning, and cannot be woken for his 8 a.m. class.'],
  ['sleep', 'She is up five or six times a night and nods off in afternoon lectures.'],
  [
    'sensory_sensitivity',
    'During music she put her hands over her ears and crawled under the table; this happens at each fire drill and in the cafeteria.',
  ],
  ['sensory_sensitivity', 'He wears tinted lenses indoors and cannot stay in the simulation lab when the monitors are alarming.'],
  ['sensory_sensitivity', 'She will eat only five foods because of their texture, and cuts the labels out of all her clothes.'],
  ['vision', 'She sits in the front row and still cannot make out the board, and text smaller than 18 point has to be enlarged for her.'],
  ['vision', 'He sees nothing to the left of the midline and bumps into people on that side; printed text must be read to him.'],
  ['hearing', 'He turns up the volume, watches lips, and catches about half of what is said in seminars even with his hearing aids.'],
  ['hearing', 'She was born deaf and follows lectures through a sign language interpreter.'],
  ['mobility', 'He can walk about fifty yards before he has to sit, and stairs are not possible for him.'],
  ['mobility', 'She gets about in a power chair and needs doors that open by a button.'],
  ['episodic_attendance', 'She missed nine class meetings in the fall term on account of attacks that come without warning.'],
  ['episodic_attendance', 'His colitis put him in the hospital twice, and on bad days, which he cannot foresee, he does not get to class.'],
  [
    'motor_coordination',
    'She cannot yet hop on one foot or catch a ball, walks down stairs two feet to a step, and has fallen from the climber three times this year.',
  ],
  [
    'motor_coordination',
    'He trips over his own feet, knocks over his glass at most meals, and is left out of ball games because he cannot keep up.',
  ],
  ['adaptive_functioning', 'At fifteen he cannot count change, has to be told to shower, and may not stay home alone.'],
  ['adaptive_functioning', 'She needs an adult beside her to dress, eat and use the toilet, although she is nine.'],
];

describe('a difficulty is known by what it makes hard', () => {
  test.each(told)('%s: %s', async (key, passage) => {
    expect(await barriersIn(passage)).toContain(key);
  });
});

const untold: string[] = [
  'Attendance: 3 absences this year.',
  'Hearing: passed at 20 dB in both ears. Vision: 20/20 with both eyes, no glasses.',
  'Double vision and dizziness had cleared by January 2025, and an audiogram that month was normal.',
  "The student's difficulties are not primarily the result of: ☒ visual, hearing or motor impairment ☒ intellectual disability ☒ emotional disturbance.",
  'Areas of concern: ☐ reading fluency ☐ speech delays ☐ severe anxiety ☐ frequent absences ☐ clumsy and uncoordinated.',
  'Hearing problems: ☐ Yes ☒ No. Frequent headaches every week: ☐ Yes ☒ No.',
  '[ ] Fidgets constantly [ ] Off task most of the day [ ] Loses materials every day',
  'I do not find ADHD, a language disorder, or a mood or generalized anxiety disorder.',
  'Captioned video and large-print handouts were requested by the student because they are “easier on my eyes.”',
  'She asks for flexible attendance, up to eight absences per course; she has not missed class.',
  'The Processing Speed Index measures quick visual scanning; a person with slow processing speed may need much more time to finish examinations.',
  'Processing Speed was thirty-nine points beneath her verbal reasoning.',
  'Weak phonological processing, which is common in dyslexia, was not found.',
  'She is a fluent and organized speaker, and her ideas, sentences and organization are strong.',
  'Pt denies fever, diplopia, blurred vision, hearing loss, word-finding difficulty, slurred speech, imbalance, seizure, insomnia, panic, nightmares.',
  'Review of the trauma and rehabilitation records showed a left frontal contusion.',
  'He dislikes the hand dryers in the school bathroom but uses the room without help if someone tells him they may be on.',
  'Learning and memory were intact, with a clear dissociation from speed.',
  'His older sister took three times as long as others to finish homework and lost her assignments every week.',
  'In kindergarten he could not hop, tripped over his feet, and needed help with his zipper; all of this is long past.',
  'She finished the homework in twenty minutes, less than her classmates needed.',
  'If his headaches return, he may need to lie in a dark room and miss class several times a month.',
  'Students who read slowly often need twice as long for a chapter and guess at long words.',
  'Coding requires the examinee to copy symbols quickly, and slow work lowers the score.',
  'He never loses his place, never needs directions repeated, and was not redirected once in forty minutes.',
  'Unfamiliar listeners understand all that she says, and peers do not ask her to repeat herself.',
  'His mother takes two hours to get to work and is exhausted by noon.',
  'A boy in his class screams and kicks twice a day and has to be taken out of the room.',
  'It took her only ten minutes to copy the page, and she was the first to finish.',
  'He takes notes quickly, keeps a planner, and has handed in every assignment on time.',
  'She cried at drop-off for two weeks in September and has not since.',
  'Her letter asks for a reader and text-to-speech; no reading problem is described.',
  'I gave him breaks every thirty minutes as a matter of routine; he did not seem tired.',
  'Her best friend has epilepsy and missed 20 days of school because of seizures.',
  'He missed two days of school in October with the flu.',
  'She has worn glasses since third grade and sees well with them.',
  'He says that he would rather read than do sports and that he is not good at basketball.',
  'The examiner wondered whether anxiety slowed her down, but she was calm and worked at a good pace.',
  'His father lost his hearing in the army and wears hearing aids.',
  'She lost her backpack once in September.',
  'She uses a planner, a quiet room, and a laptop like most of her friends.',
  'Mr. Petrie speaks of his migraines in the past tense: he had them twice a week until 2021 and has had none since.',
  "The nurse's form lists no chronic conditions, no pain, no fainting, no seizures, and no regular medicine.",
  'Spelling, capitalization and punctuation were correct throughout her two-page essay.',
  'The test asks the student to repeat digits backward, which is difficult for most people.',
  'He was told about accommodations such as a screen reader, Braille, an interpreter, and a wheelchair-accessible room, none of which he needs.',
  'She stated that she can sit through a three-hour lecture without pain, fatigue, or loss of attention.',
  'Walking, stairs and balance are normal, and he plays hockey and rides a bicycle.',
  'She is tired after hockey practice on Thursdays, as anyone would be.',
  'He had trouble falling asleep on the night before the SAT.',
  'Rapport was good, and he did not appear anxious, sad, restless, or tired.',
  'She wrote that her parents argue about money and that this makes her mother cry.',
  'At four he spoke in two-word phrases; by kindergarten his speech was like that of his peers.',
  'Her scores in reading, spelling, and mathematics are all average, and none of her teachers has raised a concern.',
  'He loves loud concerts and bright lights and seeks out crowds.',
  'The low score on Block Design is due to one item that he turned by mistake, and spatial skills are otherwise sound.',
  'She asked for repetition of one item in the session.',
  'He lives with a roommate who keeps him up late, and he is looking for another room.',
  'Her tutor makes her read aloud for ten minutes a day, which she enjoys and does well.',
  'His handwriting fills the page with small, even letters that anyone can read.',
];

describe('the same words make no barrier where they are unchecked, passed, asked for, over, defined, or said of another', () => {
  test.each(untold)('%s', async (passage) => {
    expect(await barriersIn(passage)).toEqual([]);
  });
});
