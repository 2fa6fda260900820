/**
 * What a statement may say that bears on a barrier. The patterns are our own reading of how evaluators, teachers, parents and
 * students write about each difficulty; they are matched within one clause, and negation, other people and the past are judged
 * around the match (findings/clauses.ts), never inside these tables.
 */
export interface Sign {
  pattern: RegExp;
  /** 5: shows the barrier in itself, such as the use of a wheelchair. 3: a clear sign, which a count or a frequency beside it makes sufficient alone. 2: only supports others. */
  weight: 2 | 3 | 5;
  /** Must stand somewhere in the same sentence. */
  within?: RegExp;
  /** What the figures that the pattern captures must show besides. */
  holds?: (figures: readonly number[]) => boolean;
  /** Must not stand in the same sentence: the words of another difficulty. */
  without?: RegExp;
  /** Holds several kinds of behaviour, each of which counts. */
  isList?: true;
}

export interface KeyPatterns {
  /** The ability itself; bears on the barrier when a word of weakness (or of strength) stands by it in the clause. */
  ability?: RegExp;
  /** A symptom; bears on the barrier when the clause tells how often, how badly or with what effect. */
  complaint?: RegExp;
  /** Praise of it, in words that need no further cue. */
  praise?: RegExp;
  /** Particular forms of it: one that is absent or fine says nothing of the others. */
  forms?: RegExp;
  /** A sentence that confines the symptom to a narrower situation, which has a barrier of its own. */
  confined?: RegExp;
  /** Behaviour that shows the difficulty in itself. */
  signs: readonly Sign[];
}

export const decisive = (pattern: RegExp): Sign => ({ pattern, weight: 5 });
export const clear = (pattern: RegExp, within?: RegExp, without?: RegExp): Sign => ({ pattern, weight: 3, within, without });
const figureWords = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const roundFigures: Record<string, number> = { fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50 };

/** A figure in digits or as a word, up to fifty; NaN for what is none. */
export function figureOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  const word = text.toLowerCase();
  return roundFigures[word] ?? (figureWords.includes(word) ? figureWords.indexOf(word) : Number(word));
}

const farBelow = 0.8;

/** The pattern captures a rate and the one it is compared with; it is a clear sign where the first is at least a fifth lower. */
export const slowerThan = (pattern: RegExp): Sign => ({
  pattern,
  weight: 3,
  holds: ([rate = 0, expected = 0]) => rate <= farBelow * expected,
});
export const supporting = (pattern: RegExp, within?: RegExp): Sign => ({ pattern, weight: 2, within });
