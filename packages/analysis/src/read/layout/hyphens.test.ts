import { describe, expect, it } from 'vitest';
import { joinCellLines, joinLines, wordTest } from './hyphens.ts';

const isWord = wordTest(['Her comprehension and follow-up were good.']);

describe('two lines of a paragraph', () => {
  it.each([
    ['her under-', 'standing of it', 'her understanding of it'],
    ['reading com-', 'prehension', 'reading comprehension'],
    ['at the follow-', 'up visit', 'at the follow-up visit'],
    ['a self-', 'report scale', 'a self-report scale'],
    ['a speech-', 'language evaluation', 'a speech-language evaluation'],
    ['slow hand-', 'ing in of work', 'slow handing in of work'],
    ['a range of 85–', '99', 'a range of 85–99'],
    ['con\u00AD', 'centrate', 'concentrate'],
    ['the WISC-', 'V was given', 'the WISC-V was given'],
    ['he read', 'slowly', 'he read slowly'],
  ])('%s | %s', (upper, lower, whole) => {
    expect(joinLines(upper, lower, isWord)).toBe(whole);
  });
});

describe('two lines of a narrow cell', () => {
  it('make a word of the document whole, and leave others as they are', () => {
    expect(joinCellLines('Verbal Compre', 'hension', isWord)).toBe('Verbal Comprehension');
    expect(joinCellLines('Working', 'memory', isWord)).toBe('Working memory');
  });
});
