import { areOnOneLine, type RecognisedWord } from './words.ts';

/** Letters that a scan makes of figures. */
const figureFor: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  '|': '1',
  Z: '2',
  S: '5',
  s: '5',
  B: '8',
  g: '9',
};
/** A figure with one or more of its digits taken for letters: it begins with a digit, or with an l, I or O before digits. Codes such as Z55.9 begin with others. */
const misread = /^([([<>]?)((?:\d|[lIO|](?=[\d.]))[\dOoQlI|ZSsBg]*(?:\.[\dOolI|]+)?)(%?[)\],;.]?)$/;
const plainFigure = /^[([<>]?\d+(?:[.,]\d+)?(?:[-–]\d+)?%?[)\],;]?$/;
/** Parts of one figure stand this near, against the height of a line; between two figures is a space. */
const withinFigure = 0.45;
/** A figure of a score has up to so many digits. */
const longestFigure = 3;

/**
 * Mends what text recognition usually does to figures, where the line leaves no doubt that figures stand there: "9O", "l2" and "33+4" among other figures
 * or before a percent sign, and "11 1" whose parts are nearer than two figures ever are. What was read is kept in `printed`.
 */
export function mendFigures(words: readonly RecognisedWord[]): RecognisedWord[] {
  const joined = joinSplit(words);
  return joined.map((word, i) => (isAmongFigures(joined, i) ? mended(word) : word));
}

/** "33±4": a score with its band, whose sign is taken for a plain plus; the digits are not in doubt. */
const banded = /^(\d{2,3})\+(\d{1,2})$/;
/** "Page 50f 6": a figure into which the "of" behind it ran. */
const pageOf = /^(\d{1,3})[0o]f$/;

function mended(word: RecognisedWord): RecognisedWord {
  const page = pageOf.exec(word.text)?.[1];
  if (page !== undefined) return { ...word, text: `${page} of`, printed: word.printed ?? word.text };
  const [, score, band] = banded.exec(word.text) ?? [];
  if (score !== undefined) return { ...word, text: `${score}±${band}` };
  const parts = misread.exec(word.text);
  const core = parts?.[2];
  if (!parts || !core || /^[\d.]+$/.test(core) || !/\d/.test(core)) return word;
  const figure = [...core].map((sign) => figureFor[sign] ?? sign).join('');
  return { ...word, text: `${parts[1]}${figure}${parts[3]}`, printed: word.printed ?? word.text };
}

/** Another figure on the line, or a percent sign, says that a figure stands here. */
function isAmongFigures(words: readonly RecognisedWord[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (/%[)\],;.]?$/.test(word.text) || /^(?:%|percentile)/i.test(words[at + 1]?.text ?? '')) return true;
  return words.some((other) => other !== word && plainFigure.test(other.text) && areOnOneLine(word, other));
}

function joinSplit(words: readonly RecognisedWord[]): RecognisedWord[] {
  const joined: RecognisedWord[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before && arePartsOfOne(before, word)) joined[joined.length - 1] = joinedTo(before, word);
    else joined.push(word);
  }
  return joined;
}

function arePartsOfOne(left: RecognisedWord, right: RecognisedWord): boolean {
  const areDigits = /^\d+$/.test(left.text) && /^\d+$/.test(right.text);
  const gap = right.x0 - left.x1;
  return (
    areDigits &&
    left.text.length + right.text.length <= longestFigure &&
    areOnOneLine(left, right) &&
    gap >= 0 &&
    gap < withinFigure * left.height
  );
}

function joinedTo(left: RecognisedWord, right: RecognisedWord): RecognisedWord {
  return {
    ...left,
    text: left.text + right.text,
    printed: `${left.printed ?? left.text} ${right.text}`,
    confidence: Math.min(left.confidence, right.confidence),
    x1: right.x1,
    y0: Math.min(left.y0, right.y0),
    y1: Math.max(left.y1, right.y1),
  };
}
