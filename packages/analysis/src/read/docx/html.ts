/** A piece of the HTML that mammoth writes: well formed, few tags, four entities. */
export type HtmlNode = string | HtmlElement;
export interface HtmlElement {
  tag: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}

const token = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const empty = new Set(['br', 'img', 'hr']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Reads mammoth's HTML as a tree under one root element. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: 'body', attributes: {}, children: [] };
  const open = [root];
  for (const [, slash, tag, attributes, closed, text] of html.matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decode(text));
    else if (slash) {
      if (open.length > 1 && parent.tag === tag) open.pop();
    } else if (tag) {
      const element: HtmlElement = { tag, attributes: attributesOf(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (!closed && !empty.has(tag)) open.push(element);
    }
  }
  return root;
}

/** All text in an element with single spaces; a line break is a space, a raised footnote mark is left out. */
export function textOf(node: HtmlNode): string {
  return rawTextOf(node).replace(/\s+/g, ' ').trim();
}

function rawTextOf(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  if (node.tag === 'br') return ' ';
  if (node.tag === 'sup' && /^\[\d+\]$/.test(node.children.map(rawTextOf).join(''))) return '';
  const text = node.children.map(rawTextOf).join('');
  return isBlock(node) ? ` ${text} ` : text;
}

const blocks = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'div']);
export const isBlock = (node: HtmlNode): node is HtmlElement => typeof node !== 'string' && blocks.has(node.tag);

/** All elements of a tag below a node, not those within one of them. */
export function elementsOf(node: HtmlElement, ...tags: string[]): HtmlElement[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : tags.includes(child.tag) ? [child] : elementsOf(child, ...tags),
  );
}

function attributesOf(source: string): Record<string, string> {
  return Object.fromEntries([...source.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', decode(value ?? '')]));
}

const decode = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => entities[name] ?? whole);
