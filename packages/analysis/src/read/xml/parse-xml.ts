import { UnreadableDocumentError } from '../../errors.ts';

/** An element by its local name: the prefixes of office formats say nothing that the names don't. Attributes, too, are kept by local name. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = string | XmlElement;

/** Deeper markup than this no office program writes; a body with a table in a table in a text box is about 40 deep. */
const deepest = 256;
const mostElements = 1_500_000;

/** Names are short; a bound keeps a file of nothing but letters from being searched again from each of them. */
const attribute = /(?:[^\s=:"'/]{1,100}:)?([^\s=:"'/]{1,100})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)')/g;
const tagName = /^[^\s/>"'=<]{1,200}/;
const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads well-formed XML as a tree; entities that a document declares itself are not resolved.
 * @throws UnreadableDocumentError document_corrupt (not well formed), document_too_complex (deeper than 256 elements, or more than 1,500,000)
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decode(bytes);
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let elements = 0;
  let at = 0;
  while (at < text.length) {
    const parent = open.at(-1) ?? root;
    const next = text.indexOf('<', at);
    if (next !== at) {
      const plain = text.slice(at, next < 0 ? text.length : next);
      if (parent !== root) parent.children.push(unescaped(plain));
      at = next < 0 ? text.length : next;
      continue;
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = endOf(text, ']]>', at);
      parent.children.push(text.slice(at + 9, end - 3));
      at = end;
      continue;
    }
    if (text[at + 1] === '!' || text[at + 1] === '?') {
      at = endOf(text, text.startsWith('<!--', at) ? '-->' : '>', at);
      continue;
    }
    const end = tagEnd(text, at);
    const slash = text[at + 1] === '/';
    const inner = text.slice(at + (slash ? 2 : 1), end - 1);
    at = end;
    const qualified = tagName.exec(inner)?.[0];
    if (qualified === undefined) throw new UnreadableDocumentError('document_corrupt');
    const name = qualified.slice(qualified.indexOf(':') + 1);
    if (slash) {
      if (open.length < 2 || parent.name !== name) throw new UnreadableDocumentError('document_corrupt');
      open.pop();
      continue;
    }
    const element: XmlElement = { name, attributes: attributesOf(inner.slice(qualified.length)), children: [] };
    parent.children.push(element);
    elements += 1;
    if (!inner.endsWith('/')) open.push(element);
    if (open.length > deepest || elements > mostElements) throw new UnreadableDocumentError('document_too_complex');
  }
  const top = root.children.find((child) => typeof child !== 'string');
  if (open.length > 1 || top === undefined) throw new UnreadableDocumentError('document_corrupt');
  return top;
}

/** Behind the next occurrence of a mark. */
function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new UnreadableDocumentError('document_corrupt');
  return at + mark.length;
}

/** Behind the bracket that closes a tag; one within quotes closes nothing. */
function tagEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") at = endOf(text, character, at + 1) - 1;
  }
  throw new UnreadableDocumentError('document_corrupt');
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attribute)) attributes[name] ??= unescaped(double ?? single ?? '');
  return attributes;
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? '';
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The first child element of the name, or of the path of names. */
export function childOf(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => parent && childrenOf(parent, name)[0], element);
}

/** The child elements, those of one name or all. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** All elements of the name within another, at any depth. */
export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}
