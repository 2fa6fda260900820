/** First halves after which a hyphen belongs to the word, so that it stays when the line breaks there. */
const hyphenated =
  /(?:^|[^\p{L}])(?:self|well|non|pre|post|anti|multi|semi|ex|co|high|low|long|short|full|part|half|large|small|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|fourth|fifth|sixth|age|grade|time|test|year|month|hand|follow|check|sub|visual|letter|word|paper|right|left|mid|cross|decision|problem|evidence|day|step|parent|teacher|student|child|task|goal|speech|language|norm|criterion|trauma|attention|strength|evidence|and|to|re)$/iu;

/** No word is longer; what is has no spaces, and would be searched again from each of its letters. */
const longestWord = 100;

/** Endings that make one word with what they follow. */
const suffix = /^(?:ings?|ed|ers?|ly|ness|hood|ments?|al|ally|i[sz]ed?|i[sz]ation|able|ful|less|ship|tions?|s|es)(?!\p{L})/u;

/**
 * Two lines of one paragraph as one: a word broken at the line's end is whole again.
 * `isWord` tells whether a word stands elsewhere in the document; it decides whether the hyphen was the word's own.
 */
export function joinLines(upper: string, lower: string, isWord: (word: string) => boolean): string {
  if (/\u00AD\s*-?$/u.test(upper)) return upper.replace(/\u00AD\s*-?$/u, '') + lower;
  if (/[\p{L}\d][–—/]$/u.test(upper) && /^[\p{L}\d]/u.test(lower) && !/\s[–—]$/u.test(upper)) return upper + lower;
  const first = upper.slice(-longestWord).match(/([\p{L}\d]+)[-‐]$/u)?.[1];
  const second = lower.match(/^\p{L}+/u)?.[0];
  if (!first) return `${upper} ${lower}`;
  if (!second || !/^\p{Ll}/u.test(second) || !/\p{L}$/u.test(first)) return upper + lower;
  if (isWord(`${first}-${second}`)) return upper + lower;
  if (isWord(first + second)) return upper.slice(0, -1) + lower;
  if (suffix.test(lower)) return upper.slice(0, -1) + lower;
  return hyphenated.test(first) || isWord(`${first}-`) ? upper + lower : upper.slice(0, -1) + lower;
}

/** All words of the document, hyphenated ones also whole, to ask whether a word stands in it. */
export function wordTest(texts: Iterable<string>): (word: string) => boolean {
  const words = new Set<string>();
  for (const text of texts) for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(match[0].toLowerCase());
  return (word) => words.has(word.toLowerCase());
}

/** Two lines of one cell as one: in narrow cells words break anywhere, so a word of the document that the two parts make is whole again. */
export function joinCellLines(upper: string, lower: string, isWord: (word: string) => boolean): string {
  const first = upper.slice(-longestWord).match(/\p{L}+$/u)?.[0];
  const second = lower.match(/^\p{Ll}+/u)?.[0];
  return first && second && isWord(first + second) ? upper + lower : joinLines(upper, lower, isWord);
}
