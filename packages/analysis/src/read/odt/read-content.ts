import type { FlowBlock, FlowCell, FlowParagraph, FlowRow, Run } from '../flow/flow.ts';
import { invisibilityOf } from '../flow/visibility.ts';
import { type Colour, white } from '../pdf/colours.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/parse-xml.ts';
import type { OdtParts } from './open-odt.ts';
import { type OdtLook, overlaid, type StyleOf, stylesOf } from './styles.ts';

/** What was deleted, comments, rulers of lists, and tables of contents, which only repeat headings. */
const unread = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'sequence-decls',
  'forms',
  'table-of-content',
  'note-citation',
  'title',
  'desc',
]);
const headings = /^(?:title|subtitle|heading(?: \d+)?)$/i;
/** Cells and rows said to be repeated more often are the empty rest of a sheet. */
const mostRepeats = 64;

/** Where text stands: what it inherits. A null ground is one nobody knows. */
interface Place {
  look: OdtLook;
  ground: Colour;
  isVanished: boolean;
}

const onPaper: Place = { look: {}, ground: white, isVanished: false };

/** Reads the body of an OpenDocument text with its notes and text boxes. */
export function readContent(parts: OdtParts): FlowBlock[] {
  const text = childOf(parts.content, 'body', 'text');
  return text ? new ContentReader(stylesOf(parts)).blocksOf(text, onPaper, 'paragraph') : [];
}

class ContentReader {
  readonly #styleOf: StyleOf;
  /** What belongs to the paragraph at hand and is read behind it: its text boxes and notes. */
  #behind: FlowBlock[] = [];

  constructor(styleOf: StyleOf) {
    this.#styleOf = styleOf;
  }

  blocksOf(parent: XmlElement, place: Place, kind: FlowParagraph['kind']): FlowBlock[] {
    return childrenOf(parent).flatMap((child): FlowBlock[] => {
      if (unread.has(child.name)) return [];
      if (child.name === 'h' || child.name === 'p') return this.#paragraph(child, place, child.name === 'h' ? 'heading' : kind);
      if (child.name === 'table') return [{ kind: 'table', rows: this.#rowsOf(child, place, false) }];
      const isVanished = place.isVanished || (child.name === 'section' && child.attributes.display === 'none');
      const isList = child.name === 'list-item' || child.name === 'list-header';
      return this.blocksOf(child, { ...place, isVanished }, isList ? 'list_item' : kind);
    });
  }

  #paragraph(element: XmlElement, place: Place, kind: FlowParagraph['kind']): FlowBlock[] {
    const outer = this.#behind;
    this.#behind = [];
    const look = overlaid(place.look, this.#styleOf('paragraph', element.attributes['style-name']));
    const runs: Run[] = [];
    this.#readInline(element, { ...place, look }, runs);
    const blocks: FlowBlock[] = [{ kind: headings.test(look.name ?? '') ? 'heading' : kind, runs }, ...this.#behind];
    this.#behind = outer;
    return blocks;
  }

  #readInline(parent: XmlElement, place: Place, runs: Run[]): void {
    for (const child of parent.children) {
      if (typeof child === 'string') runs.push(runOf(child.replace(/\s+/g, ' '), place));
      else if (unread.has(child.name)) continue;
      else if (child.name === 's') runs.push(runOf(' ', place));
      else if (child.name === 'tab') runs.push(runOf('\t', place));
      else if (child.name === 'line-break') runs.push(runOf('\n', place));
      else if (child.name === 'note-body' || child.name === 'text-box')
        this.#behind.push(...this.blocksOf(child, child.name === 'text-box' ? { ...onPaper, ground: null } : onPaper, 'paragraph'));
      else if (child.name === 'span') {
        const look = overlaid(place.look, this.#styleOf('text', child.attributes['style-name']));
        this.#readInline(child, { ...place, look }, runs);
      } else {
        const isVanished = place.isVanished || /^hidden-(?:text|paragraph)$/.test(child.name);
        this.#readInline(child, { ...place, isVanished }, runs);
      }
    }
  }

  #rowsOf(parent: XmlElement, place: Place, isHeader: boolean): FlowRow[] {
    return childrenOf(parent).flatMap((child): FlowRow[] => {
      if (child.name === 'table-header-rows') return this.#rowsOf(child, place, true);
      if (child.name === 'table-row-group' || child.name === 'table-rows') return this.#rowsOf(child, place, isHeader);
      if (child.name !== 'table-row') return [];
      return [{ isHeader, cells: childrenOf(child).flatMap((cell) => this.#cells(cell, place)) }];
    });
  }

  /** A covered cell is told by the span of the one that covers it. */
  #cells(element: XmlElement, place: Place): FlowCell[] {
    if (element.name !== 'table-cell') return [];
    const countOf = (name: string) => Math.min(mostRepeats, Math.max(1, Number.parseInt(element.attributes[name] ?? '1', 10) || 1));
    const style = this.#styleOf('table-cell', element.attributes['style-name']);
    const ground = style.ground === undefined ? place.ground : style.ground;
    const cell: FlowCell = {
      blocks: this.blocksOf(element, { ...place, look: {}, ground }, 'paragraph'),
      columns: countOf('number-columns-spanned'),
      rows: countOf('number-rows-spanned'),
    };
    return Array.from({ length: countOf('number-columns-repeated') }, () => cell);
  }
}

function runOf(text: string, { look, ground, isVanished }: Place): Run {
  const hidden = invisibilityOf({
    isVanished: isVanished || (look.isVanished ?? false),
    size: look.size ?? null,
    colour: look.colour ?? null,
    ground: look.ground === undefined ? ground : look.ground,
  });
  return { text, bold: look.bold ?? false, hidden };
}
