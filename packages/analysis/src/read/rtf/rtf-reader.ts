import { UnreadableDocumentError } from '../../errors.ts';
import type { FlowBlock, FlowParagraph, Run } from '../flow/flow.ts';
import { invisibilityOf } from '../flow/visibility.ts';
import { type Colour, white } from '../pdf/colours.ts';
import { decodePage, pageOfCharset, symbolCharset } from './code-pages.ts';
import { type CellRule, type RtfRow, tableOf } from './rtf-table.ts';
import { type RtfToken, tokensOf } from './tokens.ts';
import { characters, readAllTheSame, signs, symbols, unreadGroups } from './words.ts';

/** Where the text of a group goes. */
type Destination = 'text' | 'nowhere' | 'fonts' | 'colours' | 'styles' | 'marker';

/** What holds until the group at hand ends. */
interface State {
  destination: Destination;
  bold: boolean;
  isVanished: boolean;
  isDeleted: boolean;
  halfPoints: number;
  colour: number;
  ground: number;
  font: number;
  /** Characters after a `\u` that stand in for it in old programs. */
  standIns: number;
  /** A group of its own text (a note, a text box): its blocks are read behind the paragraph it hangs on. */
  flow: Flow;
}

const freshRule = (): CellRule => ({ edge: 0, ground: undefined, isMergedLeft: false, isMergedUp: false });

/** Blocks as they grow, with the paragraph and the table at hand. */
class Flow {
  readonly blocks: FlowBlock[] = [];
  readonly ground: Colour;
  runs: Run[] = [];
  behind: FlowBlock[] = [];
  cell: FlowBlock[] = [];
  cells: FlowBlock[][] = [];
  rows: RtfRow[] = [];
  rules: CellRule[] = [];
  rule = freshRule();
  isHeader = false;
  paragraph = { isInTable: false, isListed: false, isHeading: false, style: 0 };

  constructor(ground: Colour) {
    this.ground = ground;
  }
}

const deepest = 1_000;
const mostCells = 64;

/** What an RTF file holds, in its order. */
export interface RtfContent {
  flow: FlowBlock[];
  hasPicture: boolean;
}

/**
 * Reads an RTF file, given as its bytes in characters.
 * @throws UnreadableDocumentError document_corrupt (no RTF, or cut off), document_too_complex (groups more than 1,000 deep)
 */
export function readRtfContent(text: string): RtfContent {
  const reader = new RtfReader();
  for (const token of tokensOf(text)) if (!reader.take(token)) return reader.finish();
  throw new UnreadableDocumentError('document_corrupt');
}

class RtfReader {
  readonly #open: State[] = [];
  #state: State;
  readonly #main = new Flow(white);
  readonly #fonts = new Map<number, number>();
  readonly #colours: Colour[] = [];
  readonly #headings = new Set<number>();
  #page = 1252;
  #bytes: number[] = [];
  #toSkip = 0;
  #isOptional = false;
  #named = '';
  #entry = { font: 0, style: 0, parts: [] as number[] };
  hasPicture = false;

