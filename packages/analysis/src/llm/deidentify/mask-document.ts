import type { ReadDocument, StructuredDocument } from '../../model.ts';
import { findIdentifiers, type Identifier, type Lexicon, lexiconOf } from './find-identifiers.ts';
import { findNames } from './names.ts';

/** A stretch of the masked text and where it comes from; both ends exclusive. A replaced stretch is one placeholder. */
interface Stretch {
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
  isReplaced: boolean;
}

/** A document without what tells who it is about, and the way back. */
export interface MaskedDocument {
  text: string;
  /** Where the source stands that a place of the masked text was made from; a placeholder counts whole. */
  sourceOf(span: { start: number; end: number }): { start: number; end: number };
  /** Where a place of the source stands in the masked text. */
  maskedOf(span: { start: number; end: number }): { start: number; end: number };
  /** Masks another text of the same document, such as a label of its score table, with the same placeholders. */
  mask(text: string): string;
  /** Puts back what placeholders stand for; the client becomes "the student", as our reports name nobody. Null when one is unknown. */
  restore(text: string): string | null;
}

/** What stands for text that is not shown to a model at all: what a reader cannot see, and what tries to direct the report. */
const leftOut = '[TEXT LEFT OUT]';
/** Any placeholder, as a model may repeat it. */
export const placeholderPattern = /\[(?:CLIENT|CLIENT_SURNAME|BIRTH_DATE|TEXT LEFT OUT|(?:[A-Z]+_)+\d+(?: IN \d{4})?)\]/g;

/** Replaces every identifier by a placeholder, the same one each time, and leaves out hidden text and instructions. */
export function maskDocument(document: ReadDocument, structure: StructuredDocument): MaskedDocument {
  const lexicon = lexiconOf(document.text, findNames(document.text));
  const placeholders = createPlaceholders();
  const omitted = omittedSpans(document, structure);
  const identifiers = findIdentifiers(document.text, lexicon).filter(
    (one) => !omitted.some((span) => span.start < one.end && one.start < span.end),
  );
  const replaced = [
    ...omitted.map((span) => ({ ...span, by: leftOut })),
    ...identifiers.map((one) => ({
      start: one.start,
      end: one.end,
      by: placeholders.nameOf(one, document.text.slice(one.start, one.end)),
    })),
  ].sort((a, b) => a.start - b.start);
  const { text, stretches } = replaceSpans(document.text, replaced);
  return {
    text,
    sourceOf: (span) => mapped(stretches, span, 'source'),
    maskedOf: (span) => mapped(stretches, span, 'masked'),
    mask: (other) => maskText(other, lexicon, placeholders),
    restore: (answer) => restoreText(answer, placeholders.originals),
  };
}

function omittedSpans({ hidden, text }: ReadDocument, { statements }: StructuredDocument): { start: number; end: number }[] {
  const spans = [...hidden, ...statements.filter((one) => one.polarity === 'instruction')]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && (span.start <= last.end || text.slice(last.end, span.start).trim() === '')) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

interface Placeholders {
  nameOf(identifier: Identifier, printed: string): string;
  originals: ReadonlyMap<string, string>;
}

/** One placeholder for each identifier, numbered by kind in the order of the text. A date keeps its year, so that ages and currency stay readable. */
function createPlaceholders(): Placeholders {
  const named = new Map<string, string>();
  const originals = new Map<string, string>();
  const counts = new Map<string, number>();
  const birthDates = new Set<string>();
  const keyOf = (printed: string) =>
    printed
      .toLowerCase()
      .replace(/-\s+/g, '')
      .replace(/[\s.,]+/g, ' ')
      .trim();
  const numbered = (kind: string, printed: string): string => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const year = kind === 'DATE' ? /\b(?:19|20)\d{2}\b/.exec(printed)?.[0] : undefined;
    return `[${kind}_${number}${year === undefined ? '' : ` IN ${year}`}]`;
  };
  return {
    originals,
    nameOf({ kind }, printed) {
      const key = keyOf(printed);
      if (kind === 'BIRTH_DATE') birthDates.add(key);
      if (kind === 'BIRTH_DATE' || birthDates.has(key)) return remember('[BIRTH_DATE]', printed);
      if (kind === 'CLIENT' || kind === 'CLIENT_SURNAME') return remember(`[${kind}]`, printed);
      const known = named.get(key);
      if (known !== undefined) return known;
      const placeholder = numbered(kind, printed);
      named.set(key, placeholder);
      return remember(placeholder, printed);
    },
  };

  function remember(placeholder: string, printed: string): string {
    if (!originals.has(placeholder)) originals.set(placeholder, printed.replace(/\s+/g, ' '));
    return placeholder;
  }
}

function replaceSpans(source: string, spans: readonly { start: number; end: number; by: string }[]) {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  let [at, length] = [0, 0];
  const add = (part: string, sourceEnd: number, isReplaced: boolean) => {
    if (part === '') return;
    stretches.push({ start: length, end: length + part.length, sourceStart: at, sourceEnd, isReplaced });
    parts.push(part);
    length += part.length;
    at = sourceEnd;
  };
  for (const { start, end, by } of spans) {
    add(source.slice(at, start), start, false);
    add(by, end, true);
  }
  add(source.slice(at), source.length, false);
  return { text: parts.join(''), stretches };
}

function mapped(stretches: readonly Stretch[], { start, end }: { start: number; end: number }, to: 'source' | 'masked') {
  const from =
    to === 'source' ? (one: Stretch) => [one.start, one.end] as const : (one: Stretch) => [one.sourceStart, one.sourceEnd] as const;
  const into =
    to === 'source' ? (one: Stretch) => [one.sourceStart, one.sourceEnd] as const : (one: Stretch) => [one.start, one.end] as const;
  const touched = stretches.filter((one) => from(one)[0] < end && start < from(one)[1]);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return { start: 0, end: 0 };
  return {
    start: first.isReplaced ? into(first)[0] : into(first)[0] + Math.max(0, start - from(first)[0]),
    end: last.isReplaced ? into(last)[1] : into(last)[0] + Math.min(end, from(last)[1]) - from(last)[0],
  };
}

function maskText(text: string, lexicon: Lexicon, placeholders: Placeholders): string {
  const spans = findIdentifiers(text, lexicon).map((one) => ({
    start: one.start,
    end: one.end,
    by: placeholders.nameOf(one, text.slice(one.start, one.end)),
  }));
  return replaceSpans(text, spans).text;
}

function restoreText(text: string, originals: ReadonlyMap<string, string>): string | null {
  let isKnown = true;
  const restored = text
    .replace(/\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+(?=\[CLIENT(?:_SURNAME)?\])/g, '')
    .replace(/\[CLIENT\](?:\s+\[CLIENT_SURNAME\])?|\[CLIENT_SURNAME\]/g, 'the student')
    .replace(placeholderPattern, (placeholder) => {
      const original = originals.get(placeholder);
      if (original === undefined) isKnown = false;
      return original ?? placeholder;
    })
    .replace(/(^|[.!?]\s+)the student/g, '$1The student');
  return isKnown && !/\[[A-Z_]{3,}/.test(restored) ? restored : null;
}
