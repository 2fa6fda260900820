/** Joins a word cut at a line end and turns every line break and tab into a space: the words of the source on one line. */
export function onOneLine(text: string): string {
  return text
    .replace(/\u00ad-?[ \t]*\n[ \t]*/g, '')
    .replace(/\u00ad/g, '')
    .replace(/(\p{L})-[ \t]*\n[ \t]*(?=\p{Ll})/gu, '$1-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** U+2060: unseen, and stops a renderer from making a link of an address. */
const wordJoiner = '\u2060';

/**
 * A document's text within Markdown: shown as it is, on one line, and never formatting, a link, an image, HTML, a heading, a list or a table cell.
 * Addresses get a word joiner, because GFM links them even when their punctuation is escaped.
 */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_[\]<>#|~&!$]/g, (character) => `\\${character}`)
    .replace(/\b(https?|ftp|mailto|xmpp)(?=:)|\b(www)(?=\.)/gi, (scheme) => scheme + wordJoiner)
    .replace(/@/g, `${wordJoiner}@`)
    .replace(/^([-+](?=\s)|\d+(?=[.)](?:\s|$)))/, (start) => (/\d/.test(start) ? start + wordJoiner : `\\${start}`));
}
