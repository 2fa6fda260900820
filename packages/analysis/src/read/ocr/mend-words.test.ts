import { describe, expect, it } from 'vitest';
import { openVocabulary } from './mend-words.ts';
import type { RecognisedWord } from './words.ts';

const word = (text: string, confidence = 40): RecognisedWord => ({
  text,
  confidence,
  x0: 0,
  x1: 100,
  y0: 0,
  y1: 30,
  baseline: 30,
  height: 38,
});
const mendedAfter = (known: string[], ...read: RecognisedWord[]) =>
  openVocabulary()
    .mend([...known.map((text) => word(text, 95)), ...read])
    .slice(known.length);

describe('a word that was hard to read', () => {
  it('is the name of a scale that looks like it, and keeps what was read', () => {
    expect(mendedAfter([], word('Compiehension,'))).toMatchObject([{ text: 'Comprehension,', printed: 'Compiehension,' }]);
    expect(mendedAfter([], word('Infarmatinn'))).toMatchObject([{ text: 'Information', printed: 'Infarmatinn' }]);
  });

  it('is a word that the document prints elsewhere', () => {
    expect(mendedAfter(['uncomplicated'], word('nncomplicated'))).toMatchObject([{ text: 'uncomplicated' }]);
    expect(mendedAfter([], word('nncomplicated'))).toMatchObject([{ text: 'nncomplicated' }]);
  });

  it('is not made of a word that only has another ending, of a short one, or of another name', () => {
    const read = ['listens', 'Hartley', 'reads'].map((text) => word(text));
    expect(mendedAfter(['listening', 'listen', 'Bartley', 'reach'], ...read)).toEqual(read);
  });

  it('stands as it was read where two known words look like it', () => {
    const read = word('nearing');
    expect(mendedAfter(['wearing', 'rearing'], read)).toEqual([read]);
  });
});

it('a word that was read well is mended only by the name of a test', () => {
  expect(mendedAfter(['understanding'], word('nnderstanding', 90), word('Tdentification', 92))).toMatchObject([
    { text: 'nnderstanding' },
    { text: 'Identification', printed: 'Tdentification' },
  ]);
});
