import type { Random } from './random.ts';

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** No file grows beyond this, in bytes, but for those that are meant to burst. */
const largest = 120_000;

/** What parsers of our formats trip over: markup, brackets, figures at the edge of what a number holds, and characters of every width. */
const words: [string, ...string[]] = [
  '<w:p>',
  '</w:p>',
  '<w:tbl>',
  '<w:gridSpan w:val="999999999"/>',
  '<w:vMerge/>',
  '<text:p>',
  '<table:table-cell table:number-columns-repeated="4294967295">',
  '&#x110000;',
  '&amp;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '{',
  '}',
  '{\\*\\',
  '\\u-32768 ',
  '\\bin999999999 ',
  '\\cellx99999999 ',
  '\\trowd',
  '\\cell\\row',
  '\\fs0 ',
  '\\v ',
  '\\par\n',
  'stream\n',
  'endstream',
  'endobj',
  '/Kids [3 0 R 3 0 R]',
  '/Count 99999999',
  '/Length 4294967296',
  '/Parent 3 0 R',
  ' R ',
  '<<',
  '>>',
  '[[[[',
  '0 0 0 0 0 0 cm\n',
  '1e308 ',
  'BT ',
  ' Tj ET\n',
  '(',
  ')',
  'q ',
  'Q ',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '  ',
  '|',
  '96 ',
  '1 ',
  '-',
  '\u00AD',
  '\u2028',
  '\uFEFF',
  '€',
  '𝒳',
  '%',
  '٣',
];
const figures: [string, ...string[]] = ['0', '-1', '1e9', '2147483648', '4294967295', '99999999999999999999', '0.0000001', 'NaN'];

const spanIn = (bytes: Buffer, random: Random, most: number): [start: number, end: number] => {
  const start = random.between(0, Math.max(0, bytes.length - 1));
  return [start, Math.min(bytes.length, start + random.between(1, most))];
};

const flip: Mutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  for (let times = random.between(1, 24); times > 0 && changed.length > 0; times -= 1)
    changed[random.between(0, changed.length - 1)] = random.between(0, 255);
  return changed;
};
const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.between(0, bytes.length));
const cut: Mutation = (bytes, random) => {
  const [start, end] = spanIn(bytes, random, 4_000);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
};
const repeat: Mutation = (bytes, random) => {
  const [start, end] = spanIn(bytes, random, random.chance(0.5) ? 12 : 600);
  const times = random.between(2, random.chance(0.2) ? 20_000 : 300);
  const fitting = Math.min(times, Math.floor((largest - bytes.length) / Math.max(1, end - start)));
  const piece = bytes.subarray(start, end);
  return Buffer.concat([bytes.subarray(0, end), ...Array.from({ length: Math.max(0, fitting) }, () => piece), bytes.subarray(end)]);
};
const splice: Mutation = (bytes, random, other) => {
  const [start, end] = spanIn(bytes, random, 3_000);
  const [from, to] = spanIn(other, random, 3_000);
  return Buffer.concat([bytes.subarray(0, start), other.subarray(from, to), bytes.subarray(end)]);
};
const insertWords: Mutation = (bytes, random) => {
  const at = random.between(0, bytes.length);
  const times = random.chance(0.3) ? random.between(50, 5_000) : 1;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(words).repeat(times)), bytes.subarray(at)]);
};
/** Puts a figure at the edge where one stands. */
const changeFigure: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1');
  const places = [...text.slice(0, 400_000).matchAll(/\d+(?:\.\d+)?/g)];
  const place = places[random.between(0, Math.max(0, places.length - 1))];
  if (!place) return bytes;
  return Buffer.from(text.slice(0, place.index) + random.pick(figures) + text.slice(place.index + place[0].length), 'latin1');
};

const mutations: [Mutation, ...Mutation[]] = [flip, truncate, cut, repeat, splice, insertWords, insertWords, changeFigure, changeFigure];

/** Damages bytes one to five times; `other` is a file to take pieces from. */
export function mutateBytes(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let changed = bytes;
  for (let times = random.between(1, 5); times > 0; times -= 1) changed = random.pick(mutations)(changed, random, other);
  return changed.subarray(0, Math.max(largest, bytes.length));
}
