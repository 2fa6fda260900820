import type { FlowBlock, FlowCell, FlowParagraph, FlowRow, Run } from '../flow/flow.ts';
import { invisibilityOf } from '../flow/visibility.ts';
import { type Colour, white } from '../pdf/colours.ts';
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../xml/parse-xml.ts';
import type { WordParts } from './package-parts.ts';
import { isListed, levelOf, lookOf, overlaid, type RunLook, type Style, type Styles, shadingOf, stylesOf } from './styles.ts';

/** Text that was deleted or moved away, comments, and the second form of what is written twice. */
const unread = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'pPr',
  'rPr',
  'rt',
  'annotationRef',
  'sectPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
]);
/** Characters that Word writes as elements. */
const signs = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
  ['softHyphen', ''],
]);
/** Of the fonts Symbol and Wingdings. */
const symbols = new Map([
  ['B7', '•'],
  ['A7', '•'],
  ['D8', '•'],
  ['FE', '☒'],
  ['FD', '☒'],
  ['FC', '✓'],
  ['A8', '☐'],
  ['6F', '☐'],
]);

/** Where a run stands: what it inherits. A null ground is one nobody knows. */
interface Place {
  look: RunLook;
  ground: Colour;
}

/** Reads the body of a Word document with its notes and text boxes, and the header and footer of its first page. */
export function readBody(parts: WordParts): FlowBlock[] {
  const reader = new BodyReader(parts);
  const body = childOf(parts.body, 'body');
  if (!body) return [];
  const first = [...descendantsOf(body, 'sectPr')][0];
  const hasOwnFirstPage = childOf(first, 'titlePg') !== undefined;
  // What stands at the top and the foot of page after page belongs to no sentence; of the first page it may be the letterhead with the dates.
  const margin = (name: string) =>
    childrenOf(first, name).flatMap(({ attributes }) => {
      const part = hasOwnFirstPage && attributes.type === 'first' ? parts.margins.get(attributes.id ?? '') : undefined;
      return part ? reader.blocksOf(part, onPaper) : [];
    });
  return [...margin('headerReference'), ...reader.blocksOf(body, onPaper), ...margin('footerReference')];
}

const onPaper: Place = { look: {}, ground: white };

class BodyReader {
  readonly #styles: Styles;
  readonly #notes: Map<string, Map<string, XmlElement>>;
  /** What belongs to the paragraph at hand and is read behind it: its text boxes and notes. */
  #behind: FlowBlock[] = [];

