import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './split-sentences.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['Dr. Pruitt wrote a letter. Mr. Rao agreed.', ['Dr. Pruitt wrote a letter.', 'Mr. Rao agreed.']],
    ['She earned an A in Calculus I. She failed physics.', ['She earned an A in Calculus I.', 'She failed physics.']],
    [
      'The examiner was Rachel A. Lindqvist, Ph.D. The results are valid.',
      ['The examiner was Rachel A. Lindqvist, Ph.D.', 'The results are valid.'],
    ],
    ['Seen by Peg Latour, M.S., CCC-SLP, twice weekly.', ['Seen by Peg Latour, M.S., CCC-SLP, twice weekly.']],
    ['The gap was significant (p < .05). It is rare.', ['The gap was significant (p < .05).', 'It is rare.']],
    ['His GPA is 2.42. He wakes at 4 a.m. four nights a week.', ['His GPA is 2.42.', 'He wakes at 4 a.m. four nights a week.']],
    ['Classes begin at 8 a.m. He is late.', ['Classes begin at 8 a.m.', 'He is late.']],
    ['Verbal vs. Nonverbal reasoning, e.g. Matrix Reasoning, differ.', ['Verbal vs. Nonverbal reasoning, e.g. Matrix Reasoning, differ.']],
    ['She said, “You said that too long.” Her sentences were short.', ['She said, “You said that too long.”', 'Her sentences were short.']],
    ['He asked “What was the first one again?” and lost the end.', ['He asked “What was the first one again?” and lost the end.']],
    ['We suggest:\n1. A calculator.\n2. More time.', ['We suggest:', '1. A calculator.', '2. More time.']],
    ['• Reads slowly\n• Spells poorly', ['• Reads slowly', '• Spells poorly']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('loses no character but white space, and keeps the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Dr. ', 'He ran. ', 'p < .05 ', '\n• ', 'Why? ', '“Yes.” ', 'J. Smith ', '…', ' '), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          const spans = splitSentences(text);
          expect(
            spans
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''));
          spans.slice(1).forEach((span, index) => {
            expect(span.start).toBeGreaterThanOrEqual(spans[index]!.end);
          });
        },
      ),
    );
  });
});
