import type { StructuredDocument } from '../model.ts';
import type { MaskedDocument } from './deidentify/mask-document.ts';

/** Parts of a document that tell nothing about barriers, and most about persons: they are not shown to a model at all. */
const keptBack: ReadonlySet<string> = new Set(['identification', 'signature']);

/** Characters of one part: about 6,000 tokens, so that the answer stays close to its text. */
const mostCharacters = 20_000;

/** The masked text in parts of whole sections; a section that is too long is divided between its paragraphs, a paragraph by its length. */
export function divideDocument(masked: MaskedDocument, { sections }: StructuredDocument): string[] {
  const shown = sections
    .filter((section) => !keptBack.has(section.kind))
    .map((section) => masked.maskedOf(section))
    .map(({ start, end }) => masked.text.slice(start, end).trim())
    .filter((text) => text !== '');
  return packed(shown.flatMap((text) => (text.length > mostCharacters ? packed(text.split(/\n\s*\n/).flatMap(byLength)) : [text])));
}

function byLength(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += mostCharacters) pieces.push(text.slice(at, at + mostCharacters));
  return pieces;
}

function packed(texts: readonly string[]): string[] {
  const parts: string[] = [];
  for (const text of texts) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= mostCharacters) parts[parts.length - 1] = `${last}\n\n${text}`;
    else parts.push(text);
  }
  return parts;
}
