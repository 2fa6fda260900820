import { conjecture, denial, kin, overNow, pastOnly, reporting, retraction, shortNegation } from '../catalogue/evidence/cues.ts';
import { scaleNameGoesOn } from '../catalogue/evidence/names.ts';

/** A part of a sentence that says one thing; offsets are within the sentence. */
export interface Clause {
  start: number;
  end: number;
  text: string;
}
export interface Span {
  start: number;
  end: number;
}

const boundary =
  /[;—]\s(?!(?:the|his|her|their|a) (?:\w+ ){0,3}(?:benchmark|average|norm|median|target|goal)\b)|:\s(?!\d)|\s–\s|[”"]\s(?=\()|,?\s+\b(?:but|although|though|whereas|while|however|because|since|so that|except)\b|(?:,\s+|\s+and\s+)yet\b|,?\s+(?=\(?\+\)? ?[a-z])|,\s+(?:so|and|which|who|where)\s+(?=(?:he|she|they|his|her|their|it|its|there|the|this|is|are|was|were|has|had|have|did|does|could|cannot|needed|needs|[A-Z]\w+)\b)|,\s+(?=(?:he|she|they) (?:\w+ed|\w+s|had|did|can|cannot)\b)/g;

/** "Pt denies: ...", "not primarily the result of: ...": what is denied follows the colon. */
const governsList =
  /\b(?:den(?:y|ies|ied|ying)|negative (?:for)?|no (?:\w+ )?(?:history|evidence|concerns?|complaints?|signs?|difficult\w+|problems?)(?: (?:of|with|about|in|for))?|absence of|ruled out|without|(?:result|function|because|consequence) of|due to|caused by|explained by|attributable to|none (?:were |was )?(?:endorsed|present|reported|observed|noted)\)?)(?: the following| any of the following)?\s*$/i;

/** "Whenever he loses, he screams": what he does is said of the occasion. */
const occasion = /^\W*(?:when(?:ever)?|if|as|after|once|(?:every|each|any) time)\b/i;
const isReply = /^,\s+$/;

/** Splits a sentence where it turns to another statement, so that a "no" or an "average" reaches only what it is said of. */
export function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const cut of sentence.matchAll(boundary)) {
    if (isReply.test(cut[0]) && occasion.test(sentence.slice(start, cut.index))) continue;
    if (cut[0].startsWith(':') && governsList.test(sentence.slice(start, cut.index))) continue;
    if (cut.index > start) clauses.push({ start, end: cut.index, text: sentence.slice(start, cut.index) });
    start = cut.index + (/^[;:—,\s–”"]+/.exec(cut[0])?.[0].length ?? 0);
  }
  if (start < sentence.length) clauses.push({ start, end: sentence.length, text: sentence.slice(start) });
  return clauses;
}

/** How a mention stands in its clause. */
export type Standing = 'asserted' | 'denied' | 'conjecture' | 'past' | 'other_person' | 'scale_name';

/** "a blind classmate", "deaf and blind students": said of others. */
const qualifiesOther =
  /^(?: (?:and|or) [\w-]+)? (?:classmates?|students|children|friends?|peers?|people|clients|patients|individuals|brother|sister|roommates?|population|community)\b/i;

/** "She teaches a boy who screams": but "he is a boy who screams" is the client. */
const tellsOfAnother =
  /(?<=[\w”"’] )(?<!\b(?:is|was|are|be|been|as|remains|seems|become|becomes|became|being|like|still|of) )(?:an?|another|other|some|two|several|many) (?:[\w-]+ ){0,2}(?:boys?|girls?|child|children|kids?|students?|m[ae]n|wom[ae]n|people|adults?|classmates?|friends?|patients?|clients?|neighbou?rs?|cousins?|characters?) (?:[\w-]+ ){0,3}?(?:who|that|whose)\b(?!.*\b(?:and|but) (?:he|she|they)\b)/i;

const scopeEnd = /\b(?:he|she|they|it|who|which|that|when|was|were|is|has|had|but|then)\b/i;
const maxShortReachWords = 7;
/** "leaves his desk without permission several times an hour and answers …" */
const maxWithoutWords = 4;

/** Judges a mention (a match within the clause): asserted of the client now, or denied, only supposed, long past, about someone else, or part of a scale's name. */
export function standingOf(clause: string, mention: Span): Standing {
  const before = clause.slice(0, mention.start);
  const after = clause.slice(mention.end);
  if (isAboutKin(before, clause) || tellsOfAnother.test(before) || qualifiesOther.test(after)) return 'other_person';
  if (scaleNameGoesOn.test(after)) return 'scale_name';
  if (isDenied(before, after)) return 'denied';
  if (conjecture.test(before) || /\?\s*[”"]?$/.test(clause)) return 'conjecture';
  return isOver(clause) ? 'past' : 'asserted';
}

const notYet = /(?:\b(?:not|never|hardly|only partly|incompletely|yet to)|n['’]t)(?: \w+){0,2} $/i;

/** Long ago, or over by now: "had cleared by January", but not "has not cleared". */
function isOver(clause: string): boolean {
  if (pastOnly.test(clause)) return true;
  const over = overNow.exec(clause);
  return over !== null && !notYet.test(clause.slice(0, over.index));
}

function isDenied(before: string, after: string): boolean {
  if (reaches(before, denial, Number.POSITIVE_INFINITY) || reaches(before, shortNegation, maxShortReachWords)) return true;
  return retraction.test(after.split(startsAnother)[0] ?? '');
}

/** What begins another statement, so that a denial after it is not of the mention. */
const startsAnother = /\b(?:he|she|they|before|until|because|so that)\b/i;

/** Whether the last such cue before a mention still governs it. */
function reaches(before: string, cue: RegExp, maxWords: number): boolean {
  const found = [...before.matchAll(cue)].at(-1);
  if (!found) return false;
  const between = before.slice(found.index + found[0].length);
  if (/^without$/i.test(found[0]) && (between.includes(',') || between.trim().split(/\s+/).length > maxWithoutWords)) return false;
  if (maxWords === Number.POSITIVE_INFINITY) return !/\b(?:but|except|other than|apart from)\b/i.test(between);
  return between.split(/\s+/).filter(Boolean).length <= maxWords && !scopeEnd.test(between);
}

/** The clause is about a relative or a friend unless that person is only the one who reports. */
function isAboutKin(before: string, clause: string): boolean {
  const person = kin.exec(before);
  if (!person || reporting.test(clause)) return false;
  const between = before.slice(person.index + person[0].length);
  const leadsClause = before.slice(0, person.index).trim().split(/\s+/).filter(Boolean).length <= 4;
  return (
    leadsClause &&
    /^(?:\W|\w+\W){0,5}?(?:has|have|had|is|are|was|were|with|takes?|took|uses?|receiv\w+|suffer\w+|struggl\w+|diagnosed|never|also)\b/i.test(
      between,
    )
  );
}
