export interface Span {
  start: number;
  end: number;
}

/** Abbreviations that a sentence goes on after; lower-case, without the last point. */
const abbreviations: ReadonlySet<string> = new Set(
  'dr mr mrs ms prof st mt jr sr vs e.g i.e cf approx no nos fig figs apt ave rd blvd dept univ inc ltd co viz al ca est ext incl max min std avg ss vol pp ed eds gen col capt lt sgt rev hon jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Abbreviations that may end a sentence: they do when a word follows that opens one. */
const mayEndSentence: ReadonlySet<string> = new Set(
  'a.m p.m etc ph.d psy.d ed.d m.d m.ed m.a m.s ed.s ll.m u.s u.k d.o j.d b.a b.s otr/l ccc-slp'.split(' '),
);

const opensSentence =
  /^(?:[“"'‘(]*)(?:He|She|They|It|We|His|Her|Their|Its|The|This|That|These|Those|There|In|On|At|By|For|From|With|When|While|After|Before|During|Although|Because|However|Overall|As|An?|If|No|Her|Both|Each|All|Our|Mr|Ms|Mrs|Dr|Results|Scores|Reading|Testing)\b/;

/** A point, question or exclamation mark with what closes after it, then space; or a line that begins with a bullet or number. */
const candidate = /(?<![.!?])[.!?]+[”"’')\]]*(?:\s+)(?=\S)|\n\s*(?=(?:[•●▪◦‣*–-]|\(?\d{1,2}[.)])\s)|\n{2,}/g;
/** As far back as is looked for the word before a point: a text of one endless word is no reason to read it all again. */
const longestWord = 60;
const opensLikeSentence = /^[“"'‘([<]*[A-Z0-9•●▪]/;

/**
 * Splits a passage into sentences. A point after an abbreviation, an initial or within a number ends none; a list item begins one.
 * @returns spans within the passage, without the white space around them
 */
export function splitSentences(passage: string): Span[] {
  const cuts = [...passage.matchAll(candidate)].filter((match) => isEnd(passage, match)).map((match) => match.index + match[0].length);
  const bounds = [0, ...cuts, passage.length];
  return bounds.slice(0, -1).flatMap((from, index) => trimmedSpan(passage, from, bounds[index + 1] ?? passage.length));
}

function isEnd(passage: string, match: RegExpExecArray): boolean {
  if (match[0].startsWith('\n')) return true;
  const rest = passage.slice(match.index + match[0].length);
  if (!opensLikeSentence.test(rest)) return false;
  if (!match[0].startsWith('.') || match[0].startsWith('..')) return true;
  const before = passage.slice(Math.max(0, match.index - longestWord), match.index);
  const word = /\S*$/.exec(before)?.[0].replace(/^[(“"'‘[]+/, '') ?? '';
  const lower = word.toLowerCase();
  if (abbreviations.has(lower)) return false;
  // A list's number, an initial: "3. Extended time", "J. Smith", but "Calculus I. She".
  if (/^\d{1,2}$/.test(word) && isAtLineStart(passage, match.index - word.length)) return false;
  if (/^[A-Z]$/.test(word) || /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word) || mayEndSentence.has(lower)) return opensSentence.test(rest);
  return true;
}

function isAtLineStart(passage: string, place: number): boolean {
  return place === 0 || passage[place - 1] === '\n';
}

function trimmedSpan(passage: string, from: number, to: number): Span[] {
  const text = passage.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const end = from + text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}
