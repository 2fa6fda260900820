import { type BarrierKey, barrierKeys } from '../catalogue/barrier-keys.ts';
import { concreteness, excellence, functionalEffect, seldom, soundness } from '../catalogue/evidence/cues.ts';
import { patternsOf } from '../catalogue/evidence/index.ts';
import { figureOf, type KeyPatterns, type Sign } from '../catalogue/evidence/signs.ts';
import { isHabit } from '../sections/read-polarity.ts';
import { withoutUncheckedItems } from './checked-boxes.ts';
import { type Clause, clausesOf, type Span, standingOf } from './clauses.ts';
import { withoutDiagnosisNames } from './diagnosis-names.ts';
import { nearestCue } from './nearest-cue.ts';

/** What one statement says about one ability or condition of the client. */
export interface Claim {
  key: BarrierKey;
  kind: 'difficulty' | 'sound' | 'strength';
  /** 1 (a mention) to 5 (a concrete functional effect). */
  weight: number;
  /** Whether it tells a concrete effect, not only a name for it. */
  isConcrete: boolean;
  /** Where in the sentence the behaviour stands that shows the difficulty, if it is more than a word for it. */
  sign?: Span;
  /** Whether it only calls the ability weak or sound. */
  isVerdict?: boolean;
}

/** Reads the claims of one sentence. The caller has made sure that it is about the client, current, and no instruction. */
export function claimsOf(sentence: string): readonly Claim[] {
  const known = read.get(sentence);
  if (known) return known;
  const claims = readClaims(sentence);
  if (read.size >= mostRead) read.clear();
  read.set(sentence, claims);
  return claims;
}

/** What has been read, for the passages of a finding are asked about again when it is verified and explained. */
const read = new Map<string, readonly Claim[]>();
const mostRead = 1_000;

function readClaims(sentence: string): Claim[] {
  const said = withoutDiagnosisNames(withoutUncheckedItems(sentence.replace(/\s/g, ' ')));
  const text = asHabit(said);
  const whole: Sentence = { text, isOften: (concreteness.test(text) || text !== said) && !seldom.test(text) };
  const clauses = clausesOf(text);
  return barrierKeys.flatMap((key) => {
    const patterns = patternsOf(key);
    const claims = clauses.flatMap((clause) => claimsOfClause(key, patterns, clause, whole));
    return claims.length === 0 || patterns.confined?.test(text) ? [] : strongestOf(claims);
  });
}

/** A whole sentence, and whether it tells a count, or of what happens again and again. */
interface Sentence {
  text: string;
  isOften: boolean;
}

/** "If he is told three things he does one" tells what happens, not what might: as "when". */
function asHabit(sentence: string): string {
  return isHabit(sentence) ? sentence.replace(/^if\b/i, 'as') : sentence;
}

const clearSign = 3;

/** One claim a key: several difficulties in a sentence make a stronger one, two clear signs most of all; a difficulty outweighs what else is fine. */
function strongestOf(claims: Claim[]): Claim[] {
  const difficulties = claims.filter((claim) => claim.kind === 'difficulty');
  const pool = difficulties.length > 0 ? difficulties : claims;
  const [best] = [...pool].sort((a, b) => b.weight - a.weight || Number(b.kind === 'strength') - Number(a.kind === 'strength'));
  if (!best) return [];
  const more = best.kind === 'difficulty' ? addedBy(difficulties) : 0;
  return [{ ...best, weight: Math.min(5, best.weight + more), isConcrete: pool.some((claim) => claim.isConcrete) }];
}

function addedBy(difficulties: Claim[]): number {
  const signs = apart(difficulties.flatMap((claim) => (claim.weight >= clearSign && claim.sign ? [claim.sign] : [])));
  const isOneSign = difficulties.length < 2 || (signs === 1 && difficulties.every(({ sign }) => sign));
  if (isOneSign) return 0;
  return signs > 1 ? 2 : 1;
}

/** How many of the places lie apart: the same words known by two patterns are one sign. */
function apart(places: Span[]): number {
  return places.filter((one, index) => !places.slice(0, index).some((other) => other.start < one.end && one.start < other.end)).length;
}

function claimsOfClause(key: BarrierKey, patterns: KeyPatterns, clause: Clause, sentence: Sentence): Claim[] {
  return [
    ...signClaims(key, patterns, clause, sentence),
    ...abilityClaims(key, patterns, clause),
    ...complaintClaims(key, patterns, clause),
    ...praiseClaims(key, patterns, clause),
  ];
}

function signClaims(key: BarrierKey, patterns: KeyPatterns, clause: Clause, sentence: Sentence): Claim[] {
  return patterns.signs.flatMap((sign): Claim[] => {
    const matches = matchesOf(sign, clause.text);
    if (matches.length === 0 || (sign.within && !sign.within.test(sentence.text)) || sign.without?.test(sentence.text)) return [];
    return matches.flatMap((match): Claim[] => {
      const standing = standingOf(clause.text, { start: match.index, end: match.index + match[0].length });
      if (standing === 'denied')
        return isOneForm(patterns, match[0]) ? [] : [{ key, kind: 'sound', weight: sign.weight, isConcrete: false }];
      if (standing !== 'asserted') return [];
      const isRepeated = sentence.isOften || goesOnInList.test(clause.text.slice(match.index + match[0].length));
      const isConcrete = sign.weight === 5 || (sign.weight === 3 && isRepeated);
      return [
        {
          key,
          kind: 'difficulty',
          weight: isConcrete ? 5 : sign.weight,
          isConcrete,
          sign: { start: clause.start + match.index, end: clause.start + match.index + match[0].length },
        },
      ];
    });
  });
}

