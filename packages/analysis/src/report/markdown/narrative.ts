import type { NarrativeSection } from '../../schema.ts';
import { list, section } from './blocks.ts';
import { escapeMarkdown } from './escape.ts';

/** A reader's own part: what leads to the list, the list, then what closes it. */
export function narrativeSection({ heading, paragraphs, items }: NarrativeSection): string {
  const leading = paragraphs.filter((paragraph) => paragraph.endsWith(':'));
  const before = leading.length === 0 ? paragraphs : paragraphs.slice(0, paragraphs.lastIndexOf(leading.at(-1) ?? '') + 1);
  return section(2, heading, [
    ...before.map(escapeMarkdown),
    list(items.map(escapeMarkdown)),
    ...paragraphs.slice(before.length).map(escapeMarkdown),
  ]);
}
