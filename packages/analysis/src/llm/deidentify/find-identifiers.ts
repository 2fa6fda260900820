import { knownWords, wordsIn } from './known-words.ts';
import type { NamesFound } from './names.ts';
import { type IdentifierKind, identifierPatterns } from './patterns.ts';

/** A place of a text that must not leave as it is. */
export interface Identifier {
  start: number;
  end: number;
  kind: IdentifierKind | 'CLIENT' | 'CLIENT_SURNAME' | 'PERSON';
}

/** What is known of the words of one document. */
export interface Lexicon {
  names: NamesFound;
  /** Lower-case words that the document itself writes in lower case, and those of the catalogues: no names, although a sentence may open with them. */
  common: ReadonlySet<string>;
}

/** Addresses and links hold names in lower case; they tell nothing of what is a common word. */
const addresses = /(?<!\S)\S{1,254}@\S+|\b(?:https?:\/\/|www\.)\S+/g;

export function lexiconOf(text: string, names: NamesFound): Lexicon {
  const inLowerCase = text.replace(addresses, ' ').match(/(?<![\p{L}\d'’-])\p{Ll}[\p{L}'’]*(?:-[\p{L}\d]+)*/gu) ?? [];
  const people = new Set([...names.client, ...names.surname, ...names.others]);
  // Of `al-Sayyid` only the first part is written in lower case.
  const lowerParts = inLowerCase.flatMap((word) =>
    /\p{Lu}/u.test(word) ? word.split('-').filter((part) => !/\p{Lu}/u.test(part)) : [word],
  );
  const common = new Set([...knownWords(), ...lowerParts.flatMap(wordsIn).filter((word) => !people.has(word))]);
  return { names, common };
}

/** The identifiers of a text, in its order and without overlap. A capitalised word that nothing is known of counts as a name. */
export function findIdentifiers(text: string, lexicon: Lexicon): Identifier[] {
  const byForm = identifierPatterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].filter((match) => !isGeneric(kind, match[0])).map((match) => spanOf(match, kind)),
  );
  const byWord = [...text.matchAll(words)].flatMap((match) => nameOf(match, lexicon));
  const named = [...byWord, ...capitalsBeside(text, byWord)];
  return withoutOverlaps([...byForm, ...named, ...initialsBeside(text, named)]);
}

/** `Middle School`, `Behavior Assessment`: such words name no place when every one of them is known. */
function isGeneric(kind: IdentifierKind, printed: string): boolean {
  return (kind === 'SCHOOL' || kind === 'ORGANIZATION') && !/\d/.test(printed) && wordsIn(printed).every((word) => knownWords().has(word));
}

function spanOf(match: RegExpExecArray, kind: IdentifierKind): Identifier {
  const inner = match[1];
  const start = inner === undefined ? match.index : match.index + match[0].lastIndexOf(inner);
  return { start, end: start + (inner ?? match[0]).length, kind };
}

/** A word, also one that a line end divides. */
const words = /\p{L}[\p{L}'’]*(?:-\s?\n?\s*\p{L}[\p{L}'’]*)*/gu;
/** Capitals up to this length are abbreviations, unless they are a name that is known. */
const longestAbbreviation = 5;

function nameOf(match: RegExpExecArray, { names, common }: Lexicon): Identifier[] {
  const printed = match[0].replace(/['’]s?$/, '');
  const span = { start: match.index, end: match.index + printed.length };
  const forms = formsOf(printed);
  const isCapitalized = /(?:^|-)\p{Lu}/u.test(printed);
  const isIn = (set: ReadonlySet<string>) => forms.some((form) => set.has(form) && (isCapitalized || !common.has(form)));
  if (isIn(names.client)) return [{ ...span, kind: 'CLIENT' }];
  if (isIn(names.surname)) return [{ ...span, kind: 'CLIENT_SURNAME' }];
  if (isIn(names.others)) return [{ ...span, kind: 'PERSON' }];
  if (!isCapitalized || isAbbreviation(printed) || isCommon(forms, common)) return [];
  return [{ ...span, kind: 'PERSON' }];
}

/** The word whole, joined over its line end, and in parts. */
function formsOf(printed: string): string[] {
  const lower = printed.toLowerCase();
  return [...new Set([lower, lower.replace(/-\s*/g, ''), lower.replace(/-\s+/g, '-'), ...lower.split(/-\s*/)])].filter(
    (form) => form !== '',
  );
}

function isAbbreviation(printed: string): boolean {
  return printed === printed.toUpperCase() && printed.replace(/[^\p{L}]/gu, '').length <= longestAbbreviation;
}

function isCommon([whole = '', ...others]: string[], common: ReadonlySet<string>): boolean {
  const isWord = (form: string) => common.has(form) || common.has(form.replace(/(?:s|es|ed|ing|ly)$/, '')) || form.length < 2;
  if (isWord(whole)) return true;
  const parts = whole.split(/-\s*/);
  return parts.length > 1 ? parts.every(isWord) || others.some((form) => !parts.includes(form) && isWord(form)) : false;
}

/** `DOE, JANE`: a short word in capitals beside a name in capitals is no abbreviation. */
function capitalsBeside(text: string, names: readonly Identifier[]): Identifier[] {
  const inCapitals = names.filter(({ start, end }) => end - start > 2 && /^\p{Lu}+$/u.test(text.slice(start, end)));
  const isBeside = besideOneOf(text, inCapitals, /^,?[ \t]{1,2}$/);
  return [...text.matchAll(/(?<![\p{L}\d-])\p{Lu}{2,5}(?![\p{L}\d-])/gu)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const isKnown = knownWords().has(match[0].toLowerCase());
    return !isKnown && isBeside(start, end) ? [{ start, end, kind: 'PERSON' as const }] : [];
  });
}

/** `A. Desrosiers`, `Boswell, T. A.`: initials beside a name belong to it. */
function initialsBeside(text: string, names: readonly Identifier[]): Identifier[] {
  const isBeside = besideOneOf(text, names, /^,?\s{0,2}$/);
  return [...text.matchAll(/(?<![\p{L}.])(?:\p{Lu}\.\s?){1,3}/gu)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].trimEnd().length];
    return isBeside(start, end) ? [{ start, end, kind: 'PERSON' as const }] : [];
  });
}

/** The widest gap between a name and what belongs to it: a comma and two blanks. */
const widestGap = 3;

/** Whether a name stands just before or behind a place, with nothing but `gap` between. */
function besideOneOf(text: string, names: readonly Identifier[], gap: RegExp): (start: number, end: number) => boolean {
  const starts = new Set(names.map((name) => name.start));
  const ends = new Set(names.map((name) => name.end));
  const gaps = Array.from({ length: widestGap + 1 }, (_, width) => width);
  return (start, end) =>
    gaps.some(
      (width) =>
        (starts.has(end + width) && gap.test(text.slice(end, end + width))) ||
        (ends.has(start - width) && gap.test(text.slice(start - width, start))),
    );
}

/** The first to begin has the place, the longer one of two; a name within an address goes with it. */
function withoutOverlaps(found: Identifier[]): Identifier[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Identifier[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.end > last.end) kept.push({ ...one, start: last.end });
  }
  return kept.filter((one) => one.end > one.start);
}
