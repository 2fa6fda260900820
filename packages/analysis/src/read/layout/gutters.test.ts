import { describe, expect, it } from 'vitest';
import { splitAtGutters } from './gutters.ts';
import { linesOf } from './lines.ts';
import type { Print } from './print.ts';

/** Words at places in points, one line below the other, in a size of 10. */
function printsOf(lines: [string, number][][]): Print[] {
  return lines.flatMap((words, row) =>
    words.map(([text, x0], order) => ({
      text,
      x0,
      x1: x0 + 5 * text.length,
      y: 100 + 14 * row,
      size: 10,
      bold: false,
      order,
      hidden: null,
    })),
  );
}

const textsOf = (lines: [string, number][][]) =>
  splitAtGutters(linesOf(printsOf(lines))).map((line) => line.segments.map(({ text }) => text));

describe('a table set tightly', () => {
  it('is split where its rows leave the same band free beside their figures', () => {
    expect(
      textsOf([
        [
          ['Subtest', 0],
          ['SS', 68],
          ['PR', 90],
        ],
        [
          ['Similarities', 0],
          ['12', 68],
          ['75', 90],
        ],
        [
          ['Block', 0],
          ['Design', 28],
          ['10', 68],
          ['50', 90],
        ],
        [
          ['Coding', 0],
          ['5', 68],
          ['5', 90],
        ],
      ]),
    ).toEqual([
      ['Subtest', 'SS', 'PR'],
      ['Similarities', '12', '75'],
      ['Block Design', '10', '50'],
      ['Coding', '5', '5'],
    ]);
  });

  it('leaves prose whole that happens to hold figures', () => {
    const prose: [string, number][][] = [
      [
        ['earned', 0],
        ['a', 38],
        ['score', 50],
        ['of', 83],
        ['105', 101],
        ['on', 124],
        ['the', 142],
        ['index,', 165],
        ['which', 203],
        ['fell', 236],
      ],
      [
        ['at', 0],
        ['the', 18],
        ['63rd', 41],
        ['percentile', 69],
        ['and', 127],
        ['in', 150],
        ['the', 168],
        ['range', 191],
        ['called', 224],
        ['average', 262],
      ],
      [
        ['while', 0],
        ['his', 33],
        ['score', 56],
        ['was', 89],
        ['98', 112],
        ['on', 130],
        ['one', 148],
        ['and', 171],
        ['89', 194],
        ['elsewhere', 212],
      ],
    ];
    expect(textsOf(prose).every((line) => line.length === 1)).toBe(true);
  });
});
