import type { Form, Instrument } from '../catalogue/instruments/instrument.ts';

const romans = ['', 'I', 'II', 'III', 'IV', 'V'];
const ordinals = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];
const suffixes = ['', '1st', '2nd', '3rd', '4th', '5th', '6th'];
const gap = String.raw`[\s\-‐‑–—]{1,3}`;

/** Names that are also ordinary words or other abbreviations: they count only in a document that names the instrument otherwise, too. */
const ambiguous = new Set(
  'BRIEF UNIT FAR FAM FAW CAS TOD PAL SB CARS AQ ISI ESS DAS AUDIT IVA SPM CMS ASR PLS NAB TWS Conners PHQ AQ-50 SCQ SNAP DP DASS FSS SDQ'.split(
    ' ',
  ),
);

/** Finds one instrument in a text: groups `title`, `inner` and `edition` (ways to print an edition) and `form`. */
export interface InstrumentPattern {
  instrument: Instrument;
  pattern: RegExp;
  editionOf: (printed: string) => number | null;
  formOf: (printed: string) => Form | null;
  isAmbiguous: (title: string) => boolean;
  /** Whether a text, as `plainWords` has it, holds the beginning of one of its names: a quick no for most texts. */
  mayStandIn: (words: string) => boolean;
}

/** Makes the pattern of an instrument: any of its names, then an edition, then a form. */
export function patternOf(instrument: Instrument): InstrumentPattern {
  const editions = editionForms(instrument);
  const forms = instrument.forms
    .flatMap((form) => form.titles.map((title) => ({ title, form })))
    .sort((a, b) => b.title.length - a.title.length);
  const edition =
    editions.length > 0
      ? `(?:${editions.map(({ printed }) => `(?i:${literal(printed)})`).join('|')})(?:\\s+Normative\\s+Update|\\s+NU)?(?![\\p{L}\\p{N}])`
      : '(?!)';
  const titles = [instrument.name, ...instrument.titles].sort((a, b) => b.length - a.length).map((title) => titlePattern(title, edition));
  const form =
    forms.length > 0
      ? `(?:[\\s,:;()\\-–—]{1,4}(?<form>${forms.map(({ title }) => (/^[A-Z:\- ]+$/.test(title) ? literal(title) : `(?i:${literal(title)})`)).join('|')})(?![\\p{L}\\p{N}]))?`
      : '';
  const source = `(?<![\\p{L}\\p{N}])(?<title>${titles.join('|')})(?![\\p{L}])(?:[\\s,:;\\-‐‑–—]{0,3}(?:the\\s+)?(?<edition>${edition}))?(?![\\p{L}\\p{N}])${form}`;
  let made: RegExp | undefined;
  const beginnings = [instrument.name, ...instrument.titles].map(beginningOf);
  const plain = (printed: string) =>
    printed
      .replace(/[\s\-‐‑–—.,]+/g, '')
      .toLowerCase()
      .replace(/normativeupdate$|nu$/, '');
  return {
    instrument,
    // Most texts name few instruments, and a pattern takes a while to make.
    get pattern() {
      made ??= new RegExp(source, 'gu');
      return made;
    },
    editionOf: (printed) => editions.find((known) => plain(known.printed) === plain(printed))?.number ?? null,
    formOf: (printed) => forms.find(({ title }) => plain(title) === plain(printed))?.form ?? null,
    isAmbiguous: (title) => ambiguous.has(title),
    mayStandIn: (words) => beginnings.some((beginning) => beginning(words)),
  };
}

/** The words of a text in lower case, each with one space before it. */
export const plainWords = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Tells whether a text, as `plainWords` has it, holds the first two words of a title, or its only one; an edition may stand between them, and "and" be a sign. */
function beginningOf(title: string): (words: string) => boolean {
  const [first = '', second] = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const isBroken = title.includes('#') || /['’]/.test(title) || second === 'and';
  const beginning = second === undefined || isBroken ? ` ${first}` : ` ${first} ${second}`;
  if (second !== undefined || isBroken) return (words) => words.includes(beginning);
  return (words) => {
    for (let at = words.indexOf(beginning); at >= 0; at = words.indexOf(beginning, at + 1))
      if (!/\p{L}/u.test(words[at + beginning.length] ?? '')) return true;
    return false;
  };
}

/** The ways an edition is printed: V, 5, Fifth Edition, 5th Ed. */
function editionForms(instrument: Instrument): { printed: string; number: number }[] {
  return Object.keys(instrument.editions)
    .map(Number)
    .filter((number) => number > 1)
    .flatMap((number) =>
      [
        `${ordinals[number]} Edition`,
        `${ordinals[number]} Ed.`,
        `${suffixes[number]} Edition`,
        `${suffixes[number]} Ed.`,
        `Version ${number}`,
        romans[number] ?? `${number}`,
        `${number}`,
      ].map((printed) => ({ printed, number })),
    )
    .sort((a, b) => b.printed.length - a.printed.length);
}

/** Capitals and short names are matched as they stand, spelled-out titles in any case; `#` is the place of an edition. */
function titlePattern(title: string, edition: string): string {
  const source = title.includes('#')
    ? title
        .split(/\s*#\s*/)
        .map(literal)
        .join(`(?:[\\s\\-–—]{1,3}(?:${edition}))?[\\s,:\\-–—]{1,3}`)
    : literal(title);
  return /\s\p{Lu}\p{Ll}/u.test(title) && !title.startsWith('WJ') ? `(?i:${source})` : source;
}

/** The text with any dash or space where one is printed, any apostrophe or none, and "&" for "and". */
function literal(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/,/g, ',?')
    .replace(/['’]/g, "['’]?")
    .replace(/[\s\-–—]+/g, gap)
    .replaceAll(`${gap}and${gap}`, `${gap}(?:and|&)${gap}`)
    .replaceAll(`${gap}Ed\\.`, `${gap}Ed\\.?`);
}
