import type { Invisibility } from '../layout/print.ts';
import { type Colour, isReadable } from '../pdf/colours.ts';

/** Smaller letters than this, in points, are a speck to the eye, as in a PDF. */
const smallestReadable = 2;

/** How characters look, as far as it decides whether a reader sees them. A colour is null where nobody knows it. */
export interface Look {
  isVanished: boolean;
  /** In points; null where the document does not say. */
  size: number | null;
  colour: Colour;
  ground: Colour;
}

/** Why a reader cannot see characters of this look, or null. Text set not to be shown counts as invisible. */
export function invisibilityOf({ isVanished, size, colour, ground }: Look): Invisibility | null {
  if (size !== null && size <= smallestReadable) return 'tiny_font';
  return isVanished || !isReadable(colour, ground) ? 'invisible_colour' : null;
}

/** Reads a colour of six hexadecimal digits, with `#` or without; null for `auto` and whatever else. */
export function colourOf(printed: string | undefined): Colour {
  const digits = /^#?([\da-f]{6})$/i.exec(printed ?? '')?.[1];
  if (digits === undefined) return null;
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}
