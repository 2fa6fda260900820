import type { Sealer } from './sealing.ts';

/**
 * Search over sealed labels and file names: every prefix (2 to 16 characters) of every word becomes a keyed token.
 * Who has the database but not the key learns which rows share a beginning of a word, and nothing else.
 */
const shortestPrefix = 2;
const longestPrefix = 16;
const mostWords = 24;

/** Tokens to store for a text. */
export function searchTokens(sealer: Sealer, customerId: string, text: string): string[] {
  const prefixes = new Set<string>();
  for (const word of words(text)) {
    for (let length = Math.min(shortestPrefix, word.length); length <= Math.min(word.length, longestPrefix); length++) {
      prefixes.add(word.slice(0, length));
    }
  }
  return [...prefixes].map((prefix) => sealer.searchToken(customerId, prefix));
}

/** Tokens that all must be stored for a row to match what a person typed. */
export function queryTokens(sealer: Sealer, customerId: string, query: string): string[] {
  return [...new Set(words(query).map((word) => sealer.searchToken(customerId, word.slice(0, longestPrefix))))];
}

/** Words, lower-cased, accents folded: "Núñez, José.pdf" gives nunez, jose, pdf. */
function words(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
}
