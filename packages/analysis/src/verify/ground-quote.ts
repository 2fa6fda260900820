/** Where a quote stands in the source. */
export interface Span {
  start: number;
  end: number;
}

/** The text with everything left out that extraction, hyphenation and typography change, and for each kept character its offset in the source. */
export interface NormalizedText {
  letters: string;
  offsets: number[];
}

const ellipsis = /…|\.{3}/;
/** A quote shorter than this, in letters and digits, is found only at its own place: anywhere else it would be chance. */
const fewestLetters = 12;
/** Parts of one shortened quote stand within this many characters of each other. */
const widestGap = 1200;

const plainLetterOrDigit = /^[a-z0-9]$/i;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Keeps letters and digits only, in one case and compatibility form. Accents are kept: they are part of names. */
export function normalizeText(text: string): NormalizedText {
  const letters: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    for (const kept of keptOf(character)) {
      letters.push(kept);
      for (let unit = 0; unit < kept.length; unit += 1) offsets.push(offset);
    }
    offset += character.length;
  }
  return { letters: letters.join(''), offsets };
}

/** Most characters are plain ASCII and need no Unicode tables. */
function keptOf(character: string): string[] {
  if (character < '\u0080') return plainLetterOrDigit.test(character) ? [character.toLowerCase()] : [];
  return [...character.normalize('NFKC').toLowerCase()].filter((kept) => letterOrDigit.test(kept));
}

/**
 * Finds a quote in the source: at its own offsets, else as the same letters and digits elsewhere, nearest first. A quote cut by
 * an ellipsis is found when its parts follow each other. The digits must be the same numbers: `97` never passes for `79`.
 * @returns null when the source does not hold it
 */
export function groundQuote(text: string, normalized: NormalizedText, quote: string, stated: Span): Span | null {
  if (quote.trim() !== '' && text.slice(stated.start, stated.end) === quote) return { start: stated.start, end: stated.end };
  const parts = quote
    .split(ellipsis)
    .map((part) => part.trim())
    .filter((part) => normalizeText(part).letters.length > 0);
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  for (const candidate of placesOf(text, normalized, first, stated.start)) {
    const whole = rest.reduce<Span | null>((found, part) => found && following(text, normalized, part, found), candidate);
    if (whole) return whole;
  }
  return null;
}

function following(text: string, normalized: NormalizedText, part: string, before: Span): Span | null {
  const next = placesOf(text, normalized, part, before.end).find(
    (place) => place.start >= before.end && place.start - before.end <= widestGap,
  );
  return next ? { start: before.start, end: next.end } : null;
}

/** All places with the same letters and the same numbers, nearest to `near` first. */
function placesOf(text: string, normalized: NormalizedText, part: string, near: number): Span[] {
  const wanted = normalizeText(part).letters;
  if (wanted.length < fewestLetters) return [];
  const places: Span[] = [];
  for (let at = normalized.letters.indexOf(wanted); at >= 0; at = normalized.letters.indexOf(wanted, at + 1)) {
    const start = normalized.offsets[at];
    const last = normalized.offsets[at + wanted.length - 1];
    if (start === undefined || last === undefined) continue;
    const span = { start, end: endOfSpan(text, last, part) };
    if (sameNumbers(text.slice(span.start, span.end), part)) places.push(span);
  }
  return places.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
}

/** More punctuation than this closes no quote. */
const mostClosing = 4;

/** Takes in the closing punctuation that the quote carries, so that the source's own wording is shown whole. */
function endOfSpan(text: string, lastOffset: number, part: string): number {
  const afterLast = lastOffset + ((text.codePointAt(lastOffset) ?? 0) > 0xffff ? 2 : 1);
  const closing = /[^\p{L}\p{N}\s]*$/u.exec(part.slice(-mostClosing))?.[0] ?? '';
  return closing !== '' && text.startsWith(closing, afterLast) ? afterLast + closing.length : afterLast;
}

function sameNumbers(a: string, b: string): boolean {
  return numbersIn(a).join(' ') === numbersIn(b).join(' ');
}

function numbersIn(text: string): string[] {
  return text.normalize('NFKC').match(/\d+(?:[.,]\d+)*/g) ?? [];
}
