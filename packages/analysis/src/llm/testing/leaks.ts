/** The strings of `phi` that a text holds: in any case, with any white space between their words, also hyphenated at a line end. */
export function leaksOf(text: string, phi: readonly string[]): string[] {
  return phi.filter((secret) => new RegExp(`(?<![\\p{L}\\d])${anyBreak(secret)}(?![\\p{L}\\d])`, 'iu').test(text));
}

/** A word may be divided anywhere by a hyphen and a line end, and words by any white space. JSON writes a line end as \n. */
function anyBreak(secret: string): string {
  const lineEnd = '(?:\\n|\\\\n)';
  return [...secret.trim().replace(/\s+/g, ' ')]
    .map((character) =>
      character === ' ' ? `(?:\\s|\\\\n)+` : `${character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?:-\\s*${lineEnd}\\s*)?`,
    )
    .join('');
}
