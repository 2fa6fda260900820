import type { Print } from '../layout/print.ts';
import type { Glyph, Turn } from './glyphs.ts';

/**
 * Gaps in ems that part words. Letters may be set apart where the file prints its spaces; but a figure is never joined over a gap to what
 * stands before or behind it, which can be the next column.
 */
const letterGap = 0.3;
const wordGap = 0.16;

/** Puts the glyphs that stand upright in the given turn together to words, each with the space that follows it. */
export function wordsOf(glyphs: Glyph[], turn: Turn, isUnpaintedHidden: boolean): Print[] {
  const own = glyphs.filter((glyph) => glyph.turn === turn);
  const widestGap = own.filter((glyph) => isSpace(glyph.text)).length > 0.05 * own.length ? letterGap : wordGap;
  const words: Print[] = [];
  let open: Print | null = null;
  let space: Glyph | null = null;
  for (const glyph of own) {
    const hidden = glyph.hidden ?? (glyph.isUnpainted && isUnpaintedHidden ? 'invisible_colour' : null);
    if (isSpace(glyph.text)) {
      space ??= glyph;
    } else if (open && !isApart(space, glyph) && continues(open, { ...glyph, hidden }, widestGap)) {
      open.text += glyph.text;
      open.x1 = Math.max(open.x1, glyph.x1);
      space = null;
    } else {
      if (open && space) open.text += ' ';
      open = { text: glyph.text, x0: glyph.x0, x1: glyph.x1, y: glyph.y, size: glyph.size, bold: glyph.bold, order: words.length, hidden };
      words.push(open);
      space = null;
    }
  }
  return withoutOverprints(words.map((word) => ({ ...word, text: cleaned(word.text) })).filter((word) => word.text !== ''));
}

const isSpace = (text: string): boolean => /^[\s\u00A0\u2000-\u200B\u202F\u3000]*$/u.test(text);

/** A glyph painted over a space takes its place: so a hyphen ends a line after the word's own trailing space. */
const isApart = (space: Glyph | null, glyph: Glyph): boolean => space !== null && glyph.x0 > space.x0 + 0.05 * glyph.size;

/** Two letters of one word: neither is a figure, and no capital follows a small letter. */
const mayBeSetApart = /^(?:\p{Lu}\p{L}|\p{Ll}\p{Ll})/u;

function continues(word: Print, glyph: Glyph, widestGap: number): boolean {
  const isSameStyle = word.bold === glyph.bold && word.hidden === glyph.hidden && Math.abs(word.size - glyph.size) <= 0.02 * word.size;
  const gap = glyph.x0 - word.x1;
  const widest = mayBeSetApart.test(word.text.slice(-1) + glyph.text) ? widestGap : wordGap;
  return isSameStyle && Math.abs(glyph.y - word.y) <= 0.05 * word.size && gap <= widest * word.size && gap >= -0.4 * word.size;
}

/** Bullets of the fonts Symbol and Wingdings, which have no characters of their own. */
const symbolBullets = /[\uF0B7\uF0A7\uF0A8\uF06C\uF06E\uF0D8\uF076]/g;

/** Ligatures as letters, one kind of hyphen, accents on their letters, and no characters that stand for nothing. */
function cleaned(text: string): string {
  const letters = text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-');
  return letters.replace(symbolBullets, '•').replace(/[\p{Cc}\uFFFD\uFFFE\uFFFF\uFEFF\u200B-\u200F\u2060]/gu, '');
}

/** Twins are looked for a little above and below, in points, not on the whole page. */
const bandHeight = 8;

/** Text printed twice a hair apart is the poor man's bold: one word. */
function withoutOverprints(words: Print[]): Print[] {
  const seen = new Map<string, Print[]>();
  return words.filter((word) => {
    const band = Math.floor(word.y / bandHeight);
    const keyIn = (one: number) => `${one} ${word.text.trim()}`;
    const isTwin = (other: Print) => Math.abs(other.x0 - word.x0) < 0.15 * word.size && Math.abs(other.y - word.y) < 0.15 * word.size;
    const twin = [band - 1, band, band + 1].map((one) => seen.get(keyIn(one))?.find(isTwin)).find((other) => other !== undefined);
    if (twin && twin.hidden === word.hidden) {
      twin.bold = true;
      return false;
    }
    const own = seen.get(keyIn(band));
    if (own) own.push(word);
    else seen.set(keyIn(band), [word]);
    return true;
  });
}
