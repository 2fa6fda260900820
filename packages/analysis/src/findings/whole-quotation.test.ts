import { describe, expect, test } from 'vitest';
import type { Statement } from '../model.ts';
import { aDocument } from '../scores/a-document.ts';
import { withWholeQuotation } from './whole-quotation.ts';

const quoted = (text: string, sentence: string): string => {
  const document = aDocument(text);
  const start = document.text.indexOf(sentence);
  const statement: Statement = {
    start,
    end: start + sentence.length,
    page: null,
    section: 'results',
    speaker: 'examiner',
    subject: 'client',
    time: 'current',
    polarity: 'asserted',
  };
  const span = withWholeQuotation(document, statement);
  return document.text.slice(span.start, span.end);
};

describe('a passage', () => {
  test('that ends within a quotation goes on to where it is closed', () =>
    expect(
      quoted('He failed: “I understood every lecture. By the quiz it had gone.” He left.', 'He failed: “I understood every lecture.'),
    ).toBe('He failed: “I understood every lecture. By the quiz it had gone.”'));

  test.each([
    ['has no quotation', 'He failed twice. “Why?” he asked.', 'He failed twice.'],
    ['holds a whole one', 'He is “lost” now. She said “yes.”', 'He is “lost” now.'],
    ['opens one that nothing closes', `He said “so. ${'On and on. '.repeat(40)}”`, 'He said “so.'],
  ])('that %s stays as it is', (_, text, sentence) => expect(quoted(text, sentence)).toBe(sentence));
});
