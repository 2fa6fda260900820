import type { LaidProse } from './block.ts';
import { largest, smallest } from './extremes.ts';
import { joinLines } from './hyphens.ts';
import { type Line, textOf } from './print.ts';

const marker = /^(?:[•●▪■◦‣·❑✓]|\*(?!\s*p\s*[<=>≤])|[-–—](?=\s)|\(?\d{1,2}[.)](?=\s|$)|\(?[a-z][.)](?=\s|$))\s*/;

/** Diagnoses are listed one a line, each with its code: F41.1, 315.00. */
const code = /^(?:[A-Z]\d{2}(?:\.\d{1,3})?|\d{3}\.\d{1,2})\s/;

/** A sign that only points at an item and says nothing; numbers and ticks are part of the text. */
const bullet = /^(?:[•●▪■◦‣·]|\*(?!\s*p\s*[<=>≤])|[-–—](?=\s))\s*(?=\S)/;

/** What the whole document tells about its prose. */
export interface ProseStyle {
  bodySize: number;
  isWord: (word: string) => boolean;
  /** Where the widest line of the page or column ends, in points. */
  right?: number;
}

/** Makes paragraphs, headings and list items of the lines of prose that stand one below the other. */
export function paragraphsOf(lines: Line[], style: ProseStyle): LaidProse[] {
  return groupsOf(lines)
    .flatMap((group) => splitGroup(group, style.right))
    .map((paragraph) => proseOf(paragraph, style));
}

/** Lines of one size and weight at one distance. */
function groupsOf(lines: Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && belongTogether(group, before, line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function belongTogether(group: Line[], before: Line, line: Line): boolean {
  const gap = line.y - before.y;
  const usual = group.length > 1 ? before.y - (group.at(-2)?.y ?? before.y) : 1.55 * before.size;
  const isSameStyle = Math.abs(line.size - before.size) <= 0.08 * before.size && line.bold === before.bold;
  return isSameStyle && gap > 0 && gap <= Math.max(1.22 * usual, 1.3 * line.size);
}

/**
 * Within a group a line break was meant if the next word would have fitted on the line, or if the next line starts an item or is indented.
 * Two or three short lines (an address, a signature) are measured by the column they stand in.
 */
function splitGroup(group: Line[], columnRight?: number): Line[][] {
  const left = smallest(group.map((line) => line.x0));
  const own = largest(group.map((line) => line.x1));
  const isNarrow = columnRight !== undefined && group.length <= 3 && own - left < 0.62 * (columnRight - left);
  const right = isNarrow ? columnRight : own;
  const paragraphs: Line[][] = [];
  for (const line of group) {
    const paragraph = paragraphs.at(-1);
    const before = paragraph?.at(-1);
    if (paragraph && before && !startsAnew(line, before, paragraph, { left, right })) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function startsAnew(line: Line, before: Line, paragraph: Line[], edges: { left: number; right: number }): boolean {
  const [text, beforeText, firstText] = [textOf(line), textOf(before), textOf(paragraph[0] ?? line)];
  if (couldStandAbove(line, before, edges)) return true;
  const hasEnded = /[.!?:;”"’)]$/.test(beforeText);
  if (marker.test(text) && (hasEnded || marker.test(firstText))) return true;
  if (code.test(text) && code.test(firstText)) return true;
  const isIndented = line.x0 > before.x0 + 0.9 * line.size && paragraph.length > 1;
  return hasEnded && (isIndented || (before.x0 - line.x0 > 0.9 * line.size && marker.test(firstText)));
}

/** Whether the line's first word had room on the line before; a sentence that clearly goes on is set so for another reason. */
function couldStandAbove(line: Line, before: Line, { left, right }: { left: number; right: number }): boolean {
  const word = line.segments[0]?.words[0];
  const room = right - before.x1 - 0.3 * line.size;
  if (!word || room <= word.x1 - word.x0 + 0.8 * line.size) return false;
  const goesOn = /^[\p{Ll}(]/u.test(word.text) && /[\p{Ll}\d,-]$/u.test(textOf(before));
  return !goesOn || room >= (right - left) / 2;
}

function proseOf(lines: Line[], style: ProseStyle): LaidProse {
  const text = joined(lines.map(textOf), style.isWord).replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
  const kind = kindOf(lines, text, style);
  return { kind, text: kind === 'list_item' ? text.replace(bullet, '') : text, hidden: null };
}

/** As far back as bears on how the next line is joined, so that a paragraph of any length is written down once. */
const openEnd = 200;

function joined(lines: string[], isWord: ProseStyle['isWord']): string {
  const [first = '', ...others] = lines;
  const done: string[] = [];
  let open = first;
  for (const line of others) {
    const both = joinLines(open, line, isWord);
    const cut = Math.max(0, both.length - openEnd);
    done.push(both.slice(0, cut));
    open = both.slice(cut);
  }
  return done.join('') + open;
}

function kindOf(lines: Line[], text: string, style: ProseStyle): LaidProse['kind'] {
  const first = lines[0];
  const isShort = lines.length <= 2 && text.length <= 110;
  const letters = text.replace(/\P{L}/gu, '');
  const isCapitals = letters.length >= 4 && letters === letters.toUpperCase();
  const isLarge = (first?.size ?? 0) > 1.08 * style.bodySize;
  const standsOut = lines.every((line) => line.bold) || isLarge || isCapitals;
  const isLabel = /^\p{Lu}[^.!?]{2,60}:$/u.test(text) && text.split(' ').length <= 7;
  if (isShort && letters.length >= 3 && ((standsOut && !/[.,;]$/.test(text)) || isLabel)) return 'heading';
  return marker.test(text) ? 'list_item' : 'paragraph';
}
