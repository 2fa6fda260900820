import { labelBands } from '../../catalogue/descriptors.ts';
import { instruments } from '../../catalogue/instruments/index.ts';
import { parted, withFigureOfEdition } from './test-names.ts';
import { type RecognisedWord, weakBelow } from './words.ts';

/** Shorter words have too many neighbours. */
const shortest = 6;
/** In words of so many letters two may be wrong. */
const longWord = 10;
/** A misreading of a long name of a test or a scale is told from it however sure the engine is; other words are mended only where they are weak. */
const longName = 8;
/** Letters of one outline, which a scan makes of each other: small ones, those with a stem, those with a tail. */
const outlines = ['aceimnorsuvwxz', 'bdfhijklt', 'gjpqy'];
/** Two letters that run together, and what they are taken for. */
const runTogether: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/li/g, 'h'],
];
const parts = /^([^\p{L}]*)(\p{L}{6,})([^\p{L}]*)$/u;
/** Signs that may stand behind a word. */
const ending = /^[.,;:!?)\]”’"'%*]*$/;

/** Mends words by those that the document and the tests it reports are known to have. */
export interface Vocabulary {
  /**
   * A word that was hard to recognise and that nobody knows, but for a letter that looks like its own: "Compiehension". What was read is kept in
   * `printed`. So are abbreviations of tests; their names that ran together are parted. The words of a page that were read well are known from then on, but for names, of which two may be alike.
   */
  mend(words: readonly RecognisedWord[]): RecognisedWord[];
}

export function openVocabulary(): Vocabulary {
  const names = new Set(catalogueWords());
  const known = new Set(names);
  return {
    mend(words) {
      for (const word of words) {
        const core = parts.exec(word.text)?.[2];
        if (core && word.confidence >= weakBelow && core === core.toLowerCase()) known.add(core);
      }
      return words.flatMap(parted).map((read) => {
        const word = withFigureOfEdition(read);
        const isWeak = word.confidence < weakBelow;
        return isWeak || word.text.length >= longName ? mended(word, known, isWeak ? known : names) : word;
      });
    },
  };
}

function* catalogueWords(): Generator<string> {
  const names = instruments.flatMap(({ titles, scales }) => [...titles, ...scales.flatMap(({ name, aliases }) => [name, ...aliases])]);
  for (const name of [...names, ...labelBands.map(({ label }) => label)])
    for (const [word] of name.toLowerCase().matchAll(/\p{L}+/gu)) if (word.length >= shortest) yield word;
}

function mended(word: RecognisedWord, known: ReadonlySet<string>, candidates: ReadonlySet<string>): RecognisedWord {
  const [, before = '', core = '', behind = ''] = parts.exec(word.text) ?? [];
  const read = core.toLowerCase();
  if (core === '' || known.has(read)) return word;
  const likely = [...candidates].filter((other) => looksLike(read, other));
  const [only] = likely;
  if (only === undefined || likely.length > 1) return word;
  const text = before + inCaseOf(core, only) + (ending.test(behind) ? behind : '');
  return { ...word, text, printed: word.printed ?? word.text };
}

/** One letter for another of its outline, or two for one that they run together to. */
function looksLike(read: string, other: string): boolean {
  if (read.length !== other.length)
    return runTogether.some(([pair, one]) => read.replace(pair, one) === other || other.replace(pair, one) === read);
  const different = [...read].flatMap((letter, i) => (letter === other[i] ? [] : [[letter, other[i] ?? '']]));
  const most = read.length >= longWord ? 2 : 1;
  return (
    different.length <= most && different.every((pair) => outlines.some((outline) => pair.every((letter) => outline.includes(letter))))
  );
}

function inCaseOf(printed: string, word: string): string {
  if (printed === printed.toUpperCase()) return word.toUpperCase();
  return printed.charAt(0) === printed.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
