import type { Evidence } from '../../schema.ts';
import { speakerNames } from '../words.ts';
import { escapeMarkdown, onOneLine } from './escape.ts';

/** A passage as a block quote of one line, with who says it and where. */
function quoted(passage: Evidence): string {
  const page = passage.page === null ? '' : `, page ${passage.page}`;
  return `> “${escapeMarkdown(passage.quote)}” (${speakerNames[passage.speaker]}${page})`;
}

/** Block quotes below each other, each a paragraph of its own; the same words are shown once. */
export function quotes(passages: readonly Evidence[]): string {
  const seen = new Set<string>();
  const distinct = passages.filter((passage) => {
    const words = onOneLine(passage.quote);
    return seen.has(words) ? false : seen.add(words);
  });
  return distinct.map(quoted).join('\n>\n');
}
