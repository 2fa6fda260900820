import type { ScoreType } from '../../schema.ts';
import { blockIndexAt, lastIndexUpTo, type ScoreContext } from '../context.ts';
import { agrees } from '../metric.ts';
import type { InstrumentMention } from '../name-instruments.ts';
import type { ScaleCandidate, ScaleLexicon } from './scale-lexicon.ts';

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

const figure = String.raw`[-−]?\d{1,3}(?:\.\d{1,2})?`;
const joiner = String.raw`\s*(?:-|–|—|‐|‑|to|,|and|through)\s*`;
const namedRange = new RegExp(
  String.raw`(?:(?<level>\d{2})\s*(?:%|percent)\s*)?(?:(?:confidence\s+)?(?:intervals?|bands?)|\bC\.?I\.?)(?:\s*\(\d{2}%\))?[\s:=,(\[]*(?:of|is|was|from|ranges?|between|spans?)?[\s(\[]*(?<low>\d{1,3})${joiner}(?<high>\d{1,3})(?!\d|th|st|nd|rd)`,
  'giu',
);
const percentRange = /(?<level>68|90|95)\s*%\s*[:=,([]?\s*(?<low>\d{2,3})\s*(?:-|–|—|to)\s*(?<high>\d{2,3})(?!\d)/giu;
/** "It can be stated with 95% confidence that the score of 101 falls between 96 and 106". */
const confidence =
  /(?<level>68|90|95)\s*(?:%|percent|out of 100)[^.;]{0,30}?(?:confiden|chance|certain|probab)|(?:confiden|chance|certain|probab)[^.;]{0,40}?(?<behind>68|90|95)\s*(?:%|percent|out of 100)/iu;
const trueScoreRange =
  /(?:fall|fell|lie|lay|is|was|rang)\p{L}*\s+(?:somewhere\s+)?(?:between|from|within)\s+(?<low>\d{1,3})\s*(?:and|to|-|–|—)\s*(?<high>\d{1,3})(?!\d|th|st|nd|rd)/giu;
const bareRange =
  /(?<![\d.\p{L}-])(?<low>\d{1,3})\s*(?:-|–|—|‐|‑|to)\s*(?<high>\d{1,3})(?![\d%]|\.\d|[-–]\p{L}|\s*(?:percent|years?|months?|minutes?|points?|items?)|(?:st|nd|rd|th)\b)/gu;
const bound = String.raw`(?:[<>≤≥]|(?:less|greater|more|higher|lower)\s+than(?:\s+the)?|below(?:\s+the)?|above(?:\s+the)?)?\s*`;
const percentiles = [
  new RegExp(
    String.raw`${bound}(?<![\d.-])(?<value>\d{1,2}(?:\.\d{1,2})?)(?:\s*(?:st|nd|rd|th)[\s-]*(?:percentiles?|%[- ]?iles?|%tile|centile)(?:\s+ranks?)?|[\s-]*(?:percentile|%[- ]?ile|%tile|centile)(?:\s+ranks?)?(?!\s*(?:ranks?\b)?\s*[:=]?\s*[<>]?\d))`,
    'giu',
  ),
  new RegExp(
    String.raw`(?:percentile(?:\s+ranks?)?|%[- ]?ile|\bPR)\s*(?:\((?:PR|%ile)\)\s*)?(?:of|=|:|was|is|at|,)?\s*${bound}(?<value>\d{1,2}(?:\.\d{1,2})?)(?:st|nd|rd|th)?(?![\d.]*\d|\s*(?:-|–)\s*\d)`,
    'giu',
  ),
];
/** "as well as or better than 21% of peers", "exceeded that of 21 percent of students": a percentile in words. */
const surpassed =
  /(?:(?:better|higher)\s+than|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|outperform(?:s|ed|ing))\s+(?:(?:that|those|the\s+scores?)\s+of\s+)?(?:about\s+|approximately\s+|only\s+|roughly\s+)?(?<value>\d{1,2}(?:\.\d)?)\s*(?:%|percent)(?=\s+of\b)/giu;
/** "82 (12th)": an ordinal in brackets behind a figure. */
const bracketedPercentile = /(?<=\d\s*[([,;]\s*)(?<value>\d{1,2})(?:st|nd|rd|th)(?=\s*[)\],;])/gu;
/** "88 (21%)": a percentile where it fits the figure before it; any other share is none. */
const bracketedPercent = /(?<=(?<before>\d{1,3})\s*\(\s*)(?<value>\d{1,2})%(?=\s*\))/g;
/** "the 2nd and 1st percentiles": the word stands once for all. */
const sharedPercentile = /(?<![\d.-])(?<value>\d{1,2})(?:st|nd|rd|th)(?=(?:,?\s*(?:and\s+)?\d{1,2}(?:st|nd|rd|th)){1,4}\s+percentiles)/gu;
const wordedPercentile = /\b(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+percentile/giu;
const ordinalWords = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Words beside a figure that name its metric; the first that fits. */
const namedNumbers: readonly { words: string; printed: ScoreType | 'any' }[] = [
  {
    words: String.raw`(?:standard(?:ized)?\s+scores?(?:\s+\(SS\))?|\bSS|\bStS|std\.?\s+scores?|index\s+scores?|composite\s+scores?|quotient)`,
    printed: 'standard',
  },
  { words: String.raw`(?:(?<!v[- ])scaled\s+scores?(?:\s+\(ss\))?|\bss|\bScS)`, printed: 'scaled' },
  { words: String.raw`(?:(?<![\p{L}])T(?:[- ]?scores?)?)`, printed: 't' },
  { words: String.raw`(?:\bz(?:[- ]?scores?)?)`, printed: 'z' },
  { words: String.raw`(?:\bv[- ]scale\s+scores?)`, printed: 'v_scale' },
  { words: String.raw`(?:\bstanines?)`, printed: 'stanine' },
  { words: String.raw`(?:raw\s+scores?|\braw)`, printed: 'raw' },
  {
    words: String.raw`(?:(?:total\s+)?scores?|\btotal|\bscored(?:\s+an?)?|\b(?:earned|obtained|received|achieved)(?:\s+an?)?)`,
    printed: 'any',
  },
];
const between = String.raw`\s*(?:\((?!\d)[^)]{1,12}\)\s*)?(?:of|=|:|was|were|is|at|,)?\s*(?:only\s+|a\s+)?`;
const numberPatterns = namedNumbers.map(({ words, printed }) => ({
  printed,
  pattern: new RegExp(
    `${words}${between}(?<value>${figure})(?![\\d%]|\\.\\d|:\\d|\\/(?!10)\\d|(?:st|nd|rd|th)\\b|\\s*(?:%|percent))`,
    printed === 'scaled' || printed === 't' ? 'gu' : 'giu',
  ),
}));

/** Counts of a screener's part: "5 of 6 items on Part A", "Part A: 5 of 6", "4 of the 6 Part A items". */
const countedParts = [
  /(?<value>\d{1,2})\s+(?:out\s+)?of\s+(?:the\s+)?(?:\d{1,2}|six)\s+(?:(?:screen(?:er|ing)\s+)?(?:items?|questions?|symptoms?|answers?|responses?)\s+)?(?=(?:(?:on|in|from|of)\s+)?(?:the\s+)?(?:ASRS\S*\s+)?Part\s+[AB]\b)/giu,
  /(?<=\bPart\s+[AB]\b(?:\s+score)?\s*(?:[:=,(]|was|of)?\s*)(?<value>\d{1,2})\s*(?:\/|\s(?:out\s+)?of\s+(?:the\s+)?)(?:\d{1,2}|six)\b/giu,
];

/** "22/30", "33 of 40": points out of the most there are. */
const outOf = /(?<![\d.,/:\p{L}-])(?<value>\d{1,3})\s*(?:\/|\s(?:out\s+)?of\s+(?:the\s+)?)\s*(?<most>\d{1,3})(?![\d/]|\.\d|\p{L})/gu;

const units = String.raw`(?:%|percent|words?|wpm|minutes?|mins?|hours?|hrs?|years?|yrs?|months?|weeks?|days?|items?|points?|seconds?|sec|questions?|pages?|times|out of|of (?:the )?\d+|grade|errors?|students?|subtests?|sessions?|trials?|mg|mm|dB|feet|pounds|absences|credits?|letters|sentences|letters|and\s+(?:above|over|below|higher|up|older|under)|or\s+(?:above|over|below|higher|more|greater|less|lower))`;
const bareNumber = new RegExp(
  String.raw`(?<![\d.,/#$:\p{L}−-])(?<![\p{L}]\.)(?<![,;:]\s*(?:(?:and|or)\s+)?\()(?<value>\d{1,3})(?!\d|\.\d|,\d{3}|\/\d|:\d|[-–]\p{L}|[-–]\d|(?:st|nd|rd|th)\b|\s*${units}(?![\p{L}]))`,
  'gu',
);
/** "the cut-off of 25", "a score below 85" are nobody's scores. */
const afterCutOff =
  /(?:cut-?offs?(?:\s+scores?)?\s*(?:of|is|was|=|:|at)?|\b(?:below|under|above|over|beyond|exceed(?:s|ed|ing)?|(?:less|more|lower|higher|greater) than|at least|at or (?:below|above)))\s*$/i;
const cutOff = /^\s*(?:and|or)\s+(?:above|over|below|higher|up|more|greater|less|lower)\b/i;

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

/** Finds the tokens of a sentence; what one kind has taken, the later kinds don't see. */
export function tokensOf(sentence: Span, context: ScoreContext, lexicon: ScaleLexicon): Token[] {
  const text = context.document.text.slice(sentence.start, sentence.end);
  const tokens: Token[] = context.mentions
    .slice(lastIndexUpTo(context.mentions, sentence.start - 1) + 1, lastIndexUpTo(context.mentions, sentence.end) + 1)
    .filter((mention) => mention.end <= sentence.end)
    .map((mention) => ({ kind: 'instrument', start: mention.start, end: mention.end, mention }));
  const take = (pattern: RegExp, make: (match: RegExpMatchArray, span: Span) => Token | null) => {
    for (const match of text.matchAll(pattern)) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      if (tokens.some((token) => span.start < token.end && token.start < span.end)) continue;
      const token = make(match, span);
      if (token) tokens.push(token);
    }
  };
  if (lexicon.pattern) {
    dropWithinOwnScales(tokens, text, sentence.start, lexicon);
    take(lexicon.pattern, (match, span) => ({ kind: 'scale', ...span, candidates: lexicon.candidatesOf(match[0]) }));
  }
  for (const pattern of [namedRange, percentRange]) take(pattern, (match, span) => rangeToken(match, span, true));
  const level = confidence.exec(text)?.groups;
  if (level) take(trueScoreRange, (match, span) => rangeToken(match, span, true, Number(level.level ?? level.behind)));
  for (const pattern of [...percentiles, surpassed, sharedPercentile, bracketedPercentile])
    take(pattern, ({ groups }, span) => ({ kind: 'percentile', ...span, value: Number(groups?.value) }));
  take(bracketedPercent, ({ groups }, span) => {
    const [before, value] = [Number(groups?.before), Number(groups?.value)];
    const fits = (['standard', 'scaled', 't'] as const).some((type) => agrees(type, before, value));
    return fits ? { kind: 'percentile', ...span, value } : null;
  });
  take(wordedPercentile, ({ groups }, span) => ({
    kind: 'percentile',
    ...span,
    value: ordinalWords.indexOf(groups?.word?.toLowerCase() ?? '') + 1,
  }));
  for (const pattern of countedParts)
    take(pattern, ({ groups }, span) => ({ kind: 'number', ...span, value: toNumber(groups?.value), printed: 'raw', isNamed: true }));
  take(outOf, ({ groups }, span) =>
    Number(groups?.value) <= Number(groups?.most)
      ? { kind: 'number', ...span, value: toNumber(groups?.value), printed: 'raw', isNamed: false, isOutOf: true }
      : null,
  );
  for (const { pattern, printed } of numberPatterns)
    take(pattern, ({ groups }, span) =>
      cutOff.test(text.slice(span.end - sentence.start))
        ? null
        : { kind: 'number', ...span, value: toNumber(groups?.value), printed, isNamed: true },
    );
  take(bareRange, (match, span) => rangeToken(match, span, false));
  take(bareNumber, ({ groups }, span) =>
    afterCutOff.test(text.slice(0, span.start - sentence.start))
      ? null
      : { kind: 'number', ...span, value: toNumber(groups?.value), printed: 'any', isNamed: false },
  );
  return [...fromHeading(sentence, context), ...tokens.sort((a, b) => a.start - b.start)];
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

function rangeToken({ groups }: RegExpMatchArray, span: Span, isNamed: boolean, told: number | null = null): Token | null {
  const [low, high] = [Number(groups?.low), Number(groups?.high)];
  return low <= high ? { kind: 'range', ...span, low, high, level: groups?.level ? Number(groups.level) : told, isNamed } : null;
}
