import { expect, test } from 'vitest';
import { findPeople } from './people.ts';
import { readSpeaker } from './read-speaker.ts';

const people = findPeople('Student: Deshawn Okafor\nGrade: 5\nDeshawn was referred by his team. He is ten years old.');
const speakerUnder = (heading: string, sentence: string) =>
  readSpeaker(sentence, { people, section: 'background', heading, previous: null, isInsideQuotation: false });

test.each([
  ['What teachers see', 'Ms. Harlan reports that Deshawn writes two sentences.', 'teacher'],
  ['Parent interview', 'Dana Ruiz said that homework takes three hours.', 'parent'],
  ['What teachers see', 'He reports that writing hurts his hand.', 'client'],
  ['What teachers see', 'His writing is slow.', 'examiner'],
  ['Background', 'Ms. Harlan reports that Deshawn writes two sentences.', 'examiner'],
])('under "%s", "%s" is the %s\'s', (heading, sentence, speaker) => {
  expect(speakerUnder(heading, sentence)).toBe(speaker);
});
