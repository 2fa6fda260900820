/** A piece of an RTF file. Bytes are those of text in the code page at hand; a word's figure is null where none is written. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; figure: number | null }
  | { kind: 'symbol'; symbol: string }
  | { kind: 'bytes'; bytes: number[] };

const word = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy;
const plain = /[^\\{}\r\n]+/y;

/** Takes an RTF file apart; what no program can make sense of is left out. Binary data is skipped by its stated length. */
export function* tokensOf(text: string): Generator<RtfToken> {
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' };
      at += 1;
    } else if (character === '\r' || character === '\n') at += 1;
    else if (character !== '\\') {
      plain.lastIndex = at;
      const run = plain.exec(text)?.[0] ?? '';
      yield { kind: 'bytes', bytes: bytesOf(run) };
      at += run.length;
    } else if (text[at + 1] === "'") {
      const byte = Number.parseInt(text.slice(at + 2, at + 4), 16);
      if (!Number.isNaN(byte)) yield { kind: 'bytes', bytes: [byte] };
      at += 4;
    } else {
      word.lastIndex = at;
      const match = word.exec(text);
      if (!match) {
        yield { kind: 'symbol', symbol: text[at + 1] ?? '' };
        at += 2;
        continue;
      }
      const [whole, name = '', figure] = match;
      at += whole.length;
      if (name === 'bin') at += Math.max(0, Number(figure ?? 0));
      else yield { kind: 'word', word: name, figure: figure === undefined ? null : Number(figure) };
    }
  }
}

const bytesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