/** "Trouble catching a ball, running, and going down stairs": three things that are hard are more than a mention. */
const goesOnInList = /^[^,;]{0,30}, (?:or )?(?!(?:he|she|they|which|who|but)\b)[\w’' -]{3,40},? (?:and|or) (?!(?:he|she|they)\b)\w{3,}/i;

function matchesOf(sign: Sign, clause: string): RegExpExecArray[] {
  if (sign.isList) return [...clause.matchAll(sign.pattern)];
  const match = sign.pattern.exec(clause);
  return match && figuresHold(sign, match) ? [match] : [];
}

function figuresHold(sign: Sign, match: RegExpExecArray): boolean {
  return sign.holds === undefined || sign.holds(match.slice(1).map(figureOf));
}

/** "He denied compulsions": who has none may well be anxious. */
function isOneForm(patterns: KeyPatterns, named: string): boolean {
  return patterns.forms?.test(named) ?? false;
}

function complaintClaims(key: BarrierKey, patterns: KeyPatterns, clause: Clause): Claim[] {
  const match = patterns.complaint?.exec(clause.text);
  if (!match) return [];
  const standing = standingOf(clause.text, { start: match.index, end: match.index + match[0].length });
  if (standing === 'denied') return isOneForm(patterns, match[0]) ? [] : [{ key, kind: 'sound', weight: 3, isConcrete: false }];
  if (standing !== 'asserted') return [];
  const rest = clause.text.slice(0, match.index) + clause.text.slice(match.index + match[0].length);
  if (!tellsEffect(rest)) {
    const isFine = [...rest.matchAll(soundness)].length > 0;
    return [{ key, kind: isFine ? 'sound' : 'difficulty', weight: isFine ? 2 : 1, isConcrete: false }];
  }
  const isConcrete = concreteness.test(clause.text);
  return [{ key, kind: 'difficulty', weight: isConcrete ? 4 : 3, isConcrete }];
}

/** "It does not keep her from class", "limited to this": an effect that is denied is none. */
function tellsEffect(text: string): boolean {
  return [...text.matchAll(new RegExp(functionalEffect, 'gi'))].some((effect) => !deniesEffect.test(text.slice(0, effect.index)));
}
const deniesEffect = /(?:\b(?:not|never|without|no|neither|nor|hardly|rarely)|n[’']t)(?: (?!only\b|but\b)\w+){0,2} $/i;

/** An ability is named: the nearest word of weakness or of soundness tells what is said of it. */
function abilityClaims(key: BarrierKey, patterns: KeyPatterns, clause: Clause): Claim[] {
  const match = patterns.ability?.exec(clause.text);
  if (!match) return [];
  const topic = { start: match.index, end: match.index + match[0].length };
  const verdict = namesDifficulty.test(match[0]) ? { says: 'weak', word: match[0], span: topic } : nearestCue(clause.text, topic);
  if (!verdict || (verdict.says === 'weak' && comparedWith.test(clause.text.slice(0, topic.start)))) return [];
  const standing = standingOf(clause.text, verdict.span);
  const topicStanding = standingOf(clause.text, topic);
  if (topicStanding === 'other_person' || standing === 'conjecture' || standing === 'past' || topicStanding === 'past') return [];
  const isSound = verdict.says === 'sound' ? standing !== 'denied' : standing === 'denied';
  if (!isSound) return [{ key, kind: 'difficulty', weight: 3, isConcrete: false, isVerdict: true }];
  if (isOneForm(patterns, match[0]) || isSetAside(clause.text, topic)) return [];
  const isStrength = verdict.says === 'sound' && excellence.test(verdict.word);
  return [{ key, kind: isStrength ? 'strength' : 'sound', weight: isStrength ? 4 : 3, isConcrete: false }];
}

/** What stands before the words tells of whom they are; "one of the most focused students" is the client. */
function praiseClaims(key: BarrierKey, patterns: KeyPatterns, clause: Clause): Claim[] {
  const match = patterns.praise?.exec(clause.text);
  if (!match) return [];
  const standing = standingOf(clause.text, { start: match.index, end: clause.text.length });
  return standing === 'asserted' ? [{ key, kind: 'strength', weight: 3, isConcrete: false }] : [];
}

const setAsideBefore =
  /\b(?:aside from|apart from|except(?: for)?|other than|excluding|regardless of|not counting|despite|independent of)\s+(?:\w+\s+){0,2}$/i;
const setAsideAfter =
  /^\w*\s+(?:\w+\s+)?(?:is|was|are|were) (?:not (?:penali[sz]ed|counted|graded|scored|considered|required)|ignored|disregarded|excluded|set aside|discounted)/i;

/** "When spelling is not counted, her essays are average": what is left out is not what is called average. */
function isSetAside(clause: string, topic: { start: number; end: number }): boolean {
  return setAsideBefore.test(clause.slice(0, topic.start)) || setAsideAfter.test(clause.slice(topic.end));
}

/** "a language disorder" is a difficulty by its name. */
const namesDifficulty = /\b(?:disorder|impairment|deficits?|disability)\b/i;
/** "beneath her verbal reasoning": the ability that another is held against is not the weak one. */
const comparedWith =
  /\b(?:below|beneath|under|behind|than|relative to|compared (?:with|to)|in contrast to|contrasts? with|against|versus|vs\.?|discrepant from)(?: (?!and\b|or\b)[\w’'-]+){0,3}? $/i;
