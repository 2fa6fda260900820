import type { Print } from '../layout/print.ts';
import type { Box } from './matrix.ts';

/** How far left of its text a bullet stands at most, and how near a word on its other side may come; in ems. */
const farthest = 3.5;
const nearest = 0.3;

/** Bullets that are drawn, not written: dots at the middle of small letters, with text to their right and none close to their left. */
export function bulletsOf(dots: Box[], words: Print[]): Print[] {
  return dots.flatMap((dot): Print[] => {
    const level = words.filter((word) => !word.hidden && isLevel(dot, word));
    const [next] = level.filter((word) => word.x0 >= dot.x1 && word.x0 - dot.x1 <= farthest * word.size).sort((a, b) => a.x0 - b.x0);
    const isFree = level.every((word) => word.x1 < dot.x0 - nearest * word.size || word.x0 >= dot.x1);
    return next && isFree ? [{ ...next, text: '• ', x0: dot.x0, x1: dot.x1 }] : [];
  });
}

function isLevel(dot: Box, word: Print): boolean {
  const isBulletSized = dot.x1 - dot.x0 >= 0.15 * word.size && dot.x1 - dot.x0 <= 0.75 * word.size;
  return isBulletSized && Math.abs((dot.y0 + dot.y1) / 2 - (word.y - 0.32 * word.size)) <= 0.22 * word.size;
}
