import type { ScoreType } from '../../schema.ts';
import { blockIndexAt, lastIndexUpTo, type ScoreContext } from '../context.ts';
import { agrees } from '../metric.ts';
import type { InstrumentMention } from '../name-instruments.ts';
import type { ScaleCandidate, ScaleLexicon } from './scale-lexicon.ts';
import {
  afterCutOff,
  bareNumber,
  bareRange,
  bracketedPercent,
  bracketedPercentile,
  confidence,
  countedParts,
  cutOff,
  namedRange,
  numberPatterns,
  ordinalWords,
  outOf,
  percentiles,
  percentRange,
  sharedPercentile,
  surpassed,
  trueScoreRange,
  wordedPercentile,
} from './score-patterns.ts';

interface Span {
  start: number;
  end: number;
}
export type ScaleToken = Span & { kind: 'scale'; candidates: ScaleCandidate[] };
export type InstrumentToken = Span & { kind: 'instrument'; mention: InstrumentMention };
/** `isNamed`: a word beside the figure says that it is a score; `isOutOf`: it is points out of the most there are, which only lists of symptoms and screeners report. */
export type NumberToken = Span & { kind: 'number'; value: number; printed: ScoreType | 'any'; isNamed: boolean; isOutOf?: boolean };
export type PercentileToken = Span & { kind: 'percentile'; value: number };
export type RangeToken = Span & { kind: 'range'; low: number; high: number; level: number | null; isNamed: boolean };
/** What a sentence says that bears on scores, in the order of the text; places are relative to the whole text. */
export type Token = ScaleToken | InstrumentToken | NumberToken | PercentileToken | RangeToken;

/** The total stands among a list's items without a name of its own. */
const startsWithTotal = /^\W*(?:total|overall)\b/i;

/** The instrument named in the heading right above a paragraph, as if the paragraph began with it. */
function fromHeading(sentence: Span, context: ScoreContext): InstrumentToken[] {
  const { blocks } = context.document;
  const at = blockIndexAt(context.document, sentence.start);
  if (at < 1 || blocks[at]?.start !== sentence.start) return [];
  const isTotal = startsWithTotal.test(context.document.text.slice(sentence.start, sentence.end));
  const above = blocks.slice(0, at).findLast(({ kind }) => !isTotal || kind !== 'list_item');
  if (above?.kind !== 'heading') return [];
  const mention = context.mentions.findLast((candidate) => candidate.start >= above.start && candidate.end <= above.end);
  return mention ? [{ kind: 'instrument', start: above.start, end: above.end, mention }] : [];
}

/** How one kind of token is read. */
interface TokenReader {
  pattern: RegExp;
  /** What a match is; null where the words around it say that it is something else. */
  read(match: RegExpMatchArray, span: Span, around: Around): Token | null;
}

/** The sentence a match stands in, and what of it stands before and behind the match. */
interface Around {
  sentence: string;
  before: string;
  behind: string;
}

const range = (pattern: RegExp, isNamed: boolean): TokenReader => ({
  pattern,
  read: (match, span) => rangeToken(match, span, { isNamed }),
});

const percentile = (pattern: RegExp): TokenReader => ({
  pattern,
  read: ({ groups }, span) => ({ kind: 'percentile', ...span, value: Number(groups?.value) }),
});