  constructor({ styles, footnotes, endnotes }: WordParts) {
    this.#styles = stylesOf(styles);
    const notesOf = (part: XmlElement | undefined, name: string) =>
      new Map(
        childrenOf(part, name)
          .filter(({ attributes }) => !attributes.type)
          .map((note) => [note.attributes.id ?? '', note]),
      );
    this.#notes = new Map([
      ['footnoteReference', notesOf(footnotes, 'footnote')],
      ['endnoteReference', notesOf(endnotes, 'endnote')],
    ]);
  }

  blocksOf(parent: XmlElement, place: Place): FlowBlock[] {
    const blocks: FlowBlock[] = [];
    let open: FlowParagraph | null = null;
    for (const child of blockElements(parent)) {
      if (child.name === 'tbl') {
        blocks.push({ kind: 'table', rows: this.#rowsOf(child, place) });
        open = null;
        continue;
      }
      const outer = this.#behind;
      this.#behind = [];
      const paragraph = this.#paragraphOf(child, place);
      if (open && paragraph) open.runs.push(...paragraph.runs);
      else if (paragraph) blocks.push(paragraph);
      blocks.push(...this.#behind);
      this.#behind = outer;
      const isMarkDeleted = childOf(child, 'pPr', 'rPr', 'del') !== undefined;
      open = isMarkDeleted ? (open ?? paragraph) : null;
    }
    return blocks;
  }

  /** Null for a line of a table of contents, which only repeats headings. */
  #paragraphOf(element: XmlElement, place: Place): FlowParagraph | null {
    const properties = childOf(element, 'pPr');
    const style = this.#styles.named(childOf(properties, 'pStyle')?.attributes.val) ?? this.#styles.standard;
    if (/^toc \d/i.test(style?.name ?? '')) return null;
    const ground = shadingOf(properties);
    const look = overlaid(overlaid(place.look, style?.look ?? {}), ground === undefined ? {} : { ground });
    const runs: Run[] = [];
    this.#readInline(element, { ...place, look }, runs);
    return { kind: kindOf(properties, style), runs };
  }

  #readInline(parent: XmlElement, place: Place, runs: Run[]): void {
    for (const child of childrenOf(parent)) {
      if (unread.has(child.name)) continue;
      if (child.name === 'r') this.#readInline(child, this.#placeOf(child, place), runs);
      else if (child.name === 't') runs.push(this.#run(textIn(child), place));
      else if (child.name === 'sym') runs.push(this.#run(symbols.get((child.attributes.char ?? '').slice(-2).toUpperCase()) ?? '', place));
      else if (signs.has(child.name)) runs.push(this.#run(signs.get(child.name) ?? '', place));
      else if (child.name === 'AlternateContent') this.#readInline(alternativeOf(child), place, runs);
      else if (child.name === 'txbxContent') this.#behind.push(...this.blocksOf(child, { look: {}, ground: null }));
      else if (this.#notes.has(child.name)) this.#readNote(child);
      else this.#readInline(child, place, runs);
    }
  }

  #placeOf(run: XmlElement, place: Place): Place {
    const properties = childOf(run, 'rPr');
    const style = this.#styles.named(childOf(properties, 'rStyle')?.attributes.val);
    return { ...place, look: overlaid(overlaid(place.look, style?.look ?? {}), lookOf(properties)) };
  }

  #run(text: string, { look, ground }: Place): Run {
    const hidden = invisibilityOf({
      isVanished: look.isVanished ?? false,
      size: look.size ?? null,
      colour: look.colour ?? null,
      ground: look.ground === undefined ? ground : look.ground,
    });
    return { text, bold: look.bold ?? false, hidden };
  }

  #readNote({ name, attributes }: XmlElement): void {
    const notes = this.#notes.get(name);
    const note = notes?.get(attributes.id ?? '');
    if (!note) return;
    // A note is read once, and a note that names itself does not go on for ever.
    notes?.delete(attributes.id ?? '');
    this.#behind.push(...this.blocksOf(note, onPaper));
  }

  #rowsOf(table: XmlElement, place: Place): FlowRow[] {
    const properties = childOf(table, 'tblPr');
    const style = childOf(properties, 'tblStyle')?.attributes.val;
    const ground = this.#styles.paintsCells(style) ? null : place.ground;
    const open = new Map<number, FlowCell>();
    return rowElements(table).flatMap((row): FlowRow[] => {
      if (childOf(row, 'trPr', 'del')) return [];
      const cells: FlowCell[] = [];
      let column = Number(childOf(row, 'trPr', 'gridBefore')?.attributes.val ?? 0) || 0;
      for (let i = 0; i < Math.min(column, 64); i += 1) cells.push({ blocks: [], columns: 1, rows: 1 });
      for (const element of cellElements(row)) {
        const own = childOf(element, 'tcPr');
        if (childOf(own, 'cellDel')) continue;
        const columns = Math.max(1, Number(childOf(own, 'gridSpan')?.attributes.val ?? 1) || 1);
        const merge = childOf(own, 'vMerge');
        const above = open.get(column);
        if (merge && merge.attributes.val !== 'restart' && above) above.rows += 1;
        else {
          const cell = { blocks: this.blocksOf(element, { look: {}, ground: shadingOf(own) ?? ground }), columns, rows: 1 };
          cells.push(cell);
          if (merge) open.set(column, cell);
          else open.delete(column);
        }
        column += columns;
      }
      return [{ isHeader: childOf(row, 'trPr', 'tblHeader') !== undefined, cells }];
    });
  }
}

const elementsWithin = (names: Set<string>, isThrough: (element: XmlElement) => boolean) =>
  function* within(parent: XmlElement): Generator<XmlElement> {
    for (const child of childrenOf(parent)) {
      if (names.has(child.name)) yield child;
      else if (child.name === 'AlternateContent') yield* within(alternativeOf(child));
      else if (isThrough(child)) yield* within(child);
    }
  };

/** Content controls, insertions and custom markup stand around blocks, rows and cells. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);
const isWrapper = (element: XmlElement): boolean => wrappers.has(element.name);
const blockElements = elementsWithin(new Set(['p', 'tbl']), isWrapper);
const rowsWithin = elementsWithin(new Set(['tr']), isWrapper);
const cellsWithin = elementsWithin(new Set(['tc']), isWrapper);
const rowElements = (table: XmlElement): XmlElement[] => [...rowsWithin(table)];
const cellElements = (row: XmlElement): XmlElement[] => [...cellsWithin(row)];

/** The first form that holds text, else the first: a text box stands in a file twice, for new programs and for old ones. */
function alternativeOf(element: XmlElement): XmlElement {
  const forms = childrenOf(element);
  return forms.find((form) => descendantsOf(form, 't').next().done === false) ?? forms[0] ?? element;
}

const textIn = (element: XmlElement): string => element.children.filter((child) => typeof child === 'string').join('');

function kindOf(properties: XmlElement | undefined, style: Style | undefined): FlowParagraph['kind'] {
  const level = levelOf(properties) ?? style?.outlineLevel;
  const isTitle = /^(?:title|subtitle|heading [1-6])$/i.test(style?.name ?? '');
  if (isTitle || (level !== undefined && level < 6)) return 'heading';
  return (isListed(properties) ?? style?.isListed) ? 'list_item' : 'paragraph';
}
