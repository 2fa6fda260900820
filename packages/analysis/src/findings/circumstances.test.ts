import { describe, expect, test } from 'vitest';
import type { BarrierKey } from '../catalogue/barrier-keys.ts';
import { barriersIn } from './testing/a-report.ts';

const told: [BarrierKey, string][] = [
  ['emotional_regulation', 'If a different aide meets him at the bus he screams and kicks until his mother comes.'],
  ['emotional_regulation', 'If somebody moves his things, he yells and throws whatever is near.'],
  ['emotional_regulation', 'At the end of free play she threw herself on the floor and cried for fifteen minutes.'],
  ['emotional_regulation', 'When the schedule changed he sobbed for half an hour and could not be consoled.'],
  ['emotional_regulation', 'If plans change at the last minute she falls apart and has to be taken home.'],
  ['spelling', 'I counted 18 misspelled words in his half page, and he asked twice whether he could use another word.'],
  ['spelling', 'On the dictation he spelled 7 of 20 words correctly.'],
  ['spelling', 'Spelling inventory: 11 of 26 words correct.'],
  ['math_calculation', 'Fractions: 3 of 10 correct; long division: 1 of 6 correct.'],
  ['math_calculation', 'She always subtracts the smaller digit from the larger one, and borrowing over a zero goes wrong every time.'],
  ['math_calculation', 'He adds the denominators and forgets to carry in about half of his problems.'],
  ['phonological_processing', 'He took twice as long as other second graders to name the rows of colors.'],
  ['phonological_processing', 'Naming fifty letters took her 71 seconds, far longer than her classmates needed.'],
  ['reading_decoding', 'He read 8 of 25 nonsense words correctly.'],
  ['anxiety', 'He avoids elevators and crowds because he is afraid of being trapped, and took the stairs to the eighth floor every day.'],
  ['anxiety', 'She does not go into the cafeteria for fear of being stared at, and eats in the library every day.'],
  ['executive_function', 'He does not start his homework until his mother sits down beside him, on most evenings.'],
  ['hyperactivity_impulsivity', 'He cannot remain seated for more than five minutes and is up again before the directions are finished.'],
  ['motor_coordination', 'She falls off her chair at least once a day and trips over the edge of the carpet.'],
  ['processing_speed', 'She never finishes her worksheets in class, and copying the homework takes her the whole recess.'],
];

describe('a difficulty is known by what sets it off, by a count of what was right, and by what is not finished', () => {
  test.each(told)('%s: %s', async (key, passage) => {
    expect(await barriersIn(passage)).toContain(key);
  });
});

const untold = [
  'She cannot sit through a lecture in a flare because she needs the bathroom every twenty minutes, but between flares she does.',
  'He did not finish the worksheet because the fire bell rang.',
  'Names of places “fall off the edge of my mind,” she joked.',
  'Students with ADHD must send a full battery with a Processing Speed Index at or below 85.',
  'Reports of a learning disability should be accompanied by scores in reading, writing, and mathematics.',
  'The provider should describe how often the student is unable to attend class because of flares.',
  'Documentation must state whether the student has difficulty with reading, concentration, or walking.',
  'She worries about her sister, but this does not keep her from sleeping, studying, or seeing friends.',
  'His worry is limited to this one course and has never kept him from class.',
  'Her fatigue does not interfere with class, work, or exercise.',
  'He has back pain now and then that does not limit what he does.',
  'In twelve years he lost one book.',
  'He coaches a girl who cannot sit still and who cries whenever she loses.',
  'She babysits two children who scream at bedtime, hide under the bed, and refuse most foods.',
  'He wrote a story about a man who could not remember his own name and got lost in every town.',
  'She finished the reading section with ten minutes to spare, having taken forty minutes for the four passages.',
  'He did not start talking to the new boy until the second day.',
  'She estimates well and reasons soundly in math.',
  'After the fight he needed twenty minutes before he could go on with the test.',
  'His grandmother says he eats too fast and talks with his mouth full.',
  'She did not complete the last page because the session was interrupted by a visitor.',
  'On the dictation he spelled 19 of 20 words correctly.',
  'Fractions: 9 of 10 correct; long division: 6 of 6 correct.',
  'He fell off a horse when he was twelve and was back in school the next day.',
  'The student whom he tutors reads haltingly and guesses at long words.',
  'If he is given a choice, he picks mathematics.',
  'If the bus is late, she walks.',
  'She left the cafeteria early to practice the cello.',
  'Her supervisor does not always understand her accent on the phone.',
  'He speaks English as a second language and searches for an English word now and then; in Portuguese he speaks with ease.',
];

describe('none is made of what the body or a noise keeps somebody from, what a form asks for, what is told of a pupil or a story, and what hinders nothing', () => {
  test.each(untold)('%s', async (passage) => {
    expect(await barriersIn(passage)).toEqual([]);
  });
});