/** The kinds of tokens in the order they are looked for: what one has taken the later ones don't see, so the surest come first. */
const readers: readonly TokenReader[] = [
  range(namedRange, true),
  range(percentRange, true),
  {
    pattern: trueScoreRange,
    read(match, span, { sentence }) {
      const level = confidence.exec(sentence)?.groups;
      return level ? rangeToken(match, span, { isNamed: true, level: Number(level.level ?? level.behind) }) : null;
    },
  },
  ...[...percentiles, surpassed, sharedPercentile, bracketedPercentile].map(percentile),
  {
    pattern: bracketedPercent,
    read({ groups }, span) {
      const [before, value] = [Number(groups?.before), Number(groups?.value)];
      const fits = (['standard', 'scaled', 't'] as const).some((type) => agrees(type, before, value));
      return fits ? { kind: 'percentile', ...span, value } : null;
    },
  },
  {
    pattern: wordedPercentile,
    read: ({ groups }, span) => ({ kind: 'percentile', ...span, value: ordinalWords.indexOf(groups?.word?.toLowerCase() ?? '') + 1 }),
  },
  ...countedParts.map(
    (pattern): TokenReader => ({
      pattern,
      read: ({ groups }, span) => ({ kind: 'number', ...span, value: toNumber(groups?.value), printed: 'raw', isNamed: true }),
    }),
  ),
  {
    pattern: outOf,
    read({ groups }, span) {
      const [value, most] = [toNumber(groups?.value), toNumber(groups?.most)];
      return value <= most ? { kind: 'number', ...span, value, printed: 'raw', isNamed: false, isOutOf: true } : null;
    },
  },
  ...numberPatterns.map(
    ({ pattern, printed }): TokenReader => ({
      pattern,
      read: ({ groups }, span, { behind }) =>
        cutOff.test(behind) ? null : { kind: 'number', ...span, value: toNumber(groups?.value), printed, isNamed: true },
    }),
  ),
  range(bareRange, false),
  {
    pattern: bareNumber,
    read: ({ groups }, span, { before }) =>
      afterCutOff.test(before) ? null : { kind: 'number', ...span, value: toNumber(groups?.value), printed: 'any', isNamed: false },
  },
];

/** Finds the tokens of a sentence. */
export function tokensOf(sentence: Span, context: ScoreContext, lexicon: ScaleLexicon): Token[] {
  const text = context.document.text.slice(sentence.start, sentence.end);
  const tokens: Token[] = mentionsWithin(sentence, context);
  const take = ({ pattern, read }: TokenReader) => {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const span = { start: sentence.start + match.index, end: sentence.start + end };
      if (tokens.some((token) => span.start < token.end && token.start < span.end)) continue;
      const token = read(match, span, { sentence: text, before: text.slice(0, match.index), behind: text.slice(end) });
      if (token) tokens.push(token);
    }
  };
  if (lexicon.pattern) {
    dropWithinOwnScales(tokens, text, sentence.start, lexicon);
    take({ pattern: lexicon.pattern, read: ([printed], span) => ({ kind: 'scale', ...span, candidates: lexicon.candidatesOf(printed) }) });
  }
  readers.forEach(take);
  return [...fromHeading(sentence, context), ...tokens.sort((a, b) => a.start - b.start)];
}

function mentionsWithin({ start, end }: Span, { mentions }: ScoreContext): InstrumentToken[] {
  return mentions
    .slice(lastIndexUpTo(mentions, start - 1) + 1, lastIndexUpTo(mentions, end) + 1)
    .filter((mention) => mention.end <= end)
    .map((mention) => ({ kind: 'instrument', start: mention.start, end: mention.end, mention }));
}

/** "TMT A" is a scale, though TMT is the instrument. */
function dropWithinOwnScales(tokens: Token[], text: string, from: number, lexicon: ScaleLexicon): void {
  for (const match of text.matchAll(lexicon.pattern ?? /$^/g)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    const at = tokens.findIndex(
      (token) =>
        token.kind === 'instrument' &&
        token.start >= start &&
        token.end < end &&
        lexicon.candidatesOf(match[0]).some(({ instrument }) => instrument === token.mention.instrument),
    );
    if (at >= 0) tokens.splice(at, 1);
  }
}

const toNumber = (printed: string | undefined): number => Number(printed?.replace('−', '-'));

function rangeToken(
  { groups }: RegExpMatchArray,
  span: Span,
  { isNamed, level = null }: { isNamed: boolean; level?: number | null },
): RangeToken | null {
  const [low, high] = [Number(groups?.low), Number(groups?.high)];
  return low <= high ? { kind: 'range', ...span, low, high, level: groups?.level ? Number(groups.level) : level, isNamed } : null;
}