  constructor() {
    this.#state = {
      destination: 'text',
      bold: false,
      isVanished: false,
      isDeleted: false,
      halfPoints: 24,
      colour: 0,
      ground: 0,
      font: -1,
      standIns: 1,
      flow: this.#main,
    };
  }

  /** Answers whether the file goes on: it ends with its first group. */
  take(token: RtfToken): boolean {
    if (token.kind !== 'bytes') this.#flushBytes();
    switch (token.kind) {
      case 'open':
        if (this.#open.length > deepest) throw new UnreadableDocumentError('document_too_complex');
        this.#open.push(this.#state);
        this.#state = { ...this.#state };
        this.#toSkip = 0;
        return true;
      case 'close':
        return this.#close();
      case 'symbol':
        this.#takeSymbol(token.symbol);
        return true;
      case 'word':
        this.#takeWord(token.word, token.figure);
        return true;
      case 'bytes':
        this.#takeBytes(token.bytes);
        return true;
    }
  }

  finish(): RtfContent {
    this.#flushBytes();
    this.#endParagraph(this.#main);
    this.#endTable(this.#main);
    return { flow: this.#main.blocks, hasPicture: this.hasPicture };
  }

  #close(): boolean {
    const before = this.#open.pop();
    if (!before) throw new UnreadableDocumentError('document_corrupt');
    if (this.#state.destination === 'styles') this.#endStyle();
    if (before.flow !== this.#state.flow) {
      const { flow } = this.#state;
      this.#endParagraph(flow);
      this.#endTable(flow);
      before.flow.behind.push(...flow.blocks);
    }
    this.#state = before;
    this.#toSkip = 0;
    this.#isOptional = false;
    return this.#open.length > 0;
  }

  #takeSymbol(symbol: string): void {
    this.#toSkip = 0;
    if (symbol === '*') this.#isOptional = true;
    else if (symbol === '\n' || symbol === '\r') this.#endParagraph(this.#state.flow);
    else this.#write(symbols.get(symbol) ?? '');
  }

  #takeBytes(bytes: number[]): void {
    const own = bytes.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length);
    for (const byte of own) this.#bytes.push(byte);
  }

  /** Bytes are decoded together, since in some code pages a character has two. */
  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const { destination, font } = this.#state;
    if (destination === 'nowhere') return;
    if (destination === 'colours') this.#endColours(bytes);
    if (destination === 'colours' || destination === 'fonts') return;
    const charset = this.#fonts.get(font);
    if (charset === symbolCharset) this.#write(bytes.map((byte) => signs.get(byte) ?? '').join(''));
    else this.#write(decodePage(bytes, pageOfCharset[charset ?? -1] ?? this.#page));
  }

  #write(text: string): void {
    const { destination, flow, isDeleted } = this.#state;
    if (destination === 'styles') this.#named += text;
    if (destination !== 'text' || text === '' || isDeleted) return;
    flow.runs.push({ text, bold: this.#state.bold, hidden: this.#invisibility() });
  }

  #invisibility(): Run['hidden'] {
    const { isVanished, halfPoints, colour, ground, flow } = this.#state;
    const own = ground > 0 ? (this.#colours[ground] ?? null) : undefined;
    const cell = flow.paragraph.isInTable ? flow.rules[flow.cells.length]?.ground : undefined;
    return invisibilityOf({
      isVanished,
      size: halfPoints / 2,
      colour: colour > 0 ? (this.#colours[colour] ?? null) : null,
      ground: own !== undefined ? own : cell !== undefined ? cell : flow.ground,
    });
  }

  #takeWord(word: string, figure: number | null): void {
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    this.#toSkip = 0;
    if (word === 'pict') this.hasPicture = true;
    if (word === 'ud' && this.#open.length > 1) this.#state.destination = 'text';
    if (this.#state.destination === 'nowhere') return;
    if (unreadGroups.has(word) || (isOptional && !readAllTheSame.has(word))) this.#state.destination = 'nowhere';
    else if (word === 'u') this.#takeUnicode(figure ?? 0);
    else if (characters.has(word)) this.#write(characters.get(word) ?? '');
    else if (this.#state.destination === 'text' || tableWords.has(word)) handlers.get(word)?.(this, this.#state, figure);
  }

  #takeUnicode(figure: number): void {
    const code = figure < 0 ? figure + 65_536 : figure;
    const isSign = code >= 0xf000 && code <= 0xf0ff;
    this.#write(isSign ? (signs.get(code - 0xf000) ?? '') : String.fromCharCode(code));
    this.#toSkip = this.#state.standIns;
  }

  /** Tables of the document: the figures of their entries come as words, the entries end with a semicolon. */
  setPage(page: number): void {
    this.#page = page;
  }
  nameFont(charset: number): void {
    this.#fonts.set(this.#entry.font, charset);
  }
  openFont(font: number): void {
    this.#entry.font = font;
  }
  addPart(at: number, value: number): void {
    this.#entry.parts[at] = value;
  }
  openStyle(style: number): void {
    this.#entry.style = style;
    this.#named = '';
  }

  #endColours(bytes: number[]): void {
    for (const byte of bytes) {
      if (byte !== 0x3b) continue;
      const [red, green, blue] = this.#entry.parts;
      this.#colours.push(red === undefined ? null : [red, green ?? 0, blue ?? 0]);
      this.#entry.parts = [];
    }
  }

  #endStyle(): void {
    if (/^(?:heading [1-6]|title|subtitle);?$/i.test(this.#named.trim())) this.#headings.add(this.#entry.style);
    this.#named = '';
  }

  endParagraph(): void {
    this.#endParagraph(this.#state.flow);
  }

  #endParagraph(flow: Flow): void {
    const { isInTable, isListed, isHeading, style } = flow.paragraph;
    const kind: FlowParagraph['kind'] = isHeading || this.#headings.has(style) ? 'heading' : isListed ? 'list_item' : 'paragraph';
    const ended: FlowBlock[] = [...(flow.runs.length > 0 ? [{ kind, runs: flow.runs }] : []), ...flow.behind];
    flow.runs = [];
    flow.behind = [];
    if (isInTable) flow.cell.push(...ended);
    else {
      this.#endTable(flow);
      flow.blocks.push(...ended);
    }
  }

  endCell(): void {
    const { flow } = this.#state;
    flow.paragraph.isInTable = true;
    this.#endParagraph(flow);
    flow.cells.push(flow.cell);
    flow.cell = [];
  }

  endRow(): void {
    const { flow } = this.#state;
    if (flow.cells.length > 0) flow.rows.push({ isHeader: flow.isHeader, rules: flow.rules, cells: flow.cells });
    flow.cells = [];
  }

  #endTable(flow: Flow): void {
    if (flow.cells.length > 0) flow.rows.push({ isHeader: false, rules: flow.rules, cells: flow.cells });
    flow.cells = [];
    if (flow.rows.length > 0) flow.blocks.push(tableOf(flow.rows));
    flow.rows = [];
  }

  openFlow(ground: Colour): void {
    this.#state.flow = new Flow(ground);
  }
  colourAt = (index: number): Colour => this.#colours[index] ?? null;
}

