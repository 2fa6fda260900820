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

const speakerOf = (sentence: string, told = people) =>
  readSpeaker(sentence, { people: told, section: 'background', heading: null, previous: null, isInsideQuotation: false });

test('a husband or a roommate who reports is another person, and no parent', () => {
  expect(speakerOf('His wife, Dana, said that he cannot sit through a meal.')).toBe('other');
  expect(speakerOf('According to his roommate he sleeps until noon.')).toBe('other');
  expect(speakerOf('His mother, Dana, said that he cannot sit through a meal.')).toBe('parent');
});

test('a title between the word for a person and the verb does not hide who speaks', () => {
  expect(speakerOf('His science teacher, Mr. Paul Ortiz, wrote that he rarely finishes.')).toBe('teacher');
});

test('a teacher named in brackets beside the name is known later on', () => {
  const known = findPeople('Student: Deshawn Okafor\nRaters: Ms. Devlin (classroom teacher) and Dana Okafor (mother)\nDeshawn is ten.');
  expect(speakerOf('Ms. Devlin added that his desk is full of papers.', known)).toBe('teacher');
});

test('"she wrote" of a boy is not the boy', () => {
  const boy = findPeople('Student: Deshawn Okafor\nHe is ten. His work is neat, and he likes to read.');
  expect(speakerOf('She wrote: "He looks out of the window."', boy)).toBe('other');
  expect(speakerOf('He wrote that he likes science.', boy)).toBe('client');
});

test('a child is known by the name it goes by', () => {
  const known = findPeople('Name: Leopold (Leo) Garza\nLeo is eight. Leo reads. Leo runs. Leo sings. Leo draws.');
  expect(known).toMatchObject({ given: 'leo', surname: 'garza' });
  expect(speakerOf('Ms. Garza reports that Leo cannot tie his shoes.', known)).toBe('parent');
});

test('a parent with one half of a double name is the parent', () => {
  const known = findPeople('Student: Deshawn Okafor-Pruett\nDeshawn is ten. Deshawn reads. Deshawn runs. Deshawn sings. Deshawn draws.');
  expect(speakerOf('Ms. Okafor said that Deshawn sleeps well.', known)).toBe('parent');
});
