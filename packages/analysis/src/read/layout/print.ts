/** Why a reader cannot see a print. */
export type Invisibility = 'invisible_colour' | 'tiny_font';

/**
 * A run of characters as it is printed: on a PDF page in points; in a plain text a character is half an em wide and a line 1.2 em high.
 * `y` is the baseline and grows downwards; `order` is the place in the file's own stream.
 */
export interface Print {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  order: number;
  hidden: Invisibility | null;
}

/** A line drawn along an axis: a thin box, in points. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** All that is printed on one page. `number` is null where the format has no pages. */
export interface PrintedPage {
  number: number | null;
  width: number;
  height: number;
  prints: Print[];
  rules: Rule[];
}

export interface Word {
  text: string;
  x0: number;
  x1: number;
}

/** Neighbouring prints of one line with no gap between them that a reader would take for a column's edge. */
export interface Segment {
  text: string;
  x0: number;
  x1: number;
  words: Word[];
  bold: boolean;
  order: number;
}

/** The segments on one baseline, from left to right. */
export interface Line {
  y: number;
  x0: number;
  x1: number;
  size: number;
  bold: boolean;
  segments: Segment[];
}

/** A line's words with single spaces. */
export const textOf = (line: Line): string => line.segments.map((segment) => segment.text).join(' ');