type Handler = (reader: RtfReader, state: State, figure: number | null) => void;

const isOn = (figure: number | null): boolean => figure !== 0;

/** The words that mean something in the tables of fonts, colours and styles. */
const tableWords = new Set(['f', 'fcharset', 'red', 'green', 'blue', 's']);

/** What the words do that we heed. */
const heeded: Record<string, Handler> = {
  ansicpg: (reader, _, figure) => reader.setPage(figure ?? 1252),
  mac: (reader) => reader.setPage(10_000),
  fonttbl: (_, state) => {
    state.destination = 'fonts';
  },
  colortbl: (_, state) => {
    state.destination = 'colours';
  },
  stylesheet: (_, state) => {
    state.destination = 'styles';
  },
  f: (reader, state, figure) => {
    if (state.destination === 'fonts') reader.openFont(figure ?? 0);
    else state.font = figure ?? -1;
  },
  fcharset: (reader, _, figure) => reader.nameFont(figure ?? -1),
  red: (reader, _, figure) => reader.addPart(0, figure ?? 0),
  green: (reader, _, figure) => reader.addPart(1, figure ?? 0),
  blue: (reader, _, figure) => reader.addPart(2, figure ?? 0),
  s: (reader, state, figure) => {
    if (state.destination === 'styles') reader.openStyle(figure ?? 0);
    else state.flow.paragraph.style = figure ?? 0;
  },
  uc: (_, state, figure) => {
    state.standIns = Math.min(Math.max(0, figure ?? 1), 8);
  },
  plain: (_, state) => Object.assign(state, { bold: false, isVanished: false, halfPoints: 24, colour: 0, ground: 0 }),
  b: (_, state, figure) => {
    state.bold = isOn(figure);
  },
  v: (_, state, figure) => {
    state.isVanished = isOn(figure);
  },
  deleted: (_, state, figure) => {
    state.isDeleted = isOn(figure);
  },
  fs: (_, state, figure) => {
    state.halfPoints = figure ?? 24;
  },
  cf: (_, state, figure) => {
    state.colour = figure ?? 0;
  },
  cb: setGround,
  highlight: setGround,
  chcbpat: setGround,
  pard: (_, { flow }) => {
    flow.paragraph = { isInTable: false, isListed: false, isHeading: false, style: 0 };
  },
  intbl: (_, { flow }) => {
    flow.paragraph.isInTable = true;
  },
  ls: (_, { flow }, figure) => {
    flow.paragraph.isListed = (figure ?? 0) > 0;
  },
  outlinelevel: (_, { flow }, figure) => {
    flow.paragraph.isHeading = (figure ?? 9) < 6;
  },
  listtext: markListed,
  pntext: markListed,
  par: (reader) => reader.endParagraph(),
  sect: (reader) => reader.endParagraph(),
  page: (reader) => reader.endParagraph(),
  cell: (reader) => reader.endCell(),
  nestcell: (reader) => reader.endParagraph(),
  row: (reader) => reader.endRow(),
  trowd: (_, { flow }) => {
    flow.rules = [];
    flow.isHeader = false;
    flow.rule = freshRule();
  },
  trhdr: (_, { flow }) => {
    flow.isHeader = true;
  },
  clmrg: (_, { flow }) => {
    flow.rule.isMergedLeft = true;
  },
  clvmrg: (_, { flow }) => {
    flow.rule.isMergedUp = true;
  },
  clcbpat: (reader, { flow }, figure) => {
    flow.rule.ground = reader.colourAt(figure ?? 0);
  },
  cellx: (_, { flow }, figure) => {
    if (flow.rules.length < mostCells) flow.rules.push({ ...flow.rule, edge: figure ?? 0 });
    flow.rule = freshRule();
  },
  footnote: (reader) => reader.openFlow(white),
  shptxt: (reader) => reader.openFlow(null),
  headerf: (reader) => reader.openFlow(white),
  footerf: (reader) => reader.openFlow(white),
};

const handlers = new Map(Object.entries(heeded));

function setGround(_: RtfReader, state: State, figure: number | null): void {
  state.ground = figure ?? 0;
}
function markListed(_: RtfReader, state: State): void {
  state.flow.paragraph.isListed = true;
  state.destination = 'marker';
}
