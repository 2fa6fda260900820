/** A colour as red, green and blue, 0..255; null where it is not one colour: a picture, a gradient, a pattern. */
export type Colour = readonly [red: number, green: number, blue: number] | null;

export const white: Colour = [255, 255, 255];
export const black: Colour = [0, 0, 0];

/** Below this contrast (WCAG 2, from 1 to 21) a reader sees no letters; the faintest print of a real report has about 2. */
const faintest = 1.12;

/** Reads a colour as pdf.js writes it: `#rrggbb`. */
export function colourFrom(value: unknown): Colour {
  const hex = typeof value === 'string' ? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(value) : null;
  const [red, green, blue] = (hex?.slice(1) ?? []).map((part) => Number.parseInt(part, 16));
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

/** What is seen when a colour of this opacity (0..1) lies on another. */
export function blend(above: Colour, opacity: number, below: Colour): Colour {
  if (opacity >= 1) return above;
  if (opacity <= 0) return below;
  if (above === null || below === null) return null;
  const mix = (i: 0 | 1 | 2) => above[i] * opacity + below[i] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}

/** Whether letters of one colour on the other can be read; colours nobody knows are taken to be readable. */
export function isReadable(letters: Colour, ground: Colour): boolean {
  if (letters === null || ground === null) return true;
  const one = luminance(letters);
  const other = luminance(ground);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= faintest;
}

/** What a part of a colour, 0..255, gives of light; asked for every letter, so it is reckoned once for whole values. */
const linearParts = Array.from({ length: 256 }, (_, part) => linearOf(part));
const linear = (part: number): number => linearParts[part] ?? linearOf(part);

function linearOf(part: number): number {
  return part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of WCAG 2, 0..1. */
const luminance = ([red, green, blue]: NonNullable<Colour>): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
