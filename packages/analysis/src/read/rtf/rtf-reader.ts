import { UnreadableDocumentError } from '../../errors.ts';
import type { FlowBlock, Run } from '../flow/flow.ts';
import { invisibilityOf } from '../flow/visibility.ts';
import { type Colour, white } from '../pdf/colours.ts';
import { decodePage, pageOfCharset, symbolCharset } from './code-pages.ts';
import { handlers, tableWords, type WordReader } from './heeded-words.ts';
import { Flow, type State } from './rtf-state.ts';
import { type RtfToken, tokensOf } from './tokens.ts';
import { characters, readAllTheSame, signs, symbols, unreadGroups } from './words.ts';

const deepest = 1_000;

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

class RtfReader implements WordReader {
  readonly #open: State[] = [];
  #state: State;
  readonly #main = new Flow(white);
  readonly #fonts = new Map<number, number>();
  readonly #colours: Colour[] = [];
  readonly #headings = new Set<number>();
  readonly #isHeading = (style: number): boolean => this.#headings.has(style);
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
    this.#main.endParagraph(this.#isHeading);
    this.#main.endTable();
    return { flow: this.#main.blocks, hasPicture: this.hasPicture };
  }

  #close(): boolean {
    const before = this.#open.pop();
    if (!before) throw new UnreadableDocumentError('document_corrupt');
    if (this.#state.destination === 'styles') this.#endStyle();
    if (before.flow !== this.#state.flow) {
      const { flow } = this.#state;
      flow.endParagraph(this.#isHeading);
      flow.endTable();
      for (const block of flow.blocks) before.flow.behind.push(block);
    }
    this.#state = before;
    this.#toSkip = 0;
    this.#isOptional = false;
    return this.#open.length > 0;
  }

  #takeSymbol(symbol: string): void {
    this.#toSkip = 0;
    if (symbol === '*') this.#isOptional = true;
    else if (symbol === '\n' || symbol === '\r') this.endParagraph();
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
    this.#state.flow.endParagraph(this.#isHeading);
  }
  endCell(): void {
    this.#state.flow.endCell(this.#isHeading);
  }
  openFlow(ground: Colour): void {
    this.#state.flow = new Flow(ground);
  }
  colourAt = (index: number): Colour => this.#colours[index] ?? null;
}
