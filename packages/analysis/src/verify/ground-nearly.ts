import { type NormalizedText, normalizeText, type Span } from './ground-quote.ts';

/** One letter in so many may differ; recognition errs less often on a page that can be read. */
const lettersPerError = 12;
/** Shorter quotes would be found by chance, longer ones cost too much; both in letters and digits. */
const fewestLetters = 24;
const mostLetters = 600;

/**
 * Finds a quote of a scan that differs from the recognised text by a few letters, as when a model writes "Working" where "VVorking" was recognised.
 * The figures must be the same. `distance`: letters changed, left out or put in (Sellers 1980).
 * @returns null when no place is near enough
 */
export function groundNearly(text: string, normalized: NormalizedText, quote: string): (Span & { distance: number }) | null {
  const wanted = normalizeText(quote).letters;
  if (wanted.length < fewestLetters || wanted.length > mostLetters) return null;
  const found = nearest(normalized.letters, wanted);
  if (found.distance > Math.floor(wanted.length / lettersPerError)) return null;
  const start = normalized.offsets[found.from];
  const last = normalized.offsets[found.to - 1];
  if (start === undefined || last === undefined) return null;
  const span = wholeWords(text, { start, end: last + 1 });
  return figuresIn(text.slice(span.start, span.end)) === figuresIn(quote) ? { ...span, distance: found.distance } : null;
}

/** The part of the text that is turned into the wanted letters by the fewest changes. */
function nearest(letters: string, wanted: string): { from: number; to: number; distance: number } {
  let column: Way[] = Array.from({ length: wanted.length + 1 }, (_, i) => ({ distance: i, from: 0 }));
  let best = { from: 0, to: 0, distance: wanted.length };
  for (let at = 0; at < letters.length; at += 1) {
    const next: Way[] = [{ distance: 0, from: at + 1 }];
    for (let i = 1; i <= wanted.length; i += 1) {
      const same = change(column[i - 1], letters[at] === wanted[i - 1] ? 0 : 1);
      next.push(fewest(same, fewest(change(column[i], 1), change(next[i - 1], 1))));
    }
    const end = next[wanted.length];
    if (end && end.distance < best.distance) best = { ...end, to: at + 1 };
    column = next;
  }
  return best;
}

const isInWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** A letter more or less at the edge must not cut a word. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (isInWord(text[from - 1]) && isInWord(text[from])) from -= 1;
  while (isInWord(text[to]) && isInWord(text[to - 1])) to += 1;
  return { start: from, end: to };
}

interface Way {
  distance: number;
  from: number;
}

const change = (way: Way | undefined, by: number): Way => ({ distance: (way?.distance ?? mostLetters) + by, from: way?.from ?? 0 });
const fewest = (one: Way, other: Way): Way => (one.distance <= other.distance ? one : other);

const figuresIn = (text: string): string => (text.normalize('NFKC').match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ');
