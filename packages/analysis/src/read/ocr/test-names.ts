import { instruments } from '../../catalogue/instruments/index.ts';
import type { RecognisedWord } from './words.ts';

/** Capitals that a scan makes of the figure of an edition. */
const letterFor: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 8: 'B' };
/** Signs that may stand around a name. */
const around = /^([([“"]?)(.*?)([.,;:)\]”"]*)$/u;

/** Short names with the figure of their edition ("WRAT5"), by the shape a scan may have given them. */
const abbreviations = new Map(
  instruments
    .flatMap(({ editions }) => Object.values(editions))
    .filter((name) => /^[A-Z]{3,}-?\d$/.test(name))
    .map((name) => [shapeOf(name), name]),
);
/** Neighbouring words of a name, by what they are when the space between them is not seen. */
const runTogether = new Map(
  instruments
    .flatMap(({ titles, editions, scales }) => [...titles, ...Object.values(editions), ...scales.map(({ name }) => name)])
    .flatMap(stretchesOf)
    .map((words) => [words.join(''), words]),
);

/** The abbreviation of a test whose figure was taken for a letter, or for both: "WRATS" and "WRATS5" are WRAT5. What was read is kept in `printed`. */
export function withFigureOfEdition(word: RecognisedWord): RecognisedWord {
  const [, before = '', core = '', behind = ''] = around.exec(word.text) ?? [];
  const name = /^[A-Z]{4,}-?[A-Z\d]{0,2}$/.test(core) ? abbreviations.get(shapeOf(core)) : undefined;
  return name === undefined || name === core ? word : { ...word, text: before + name + behind, printed: word.printed ?? word.text };
}

/** The words of a test's name that ran together, side by side without a gap, so that no edge of a column is seen between them: "IVACH" is IV and ACH. */
export function parted(word: RecognisedWord): RecognisedWord[] {
  const [, before = '', core = '', behind = ''] = around.exec(word.text) ?? [];
  const words = runTogether.get(core);
  if (!words) return [word];
  const perLetter = (word.x1 - word.x0) / word.text.length;
  let x1 = word.x0;
  return words.map((part, i) => {
    const text = `${i === 0 ? before : ''}${part}${i === words.length - 1 ? behind : ''}`;
    const x0 = x1;
    x1 += text.length * perLetter;
    return { ...word, text, x0, x1 };
  });
}

/** Two and more neighbouring words, each of which begins with a capital: joined, they are no other word. */
function stretchesOf(name: string): string[][] {
  const words = name.split(' ');
  const stretches = words.flatMap((_, from) => words.slice(from + 1).map((_, i) => words.slice(from, from + i + 2)));
  return stretches.filter((stretch) => stretch.every((word) => /^\p{Lu}[\p{L}]+$/u.test(word)));
}

/** With letters for figures, and each sign but once. */
function shapeOf(name: string): string {
  return [...name]
    .map((sign) => letterFor[sign] ?? sign)
    .join('')
    .replace(/(.)\1+/g, '$1');
}
