import { linesOf } from './lines.ts';
import { type Line, type PrintedPage, textOf } from './print.ts';

/** The share of the page's height in which headers and footers stand. */
const margin = 0.13;
/** From page to page it stands at one height, but for so many points by which sheets lie differently in a scanner. */
const sameHeight = 12;
const pageNumber = /^(?:page\s*)?[-–—|]?\s*\d{1,3}\s*(?:[-–—|]|(?:of|\/)\s*\d{1,3})?$/i;

/** Takes away what is printed at the top or the foot of page after page (names, page numbers): it belongs to no sentence. */
export function withoutRunningLines(pages: PrintedPage[]): PrintedPage[] {
  const margins = pages.map((page) => linesInMargins(page));
  const seen = new Map<string, { page: number; y: number }[]>();
  margins.forEach((lines, page) => {
    for (const line of lines) seen.set(keyOf(line), [...(seen.get(keyOf(line)) ?? []), { page, y: line.y }]);
  });
  const seenLike = (line: Line) =>
    new Set((seen.get(keyOf(line)) ?? []).filter(({ y }) => Math.abs(y - line.y) <= sameHeight).map(({ page }) => page)).size;
  const isRunning = (line: Line) => pageNumber.test(textOf(line)) || seenLike(line) >= Math.max(2, 0.4 * pages.length);
  return pages.map((page, i) => {
    const running = (margins[i] ?? []).filter(isRunning);
    return { ...page, prints: page.prints.filter((print) => print.hidden || !running.some((line) => stands(print, line))) };
  });
}

function linesInMargins(page: PrintedPage): Line[] {
  if (page.number === null) return [];
  const lines = linesOf(page.prints.filter((print) => !print.hidden));
  const top = lines.filter((line) => line.y < margin * page.height).slice(0, 3);
  const foot = lines.filter((line) => line.y > (1 - margin) * page.height).slice(-3);
  return [...top, ...foot].filter((line) => line.segments.length <= 3);
}

/** The line's words without figures. */
const keyOf = (line: Line): string => textOf(line).replace(/\d+/g, '#').toLowerCase();

const stands = (print: { y: number; x0: number; x1: number }, line: Line): boolean =>
  Math.abs(print.y - line.y) <= 0.7 * line.size && print.x0 >= line.x0 - 1 && print.x1 <= line.x1 + 1;
