import { describe, expect, it } from 'vitest';
import { ordinal, sizeWords } from './figures.ts';
import { durationWords, soonWords, whenWords } from './moments.ts';
import { workWords } from './work.ts';

const now = new Date(2026, 10, 24, 14, 32);

describe('the words for times and figures', () => {
  it.each([
    [new Date(2026, 10, 24, 9, 5), 'today 09:05'],
    [new Date(2026, 10, 23, 23, 59), 'yesterday 23:59'],
    [new Date(2026, 10, 21, 12, 0), '21 Nov'],
    [new Date(2024, 1, 3, 12, 0), '3 Feb 2024'],
  ])('says when %s was', (moment, words) => {
    expect(whenWords(moment, now)).toBe(words);
  });

  it('says the day when the next try is tomorrow', () => {
    expect(soonWords(new Date(2026, 10, 24, 14, 40), now)).toBe('14:40');
    expect(soonWords(new Date(2026, 10, 25, 0, 10), now)).toBe('tomorrow 00:10');
  });

  it.each([
    [3, 'a few seconds'],
    [21, 'about 20 seconds'],
    [62, 'about a minute'],
    [130, 'about 2 minutes'],
    [7300, 'about 2 hours'],
  ])('rounds %i seconds to what a person would say', (seconds, words) => {
    expect(durationWords(seconds)).toBe(words);
  });

  it('counts places in the line', () => {
    expect([1, 2, 3, 4, 11, 12, 21, 99.2, 99.6].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '21st',
      '99.2nd',
      '99.6th',
    ]);
    expect(workWords.inProgress.place(3, 120)).toBe('3rd in line, about 2 minutes');
    expect(workWords.inProgress.place(1, undefined)).toBe('Next in line');
  });

  it('says sizes in the unit people know', () => {
    expect([1, 820, 14_200, 1_992_294, 26_214_400].map(sizeWords)).toEqual(['1 byte', '820 bytes', '14 KB', '1.9 MB', '25 MB']);
  });
});
