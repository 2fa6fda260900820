import { describe, expect, test } from 'vitest';
import { readDocument } from '../read/read-document.ts';
import { findStructure } from './find-structure.ts';

async function isAssessment(text: string): Promise<boolean> {
  return findStructure(await readDocument({ bytes: new TextEncoder().encode(text), kind: 'txt' })).isAssessment;
}

describe('isAssessment', () => {
  test.each([
    [
      'a short tutoring note',
      'Met with Callum today for our second session. He reads slowly and guesses at long words from the first letter. He could not remember the steps of a division problem without help. Next steps: phonics review and a step checklist.',
    ],
    [
      'a letter of a physician',
      'March 3, 2025. To whom it may concern: Ms. Vale has been under my care for chronic migraine since 2021. She has attacks four days a month, during which she cannot read a screen. I recommend rescheduling of exams and breaks.',
    ],
    [
      'a school report without scores',
      'Reason for Referral: Tessa was referred by her teacher. Observations: She lost her place in the text and needed help to start her writing. She is eligible for special education. Recommendations: small-group reading.',
    ],
  ])('%s is one', async (_, text) => {
    expect(await isAssessment(text)).toBe(true);
  });

  test.each([
    [
      'an essay on dyslexia',
      'Dyslexia affects one in ten people. Many students with dyslexia struggle with reading and spelling. Schools should offer accommodations such as extended time. Research shows that structured literacy helps. In conclusion, teachers need training, and standardized tests often measure percentile ranks badly.',
    ],
    [
      'a recipe',
      'Lentil soup. Heat the oil and fry the onion slowly until soft. Add the lentils and two cups of water. Simmer for 40 minutes. Season to taste and serve with bread. My mother says she adds lemon.',
    ],
    [
      'an invoice',
      'INVOICE No. 2231. Date: 03/04/2025. Bill to: Halden Ltd. 3 chairs at 45.00, 1 desk at 120.00. Total: 255.00. Payment is due within 30 days.',
    ],
    [
      'filler',
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
    ],
    [
      'a course outline',
      'PSY 101 Syllabus. Grading: two midterm exams and a final. Students who need accommodations should contact the disability office. Reading assignments are due weekly. Attendance is required. Late work loses ten percent. Topics: memory, attention, intelligence testing, standard scores and percentile ranks.',
    ],
    [
      'a story',
      'He walked down to the harbor and watched the boats. His father had been a sailor, and he had always wanted to be one. She waved to him from the pier. They talked until dark, and he forgot his coat.',
    ],
    [
      'a biography',
      'Ada was born in 1815. Her mother taught her mathematics. She struggled with measles as a girl and read many books. Her notes on the engine were published when she was 27, and her fame has grown since.',
    ],
    ['numbers alone', '12 45 67 89\n23 45 11 90\n100 102 99 87'],
  ])('%s is none', async (_, text) => {
    expect(await isAssessment(text)).toBe(false);
  });
});
