import type { Instrument, Scale } from '../catalogue/instruments/instrument.ts';
import type { NamedScale } from './score-reading.ts';

/** Last words of a name that say only what kind of score it is. */
const endings =
  /\s+(?:index|score|scores|scale|subtest|composite|cluster|domain|quotient|standard score|scaled score|total score|subscale|iq)$/;

/** A printed name as it is compared: lower case, no brackets, no punctuation, "and" for "&". */
export function plainName(printed: string): string {
  return printed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/&(?:amp;|ndash;)?/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}+%]+/gu, ' ')
    .trim();
}

const indexes = new Map<Instrument, Map<string, Scale>>();

/** All names of an instrument's scales; a name in full before a shortened one. */
function indexOf(instrument: Instrument): Map<string, Scale> {
  const known = indexes.get(instrument);
  if (known) return known;
  const index = new Map<string, Scale>();
  const add = (name: string, scale: Scale) => {
    if (name !== '' && !index.has(name)) index.set(name, scale);
  };
  for (const scale of instrument.scales) add(plainName(scale.name), scale);
  for (const scale of instrument.scales) for (const alias of scale.aliases) add(plainName(alias), scale);
  for (const scale of instrument.scales) add(plainName(scale.name).replace(endings, ''), scale);
  indexes.set(instrument, index);
  return index;
}

/** What has been looked up of each instrument; a table's names are asked for again and again. */
const answers = new Map<Instrument, Map<string, Scale | null>>();
const mostAnswers = 5_000;

/** The scale of an instrument that a printed name means. */
export function scaleOf(instrument: Instrument | null, printed: string): Scale | null {
  if (!instrument) return null;
  const known = answers.get(instrument) ?? new Map<string, Scale | null>();
  const before = known.get(printed);
  if (before !== undefined) return before;
  const index = indexOf(instrument);
  const scale = namedScaleOf(index, printed) ?? ofShortenedWords(index, plainName(printed)) ?? null;
  if (known.size >= mostAnswers) known.clear();
  answers.set(instrument, known.set(printed, scale));
  return scale;
}

/** The scale whose name is the printed one, in full, without its ending, as told in brackets, or without a word or letter before it. */
function namedScaleOf(index: Map<string, Scale>, printed: string): Scale | undefined {
  const plain = plainName(printed);
  const inBrackets = printed.match(/\(([^)]*\p{Lu}[^)]*)\)/u)?.[1]?.replace(/^(?:SS|StS|ScS|T|PR|CI)$/, '');
  return (
    index.get(plain) ??
    index.get(plain.replace(endings, '')) ??
    (inBrackets ? index.get(plainName(inBrackets)) : undefined) ??
    index.get(plain.replace(/^(?:total|overall) /, '')) ??
    index.get(plain.replace(listLetter, ''))
  );
}

/** "A. Inattention/Memory Problems": scales that a form letters. */
const listLetter = /^(?:[a-h]|\d{1,2}) (?=\p{L}{3})/u;
/** The same as it is printed. */
const listLetterBefore = /^(?:[A-H]|\d{1,2})[.)]\s+(?=\p{L}{3})/u;

/** The only scale whose words begin with the printed ones, as score programs shorten them: "GEN INTELLECTUAL ABILITY", "Vis. Motor Integ." */
function ofShortenedWords(index: Map<string, Scale>, plain: string): Scale | undefined {
  const words = plain.split(' ');
  if (words.length < 2 || !words.some((word) => word.length >= 3)) return undefined;
  const fitting = new Set<Scale>();
  for (const [name, scale] of index) {
    if (name.startsWith(words[0] ?? ' ') && beginsWordsOf(name, words)) fitting.add(scale);
  }
  const [only, ...others] = fitting;
  return others.length === 0 ? only : undefined;
}

/** As score programs print clusters, but for what stands in brackets: "COMP-KNOWLEDGE (Gc)". */
const isInCapitals = (label: string): boolean => !/\p{Ll}/u.test(label.replace(/\([^)]*\)/g, ''));

/** Whether each word of a shortened name begins the word at its place in the full one, a plain name. */
function beginsWordsOf(name: string, words: readonly string[]): boolean {
  const full = name.split(' ');
  return full.length === words.length && full.every((word, i) => word.startsWith(words[i] ?? ' '));
}

/** The label of a row without footnote marks, bullets and leaders. */
function cleanLabel(printed: string): string {
  return printed
    .replace(/[*†‡§^]+|(?<=\p{L})[¹²³]+/gu, '')
    .replace(/\s*\((?:SS|StS|ss|ScS|T|z)(?:[- ]scores?)?\)$/, '')
    .replace(/^[\s•·\-–—>]+|[\s:.…·\-–—]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A printed name of a scale: as printed, an abbreviation spelled out as the publisher does; a figure or the letter of a note that ran into the name falls away. */
export function nameScale(instrument: Instrument | null, printed: string): NamedScale {
  const label = withoutRunIn(instrument, cleanLabel(printed));
  const scale = scaleOf(instrument, label);
  const rest = instrument ? label.replace(new RegExp(`^${instrument.name}(?:-\\S+)?[,:–—-]? `), '') : label;
  if (rest !== label && scale !== null && scaleOf(instrument, rest) === scale) return nameScale(instrument, rest);
  if (scale === null) return { scale, name: label, key: plainName(label).replace(endings, '') };
  return {
    scale,
    name: isAbbreviationOf(scale, label) ? scale.name : capitalized(label.replace(listLetterBefore, '')),
    key: plainName(scale.name),
  };
}

/** The label without a figure or a note's letter at its end, where only so it is the name of a scale. */
function withoutRunIn(instrument: Instrument | null, label: string): string {
  const bare = label.replace(/\s+\d{2,}$|(?<=\p{L}{2}|\))[a-d]$/u, '');
  return bare !== label && scaleOf(instrument, label) === null && scaleOf(instrument, bare) !== null ? bare : label;
}

/** "FSIQ", "Gc", "VIS-MOTOR INTEG": an abbreviation of the catalogue, or words that a score program shortened. */
function isAbbreviationOf(scale: Scale, label: string): boolean {
  const isShort = /^\S{1,6}$/.test(label) && /\p{Lu}.*\p{Lu}|^\p{Lu}\p{Ll}?$|^G\p{Ll}{1,3}$/u.test(label);
  return (
    (isShort && scale.aliases.includes(label)) || (isInCapitals(label) && beginsWordsOf(plainName(scale.name), plainName(label).split(' ')))
  );
}

/** Publishers begin a scale's name with a capital; a scan may lose it: "working Memory". */
function capitalized(name: string): string {
  return /^\p{Ll}+ \p{Lu}/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** A scale by the name its publisher gives it. */
export function publishedScale(scale: Scale): NamedScale {
  return { scale, name: scale.name, key: plainName(scale.name) };
}
