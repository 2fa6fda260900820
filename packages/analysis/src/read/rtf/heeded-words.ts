import { type Colour, white } from '../pdf/colours.ts';
import { freshRule, type State } from './rtf-state.ts';

/** More cells in a row than this no report has. */
const mostCells = 64;

/** What the words tell the reader beside the state of their group: the tables of fonts, colours and styles, and where paragraphs, cells and rows end. */
export interface WordReader {
  setPage(page: number): void;
  openFont(font: number): void;
  nameFont(charset: number): void;
  addPart(at: number, value: number): void;
  openStyle(style: number): void;
  colourAt(index: number): Colour;
  endParagraph(): void;
  endCell(): void;
  openFlow(ground: Colour): void;
}

type Handler = (reader: WordReader, state: State, figure: number | null) => void;

const isOn = (figure: number | null): boolean => figure !== 0;

/** The words that mean something in the tables of fonts, colours and styles. */
export const tableWords = new Set(['f', 'fcharset', 'red', 'green', 'blue', 's']);

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
  row: (_, { flow }) => flow.endRow(),
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

/** What the words do that we heed. */
export const handlers: ReadonlyMap<string, Handler> = new Map(Object.entries(heeded));

function setGround(_: WordReader, state: State, figure: number | null): void {
  state.ground = figure ?? 0;
}
function markListed(_: WordReader, state: State): void {
  state.flow.paragraph.isListed = true;
  state.destination = 'marker';
}
