import { z } from 'zod';

/**
 * A word as it was recognised; places in dots of the cleaned page. `confidence`: the engine's own, 0..100. `height`: of the line's letters from
 * foot to head. `printed`: what was recognised, where `text` is mended.
 */
export interface RecognisedWord {
  text: string;
  printed?: string;
  confidence: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  baseline: number;
  height: number;
}

/** Below this the engine errs often enough to be told of: of words it trusts more, about one in two hundred is wrong, of the others one in four. */
export const weakBelow = 75;

const box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const line = z.object({
  baseline: box,
  rowAttributes: z.object({ rowHeight: z.number() }),
  words: z.array(z.object({ text: z.string(), confidence: z.number(), bbox: box })),
});
const found = z.object({
  blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(line) })).nullish() })).nullish(),
});

/**
 * The words in what the engine says of a page.
 * @throws ZodError when it says it otherwise than this version does
 */
export function wordsIn(json: unknown): RecognisedWord[] {
  const lines = (found.parse(json).blocks ?? []).flatMap((block) => (block.paragraphs ?? []).flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ baseline, rowAttributes, words }) =>
    words
      .map((word, i) => ({ ...word, text: isEqualsSign(words, i) ? '=' : cleaned(word.text) }))
      .filter((word) => word.text !== '')
      .map(({ text, confidence, bbox }) => ({
        text,
        confidence,
        ...bbox,
        baseline: baselineAt(baseline, (bbox.x0 + bbox.x1) / 2),
        height: rowAttributes.rowHeight,
      })),
  );
}

/** "T = 64": between a word and a figure it is what it looks like, and no rest of a line. */
const isEqualsSign = (words: readonly { text: string }[], at: number): boolean =>
  words[at]?.text.trim() === '=' &&
  /[\p{L})]$/u.test(words[at - 1]?.text.trim() ?? '') &&
  /^[<>]?\d/.test(words[at + 1]?.text.trim() ?? '');

const cleaned = (text: string): string =>
  text.trim().replace(romanFour, 'IV').replace(quotient, '$1IQ').replace(interval, '$1CI').replace(remnants, '');

/** The height of the lines that most letters stand on, in dots; 0 where there is none. */
export function usualHeight(words: readonly RecognisedWord[]): number {
  const heights = words.flatMap(({ height, text }) => Array.from(text, () => height)).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** Whether two words stand on one line; letters that were looked at alone have a baseline of their own. */
export const areOnOneLine = (one: RecognisedWord, other: RecognisedWord): boolean =>
  Math.abs(one.baseline - other.baseline) < Math.max(one.height, other.height) / 3;

/** Editions are counted in Roman figures, and a lone I is taken for anything upright. */
const romanFour = /^[|1l[\]]V$/;
/** An IQ is never ten: its I is upright too. */
const quotient = /^([([]?(?:FS|P|V|NV)?)[|1l[\]]Q(?=[\]),;.]?$)/;
/** So are the I of a confidence interval's heading, and the l it is taken for. */
const interval = /^([([]?(?:9\d%)?)C[l1|](?=[\]),;.:]?$)/;
/** What is left of drawn lines is taken for these. */
const remnants = /^[|¦_~=[\]{};:]+$|^[|¦]+|[|¦]+$/g;

function baselineAt({ x0, y0, x1, y1 }: z.infer<typeof box>, x: number): number {
  return x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1;
}
