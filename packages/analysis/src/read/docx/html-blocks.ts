import type { LaidBlock, LaidProse } from '../layout/block.ts';
import { type HtmlElement, isBlock, textOf } from './html.ts';
import { tableBlocks } from './html-table.ts';

/** The blocks of a document's body in their order. */
export function blocksOf(parent: HtmlElement): LaidBlock[] {
  return parent.children.flatMap((child): LaidBlock[] => {
    if (typeof child === 'string') return prose('paragraph', child);
    if (/^h[1-6]$/.test(child.tag)) return prose('heading', textOf(child));
    if (child.tag === 'table') return tableBlocks(child);
    if (child.tag === 'ul' || child.tag === 'ol') return listItems(child);
    if (child.tag === 'p') return brokenLines(child).flatMap((line) => prose(isHeadingLike(line) ? 'heading' : 'paragraph', textOf(line)));
    return child.children.some(isBlock) ? blocksOf(child) : prose('paragraph', textOf(child));
  });
}

function prose(kind: LaidProse['kind'], text: string): LaidProse[] {
  const clean = text.replace(/\s+/g, ' ').trim();
  return clean === '' ? [] : [{ kind, text: clean, hidden: null }];
}

/** A paragraph's lines, where its writer broke them by hand. */
function brokenLines(paragraph: HtmlElement): HtmlElement[] {
  const lines: HtmlElement[] = [{ ...paragraph, children: [] }];
  for (const child of paragraph.children) {
    if (typeof child !== 'string' && child.tag === 'br') lines.push({ ...paragraph, children: [] });
    else lines.at(-1)?.children.push(child);
  }
  return lines;
}

/** An item's own text, then the items of a list within it. */
function listItems(list: HtmlElement): LaidBlock[] {
  return list.children.flatMap((item): LaidBlock[] => {
    if (typeof item === 'string') return [];
    const isOwn = (child: HtmlElement['children'][number]) =>
      typeof child === 'string' || (child.tag !== 'ul' && child.tag !== 'ol' && child.tag !== 'table');
    const own = textOf({ ...item, children: item.children.filter(isOwn) }).replace(/\s*↑$/u, '');
    return [...prose('list_item', own), ...blocksOf({ ...item, children: item.children.filter((child) => !isOwn(child)) })];
  });
}

/** A short line all in bold or in capitals, as people write headings who know no styles. */
function isHeadingLike(paragraph: HtmlElement): boolean {
  const text = textOf(paragraph);
  const letters = text.replace(/\P{L}/gu, '');
  const filled = paragraph.children.filter((child) => textOf(child) !== '');
  const isBold = filled.length > 0 && filled.every((child) => typeof child !== 'string' && child.tag === 'strong');
  const isCapitals = letters.length >= 4 && letters === letters.toUpperCase();
  return text.length <= 110 && letters.length >= 3 && (isBold || isCapitals) && !/[.,;]$/.test(text);
}
