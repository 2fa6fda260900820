/** A paragraph of the source as it is shown: `rows` is a printed table, line by line. */
export interface SourceBlock {
  kind: 'heading' | 'paragraph' | 'rows';
  text: string;
  /** UTF-16 offset in the whole text. */
  start: number;
}

/** A line of a printed table: what it names, and the figures behind it. */
export interface SourceRow {
  start: number;
  label: string;
  /** Offset of `figures`, which is empty where the line names something only. */
  figuresStart: number;
  figures: string;
}

/** Captured, so that a split keeps them and every piece's place can be told. */
const emptyLines = /(\n[ \t]*(?:\n[ \t]*)+)/;
const longestHeading = 60;
/** `Very Much Above Average`. */
const mostWordsOfLabel = 4;
const mostDigitsInHeading = 4;
const endsSentence = /[.,;:?!)_”"]$/;

/** Cuts a page into its blocks, which the reading stage sets apart by an empty line. Nothing is lost but those lines. */
export function blocksOf(text: string, textStart: number): SourceBlock[] {
  let place = textStart;
  return text.split(emptyLines).flatMap((piece): SourceBlock[] => {
    const start = place;
    place += piece.length;
    return piece.trim() === '' ? [] : [{ kind: kindOf(piece), text: piece, start }];
  });
}

/** The text carries no styles, so how a block is set is judged by its form: it changes its look and nothing else. */
function kindOf(block: string): SourceBlock['kind'] {
  const lines = block.split('\n');
  if (lines.length > 1)
    return lines.filter((line) => /\d/.test(line) && figuresAt(line) > 0).length * 2 >= lines.length ? 'rows' : 'paragraph';
  return isHeading(block) ? 'heading' : 'paragraph';
}

/** Short, opened by a capital, no sentence, no list of names, no telephone number. */
function isHeading(line: string): boolean {
  const digits = line.replace(/\D/g, '').length;
  return line.length <= longestHeading && digits <= mostDigitsInHeading && /^\p{Lu}[^,|@]*$/u.test(line) && !endsSentence.test(line);
}

/** The lines of a printed table. */
export function rowsOf({ text, start }: SourceBlock): SourceRow[] {
  let place = start;
  return text.split('\n').map((line) => {
    const at = figuresAt(line);
    const cut = at > 0 ? at : line.length;
    const row = { start: place, label: line.slice(0, cut), figuresStart: place + cut, figures: line.slice(cut) };
    place += line.length + 1;
    return row;
  });
}

/** Where the figures of a table's line begin: the first number or dash after the words that name it; -1 without any. `Date of birth: 1/2/2003` has none. */
function figuresAt(line: string): number {
  if (line.includes(':')) return -1;
  const match = /^.*?\p{L}.*?\s(?=[<>≤≥−-]?\d[\d.,–/%-]*(?:\s|$)|[—–](?:\s|$))/u.exec(line);
  return match && areFigures(line.slice(match[0].length)) ? match[0].length : -1;
}

/** Numbers, perhaps with a label of a few words behind them: `79 72–90 8 Very Low`; neither a date nor an address. */
function areFigures(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return words.length <= mostWordsOfLabel && !/^\d{1,2}\/\d{1,2}\/\d{2,4}|,\s/.test(text);
}
