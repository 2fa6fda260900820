import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * A document's text by a plain way of its own, so that a quote is not judged by the reader that cut it: a PDF's words in the order they are stored,
 * then again line by line across the page; a DOCX's raw text; an RTF's without control words; anything else as it is.
 */
export async function plainTextOf(path: string): Promise<string> {
  if (path.endsWith('.pdf')) return pdfText(path);
  if (path.endsWith('.docx')) return (await mammoth.extractRawText({ path })).value;
  if (path.endsWith('.rtf')) return rtfText(readFileSync(path, 'latin1'));
  return readFileSync(path, 'utf8');
}

/** The characters of an RTF without its control words. */
function rtfText(source: string): string {
  const ansi = new TextDecoder('windows-1252');
  return source
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => ansi.decode(Uint8Array.of(Number.parseInt(hex, 16))))
    .replace(/\\u(-?\d+) ?\??/g, (_, code: string) => String.fromCharCode((Number(code) + 0x10000) % 0x10000))
    .replace(/\\(?:par|line|cell|row|tab)\b ?/g, '\n')
    .replace(/\\\*?[a-z]+-?\d* ?/gi, '')
    .replace(/[{}]/g, '');
}

interface Word {
  text: string;
  x: number;
  y: number;
}

async function pdfText(path: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: true, verbosity: 0 });
  const pdf = await task.promise;
  const stored: string[] = [];
  const across: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [],
    );
    stored.push(words.map(({ text }) => text).join(' '));
    across.push(lineByLine(words));
  }
  await task.destroy();
  return [...stored, ...across].join('\n');
}

/** Words on one baseline, give or take two points, are a line. */
function lineByLine(words: readonly Word[]): string {
  const downwards = [...words].sort((one, other) => other.y - one.y || one.x - other.x);
  const lines: Word[][] = [];
  for (const word of downwards) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].y - word.y) <= 2) line.push(word);
    else lines.push([word]);
  }
  return lines
    .map((line) =>
      line
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join(' '),
    )
    .join('\n');
}
