import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SourceRange, splitAtRanges } from './split-at-ranges.ts';

const range = (id: string, start: number, end: number): SourceRange => ({ id, start, end });

test('a range in the middle leaves what stands before and after it unmarked', () => {
  expect(splitAtRanges('She reads slowly.', 100, [range('a', 104, 109)])).toEqual([
    { text: 'She ', start: 100, ids: [] },
    { text: 'reads', start: 104, ids: ['a'] },
    { text: ' slowly.', start: 109, ids: [] },
  ]);
});

test('where two ranges overlap, the text belongs to both', () => {
  const segments = splitAtRanges('abcdef', 0, [range('first', 0, 4), range('second', 2, 6)]);
  expect(segments.map(({ text, ids }) => [text, ids])).toEqual([
    ['ab', ['first']],
    ['cd', ['first', 'second']],
    ['ef', ['second']],
  ]);
});

test('a range that began on the page before and ends on the next marks the whole page', () => {
  expect(splitAtRanges('page', 50, [range('long', 10, 90)])).toEqual([{ text: 'page', start: 50, ids: ['long'] }]);
});

test('ranges elsewhere, or of no length, change nothing', () => {
  const elsewhere = [range('before', 0, 50), range('after', 54, 60), range('empty', 52, 52)];
  expect(splitAtRanges('page', 50, elsewhere)).toEqual([{ text: 'page', start: 50, ids: [] }]);
});

const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', '“', '😀'), maxLength: 80 });
const ranges = fc.array(
  fc.record({ id: fc.uuid(), start: fc.nat(120), length: fc.nat(60) }).map(({ id, start, length }) => range(id, start, start + length)),
  { maxLength: 12 },
);

test('whatever the ranges, the segments joined are the text, each at its place and none empty', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), ranges, (text, textStart, some) => {
      const segments = splitAtRanges(text, textStart, some);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      expect(segments.every((segment) => segment.text !== '')).toBe(true);
      expect(segments.every((segment) => text.startsWith(segment.text, segment.start - textStart))).toBe(true);
    }),
  );
});

test('whatever the ranges, each character carries exactly the ranges that cover it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(60), ranges, (text, textStart, some) => {
      const carried = splitAtRanges(text, textStart, some).flatMap((segment) => Array.from(segment.text.split(''), () => segment.ids));
      const covering = Array.from({ length: text.length }, (_, at) =>
        some.filter(({ start, end }) => start <= textStart + at && textStart + at < end).map(({ id }) => id),
      );
      expect(carried).toEqual(covering);
    }),
  );
});
