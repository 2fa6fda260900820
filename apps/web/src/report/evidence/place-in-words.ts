import type { Evidence } from '@groundwork/analysis/schema';
import { speakerNames } from '../words.ts';

/** `p. 6 · examiner`; the speaker alone where the format has no pages. */
export function placeInWords({ page, speaker }: Pick<Evidence, 'page' | 'speaker'>): string {
  return page === null ? speakerNames[speaker] : `p. ${page} · ${speakerNames[speaker]}`;
}

/** A quote as it is read: line ends and wide gaps of the printed page are single spaces, and a word broken over lines is whole. */
export function quoteAsRead(quote: string): string {
  return quote
    .replace(/(\p{L})[-\u00ad]\n(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
