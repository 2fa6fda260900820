import { agrees } from '../metric.ts';
import type { InstrumentToken, NumberToken, PercentileToken, RangeToken, ScaleToken, Token } from './tokens.ts';

/** A figure (or a percentile alone) with the scale it belongs to and what is printed with it. */
export interface BoundScore {
  subject: ScaleToken | InstrumentToken;
  number: NumberToken | null;
  percentile: PercentileToken | null;
  range: RangeToken | null;
}

/** Words that may stand between a scale and its figure. */
const link =
  /^[\s(),:;=[\]–—-]*(?:(?:index|scores?|raw|points?|scales?|composite|subtest|standard|scaled|total|domain|cluster|area|which|that|time|was|is|were|of|at|a|an|in|the|only|also|again|low|lower|average|high|very|extremely|well|below|above|borderline|superior|elevated|range|fell|falls|scored|measured|his|her|their|obtained|earned|squarely|solidly|remained|current(?:ly)?|now|with|by|and|to|T|SS|(?:19|20)\d{2})\b[\s(),:;=[\]–—-]*){0,8}$/i;
const onto = /^[\s,)\]]*(?:\([^)]*\)[\s,]*)?(?:in|on|for|on the|in the|for the)\s+(?:the\s+|measures? of\s+|overall\s+)*$/i;
const directly =
  /^\s*[,(;:[]?\s*(?:at|which is at|which is|in|and|or|=|falls? at|falling at|fell at|corresponding to|placing (?:him|her|them) at)?\s*(?:the\s+)?[(]?$/i;

/** Binds the figures of one sentence to scales: the nearest one before that has no figure yet, else the one after "in" or "on". */
export function bindScores(tokens: Token[], text: string): BoundScore[] {
  const gap = (from: Token, to: Token) => text.slice(from.end, to.start);
  const claimed = new Set<Token>();
  const bound: BoundScore[] = [];
  const numbers = tokens.filter((token) => token.kind === 'number');
  bindRespectively(tokens, text, claimed, bound);
  for (const number of numbers) {
    if (claimed.has(number)) continue;
    const subject = subjectOf(number, tokens, claimed, bound, gap);
    if (!subject || (number.isOutOf && !isCounted(subject))) continue;
    claimed.add(subject);
    claimed.add(number);
    const score: BoundScore = { subject, number, percentile: null, range: null };
    bound.push(score);
    takeBarePercentile(score, tokens, claimed, gap);
  }
  bindSharedPercentiles(tokens, bound, claimed, gap);
  for (const token of tokens)
    if ((token.kind === 'percentile' || token.kind === 'range') && !claimed.has(token)) attach(token, tokens, bound, claimed, gap);
  return bound.filter(
    (score) =>
      score.number === null ||
      score.number.isNamed ||
      score.percentile !== null ||
      score.range !== null ||
      link.test(gap(score.subject, score.number)) ||
      onto.test(gap(score.number, score.subject)),
  );
}

/** "Word Reading and Spelling standard scores were 85 and 78, respectively": the figures in the order of the names. */
function bindRespectively(tokens: Token[], text: string, claimed: Set<Token>, bound: BoundScore[]): void {
  const word = tokens.length > 0 ? text.slice(tokens[0]?.start, (tokens.at(-1)?.end ?? 0) + 30).indexOf('respectively') : -1;
  if (word < 0) return;
  const end = (tokens[0]?.start ?? 0) + word;
  const numbers = tokens.filter((token): token is NumberToken => token.kind === 'number' && token.end <= end);
  const [first] = numbers;
  if (!first || numbers.length < 2) return;
  const names = tokens.filter((token): token is ScaleToken => token.kind === 'scale' && token.end <= first.start).slice(-numbers.length);
  if (names.length !== numbers.length) return;
  numbers.forEach((number, i) => {
    const subject = names[i];
    if (!subject) return;
    claimed.add(subject);
    claimed.add(number);
    bound.push({ subject, number: { ...number, printed: first.printed, isNamed: true }, percentile: null, range: null });
  });
}

/** "scores of 69 and 67 fell at the 2nd and 1st percentiles": as many scores before them, in their order. */
function bindSharedPercentiles(tokens: Token[], bound: BoundScore[], claimed: Set<Token>, gap: Gap): void {
  let shared: PercentileToken[] = [];
  const close = () => {
    const [first] = shared;
    const before = bound
      .filter((score) => score.number !== null && first !== undefined && score.number.end <= first.start && score.percentile === null)
      .slice(-shared.length);
    if (shared.length > 1 && before.length === shared.length) {
      before.forEach((score, i) => {
        score.percentile = shared[i] ?? null;
      });
      for (const token of shared) claimed.add(token);
    }
    shared = [];
  };
  for (const token of tokens) {
    const last = shared.at(-1);
    if (token.kind !== 'percentile' || (last && !/^(?:st|nd|rd|th)?,?\s*(?:and|to)?\s*(?:the\s+)?$/.test(gap(last, token)))) close();
    if (token.kind === 'percentile') shared.push(token);
  }
  close();
}

/** Whether the scale or instrument reports points and no norms. */
const isCounted = (subject: ScaleToken | InstrumentToken): boolean =>
  subject.kind === 'instrument'
    ? subject.mention.instrument.metric === 'raw'
    : subject.candidates.some(({ instrument, scale }) => (scale.scale?.metric ?? instrument?.metric) === 'raw');

type Gap = (from: Token, to: Token) => string;

function subjectOf(
  number: NumberToken,
  tokens: Token[],
  claimed: Set<Token>,
  bound: BoundScore[],
  gap: Gap,
): ScaleToken | InstrumentToken | null {
  const at = tokens.indexOf(number);
  const before = tokens.slice(0, at);
  const named = tokens[at + 1];
  if (
    number.printed === 'raw' &&
    named?.kind === 'scale' &&
    !claimed.has(named) &&
    /^(?:\s*(?:of|on|in|from)\s+(?:the\s+)?)?$/.test(gap(number, named))
  )
    return named;
  const lastNumber = before.findLastIndex((token) => token.kind === 'number' && claimed.has(token));
  const scale = before.slice(lastNumber + 1).findLast((token): token is ScaleToken => token.kind === 'scale' && !claimed.has(token));
  if (scale && (number.isNamed || isSupported(number, tokens, gap) || link.test(gap(scale, number)))) return scale;
  const told = before.slice(lastNumber + 1).findLast((token): token is InstrumentToken => token.kind === 'instrument');
  if (told && !scale && !claimed.has(told) && /^\s*[=:(]?\s*$/.test(gap(told, number)) && isOneScore(told, number, tokens, gap))
    return told;
  const nextNumber = tokens.findIndex((token, i) => i > at && token.kind === 'number');
  const after = tokens.slice(at + 1, nextNumber < 0 ? undefined : nextNumber);
  const next = after.find(
    (token): token is ScaleToken | InstrumentToken =>
      token.kind === 'scale' || (token.kind === 'instrument' && (number.isNamed || token.mention.instrument.metric === 'raw')),
  );
  const neighbour = next ? tokens[tokens.indexOf(next) - 1] : undefined;
  const isBeside = neighbour && next && (number.isNamed || isSupported(number, tokens, gap)) && /^\s*\(?$/.test(gap(neighbour, next));
  if (next && neighbour && !claimed.has(next) && (onto.test(gap(neighbour, next)) || isBeside)) return next;
  const instrument = before.slice(lastNumber + 1).findLast((token): token is InstrumentToken => token.kind === 'instrument');
  if (instrument && !scale && (number.isNamed || (link.test(gap(instrument, number)) && isOneScore(instrument, number, tokens, gap))))
    return instrument;
  const same = bound.at(-1);
  return same && number.isNamed && number.printed === 't' && same.number?.printed === 't' && !scale ? same.subject : null;
}

/** An instrument's name stands for its score where it has one only, or where a percentile or an interval follows. */
const isOneScore = ({ mention }: InstrumentToken, number: NumberToken, tokens: Token[], gap: Gap): boolean =>
  mention.instrument.metric === 'raw' || mention.instrument.scales.length <= 1 || isSupported(number, tokens, gap);

/** A figure followed at once by a percentile or an interval is a score. */
function isSupported(number: NumberToken, tokens: Token[], gap: Gap): boolean {
  const next = tokens[tokens.indexOf(number) + 1];
  return (
    next !== undefined &&
    (next.kind === 'percentile' || (next.kind === 'range' && (next.isNamed || holds(next, number)))) &&
    directly.test(gap(number, next))
  );
}

const holds = (range: RangeToken, number: NumberToken): boolean => number.value >= range.low && number.value <= range.high;

/** "Formulated Sentences 7 16": a second figure right behind the first that is its percentile. */
function takeBarePercentile(score: BoundScore, tokens: Token[], claimed: Set<Token>, gap: Gap): void {
  const { number } = score;
  if (!number) return;
  const [behind, second] = tokens.slice(tokens.indexOf(number) + 1);
  const range = behind?.kind === 'range' && holds(behind, number) ? behind : null;
  const next = range ? second : behind;
  if (next?.kind !== 'number' || next.isNamed || !/^[\s,;/()]*$/.test(gap(range ?? number, next))) return;
  if (!(['standard', 'scaled', 't'] as const).some((type) => agrees(type, number.value, next.value))) return;
  score.percentile = { kind: 'percentile', start: next.start, end: next.end, value: next.value };
  claimed.add(next);
}

/** Gives a percentile or interval to the score before it, to the score it introduces, or to a scale that has no figure. */
function attach(token: PercentileToken | RangeToken, tokens: Token[], bound: BoundScore[], claimed: Set<Token>, gap: Gap): void {
  const at = tokens.indexOf(token);
  const next = tokens[at + 1];
  const following =
    next?.kind === 'number' && next.isNamed && /^\s*[(,;]\s*$/.test(gap(token, next))
      ? bound.find((score) => score.number === next)
      : undefined;
  const previous = tokens
    .slice(0, at)
    .findLast((other) => (other.kind === 'number' && claimed.has(other)) || (other.kind === 'scale' && !claimed.has(other)));
  const host = previous?.kind === 'number' ? bound.find((score) => score.number?.start === previous.start) : undefined;
  if (token.kind === 'range') {
    const fitting = [host, following].find(
      (score) => score?.number && score.range === null && (token.isNamed || holds(token, score.number)),
    );
    if (fitting) fitting.range = token;
    return;
  }
  const led =
    previous === undefined
      ? bound.find((score) => score.number !== null && score.number === tokens.slice(at).find((other) => other.kind === 'number'))
      : undefined;
  const introduced = next?.kind === 'scale' && onto.test(gap(token, next)) ? bound.find((score) => score.subject === next) : undefined;
  const isRightBehind = previous?.kind === 'number' && directly.test(gap(previous, token));
  const near = isRightBehind ? [host, following, introduced] : [following, introduced, host];
  const open = [...near, led && /\b(?:on|in|for)\b/.test(gap(token, led.subject)) ? led : undefined].find(
    (score) => score?.percentile === null,
  );
  if (open) open.percentile = token;
  else if (
    previous?.kind === 'scale' &&
    !tokens.slice(tokens.indexOf(previous), at).some((other) => other.kind === 'number' && claimed.has(other))
  ) {
    claimed.add(previous);
    bound.push({ subject: previous, number: null, percentile: token, range: null });
  }
}
