import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundQuote, normalizeText } from './ground-quote.ts';

const source =
  'Her Processing Speed Index of 79 falls at the 8th percentile.\nShe left 11 of 40 items blank be\u00ad-\ncause she had not finished.\nWord Attack W 494 3.4 79 8 74–84 Low';
const ground = (quote: string, start = 0): string | null => {
  const span = groundQuote(source, normalizeText(source), quote, { start, end: start + quote.length });
  return span && source.slice(span.start, span.end);
};

describe('a quote is found in the source', () => {
  it('at its own place', () => {
    expect(groundQuote(source, normalizeText(source), '79', { start: 30, end: 32 })).toEqual({ start: 30, end: 32 });
  });

  it('although a line end and a hyphen stand in it, and shows the words of the source', () => {
    expect(ground('left 11 of 40 items blank because she')).toBe('left 11 of 40 items blank be\u00ad-\ncause she');
  });

  it('with other dashes, quotes, case and spaces', () => {
    expect(ground('word  attack W 494 3.4 79 8 74-84')).toBe('Word Attack W 494 3.4 79 8 74–84');
  });

  it('when it is shortened, if its parts follow each other', () => {
    expect(ground('Her Processing Speed Index … 8th percentile.')).toBe('Her Processing Speed Index of 79 falls at the 8th percentile.');
    expect(ground('falls at the 8th percentile … Processing Speed Index')).toBeNull();
  });

  it('whatever the typography, for any passage of a text', () => {
    fc.assert(
      fc.property(fc.nat(source.length - 30), fc.integer({ min: 20, max: 80 }), (start, length) => {
        const passage = source.slice(start, start + length);
        const retyped = passage
          .replace(/\u00ad-\n/g, '')
          .replace(/–/g, '-')
          .replace(/ /g, '  ');
        const found = ground(retyped);
        expect(found === null || normalizeText(found).letters === normalizeText(passage).letters).toBe(true);
        if (normalizeText(passage).letters.length >= 12 && /^[a-z ]*$/i.test(passage)) expect(found).not.toBeNull();
      }),
    );
  });
});

describe('a quote is not found', () => {
  it('when a figure is another', () => {
    expect(ground('Her Processing Speed Index of 97 falls at the 8th percentile.')).toBeNull();
    expect(ground('Word Attack W 494 34 79 8 74–84 Low')).toBeNull();
  });

  it('when its words are not there, or it is empty, or too short to be more than chance', () => {
    expect(ground('Her Working Memory Index of 79')).toBeNull();
    expect(ground('')).toBeNull();
    expect(ground('79', 3)).toBeNull();
  });
});
