import { describe, expect, test } from 'vitest';
import { accommodationCatalogue } from '../catalogue/accommodations/index.ts';
import { barrierKeys } from '../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../catalogue/barriers.ts';

/** The parents' part promises words of about grade 6 to 8: measured by Flesch and Kincaid (1975), which counts words a sentence and syllables a word. */
const highestGrade = 8;

function gradeOf(text: string): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = bare.replace(/(?:[^laeiouy]es|[^aeiouy]ed|[^laeiouy]e)$/, '').match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups);
}

describe('the formula', () => {
  test('gives an easy sentence a low grade and a learned one a high grade', () => {
    expect(gradeOf('The cat sat on the mat. It was a big cat.')).toBeLessThan(2);
    expect(
      gradeOf('Neuropsychological evaluation demonstrated considerable deterioration of visuospatial constructional abilities.'),
    ).toBeGreaterThan(18);
  });
});

describe('what parents read', () => {
  const all = barrierKeys.map((key) => barrierCatalogue[key].plain).join(' ');

  test('is at grade 8 or below as a whole', () => {
    expect(gradeOf(all)).toBeLessThanOrEqual(highestGrade);
  });

  test('a strength is told as simply, wherever there is one', () => {
    const strengths = barrierKeys.map((key) => barrierCatalogue[key]).filter((entry) => entry.strength !== undefined);
    expect(strengths.filter((entry) => entry.plainStrength === undefined).map((entry) => entry.strength)).toEqual([]);
    expect(gradeOf(strengths.map((entry) => `Your child ${entry.plainStrength}.`).join(' '))).toBeLessThanOrEqual(highestGrade);
  });

  test('every kind of help at school is told as simply', () => {
    const entries = accommodationCatalogue.k12;
    expect(entries.filter((entry) => entry.plain === undefined).map((entry) => entry.key)).toEqual([]);
    expect(gradeOf(entries.map((entry) => `School can give ${entry.plain}.`).join(' '))).toBeLessThanOrEqual(highestGrade);
  });

  test.each(barrierKeys)('%s is no sentence of a textbook', (key) => {
    expect(gradeOf(barrierCatalogue[key].plain), barrierCatalogue[key].plain).toBeLessThanOrEqual(highestGrade + 2);
  });
});
