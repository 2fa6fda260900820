import type { BarrierKey } from '../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../catalogue/barriers.ts';
import { namesDiagnosis } from '../catalogue/diagnoses.ts';
import { claimsOf } from '../findings/claims.ts';
import type { Score } from '../schema.ts';
import { findInstructions } from '../sections/find-instructions.ts';
import { splitSentences } from '../sections/split-sentences.ts';
import { type MaskedDocument, placeholderPattern } from './deidentify/mask-document.ts';

/** What a model's sentence must be borne out by. */
export interface WordingBasis {
  key: BarrierKey;
  /** The passages it rests on, in the words of the source. */
  quotes: readonly string[];
  /** The scores it rests on. */
  scores: readonly Score[];
}

const longestWording = 500;

/**
 * A model's own sentences on the effect of a barrier, with the client called "the student"; null when they say more than their passages do: a number,
 * a name, a diagnosis or another difficulty that is in none of them, or words that direct somebody.
 */
export function soundWording(words: string, basis: WordingBasis, masked: MaskedDocument): string | null {
  const said = words.trim();
  const restored = masked.restore(said);
  const isPlain = said !== '' && said.length <= longestWording && !directs(said) && !/https?:|www\.|@/i.test(said);
  const holds =
    isPlain &&
    namesNobody(said, masked) &&
    numbersAreTraced(said, basis) &&
    namesNoOtherDiagnosis(said, basis) &&
    claimsNothingElse(said, basis);
  return holds ? restored : null;
}

/**
 * Whether the words are mostly those of the passages and of the catalogue on this barrier, as a wording is that retells them. Compared by how words
 * begin, so that forms of one word are one.
 */
export function retells(words: string, { key, quotes }: Pick<WordingBasis, 'key' | 'quotes'>): boolean {
  const { title, impact, observe, track } = barrierCatalogue[key];
  const known = new Set(beginningsIn([...quotes, title, impact, observe, track].join(' ')));
  const said = beginningsIn(words.replace(placeholderPattern, ' '));
  return said.length > 0 && said.filter((beginning) => known.has(beginning)).length * 2 >= said.length;
}

const fewestLetters = 4;
const lettersCompared = 5;
/** Words that tell nothing: every sentence on a student may have them. */
const fillers = new Set(
  'student their they them this that these those with when what which from have make makes more most than into does also'.split(' '),
);

function beginningsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= fewestLetters && !fillers.has(word)).map((word) => word.slice(0, lettersCompared));
}

function directs(words: string): boolean {
  return findInstructions(words, splitSentences(words)).size > 0;
}

/** No placeholder but the client's, and nothing that the mask would take for an identifier; what opens a sentence has a capital anyway. */
function namesNobody(words: string, masked: MaskedDocument): boolean {
  const others = (words.match(placeholderPattern) ?? []).filter((one) => !/^\[CLIENT(?:_SURNAME)?\]$/.test(one));
  const plain = words.replace(placeholderPattern, ' ').replace(/(^\s*|[.!?]\s+)(\p{Lu})/gu, (opening) => opening.toLowerCase());
  return others.length === 0 && masked.mask(plain) === plain;
}

const numberWords =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|halves|thirds?|quarters?|twice|double|triple|percent)\b/gi;

function numbersAreTraced(words: string, { quotes, scores }: WordingBasis): boolean {
  const text = quotes.join(' ');
  const printed = scores.flatMap((score) => [score.value, score.percentile ?? score.value]);
  const figures = new Set([...figuresIn(text), ...printed.map(String)]);
  const named = new Set((text.match(numberWords) ?? []).map((word) => word.toLowerCase()));
  return (
    figuresIn(words.replace(placeholderPattern, ' ')).every((figure) => figures.has(figure)) &&
    (words.match(numberWords) ?? []).every((word) => named.has(word.toLowerCase()))
  );
}

function figuresIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function namesNoOtherDiagnosis(words: string, { quotes }: WordingBasis): boolean {
  const given = quotes.join(' ').toLowerCase();
  const named = words.match(new RegExp(namesDiagnosis.source, 'gi')) ?? [];
  return named.every((name) => given.includes(name.toLowerCase()));
}

/** Our own reading of the sentence finds no difficulty in it beside this one and those of its passages. */
function claimsNothingElse(words: string, { key, quotes }: WordingBasis): boolean {
  const allowed = new Set<string>([
    key,
    ...[barrierCatalogue[key].impact, ...quotes].flatMap((text) => claimsOf(text).map((claim) => claim.key)),
  ]);
  const plain = words.replace(placeholderPattern, 'the student');
  return claimsOf(plain).every((claim) => claim.kind !== 'difficulty' || allowed.has(claim.key));
}
