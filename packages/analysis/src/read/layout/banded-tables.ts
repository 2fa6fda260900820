import { type GridRow, gridBlocks } from './grid-table.ts';
import { linesOf } from './lines.ts';
import { type Line, type Print, type Rule, textOf } from './print.ts';
import type { RuledTable } from './ruled-tables.ts';
import { columnsOf, emptyRow, place } from './table-grid.ts';
import { headerRow } from './table-header.ts';
import { numericCell } from './table-zones.ts';

/** Lines of one table begin and end at the same places within this, in points, and stand no further apart than a tall row. */
const near = 4;
const tallestRow = 100;
/** A header and two rows. */
const fewestBands = 3;

/** The tables whose rows, but not columns, are parted by lines: each band between two lines is a row, however its cells wrap. */
export function bandedTables(prints: Print[], rules: Rule[]): RuledTable[] {
  return stacksOf(levelsOf(rules)).flatMap((stack) => {
    const [top, bottom] = [stack[0]?.y0 ?? 0, stack.at(-1)?.y0 ?? 0];
    const own = new Set(prints.filter((print) => middleOf(print) > top && middleOf(print) < bottom));
    const bands = stack
      .slice(1)
      .map((rule, i) => linesOf([...own].filter((print) => middleOf(print) > (stack[i]?.y0 ?? 0) && middleOf(print) < rule.y0)));
    const extent = stack[0] ?? { x0: 0, x1: 0 };
    const isWithin = [...own].every((print) => print.x0 > extent.x0 - near && print.x1 < extent.x1 + near);
    if (!isWithin || !areRows(bands)) return [];
    const columns = columnsOf(bands.filter((lines) => lines.some(hasFigure)).flat());
    const rows = bands.map((lines, i): GridRow => {
      const isHeader = i === 0 && !lines.some(hasFigure);
      const cells = isHeader ? headerRow(lines, columns) : emptyRow(columns);
      if (!isHeader) for (const line of lines) for (const segment of line.segments) place(segment, cells, columns);
      const texts = cells.map((cell) => cell.text);
      return { texts, spread: texts, isMarked: false, isBold: lines.every((line) => line.bold) };
    });
    return columns.length > 1 ? [{ top, bottom, prints: own, blocks: gridBlocks(rows, columns) }] : [];
  });
}

const middleOf = (print: Print): number => print.y - 0.3 * print.size;

const hasFigure = (line: Line): boolean => line.segments.some((segment, i) => i > 0 && numericCell.test(segment.text));

/** Most bands have figures, and each has one line of them at the most. */
function areRows(bands: Line[][]): boolean {
  const lines = bands.map((band) =>
    band.filter((line) => line.segments.filter((segment) => numericCell.test(textOf({ ...line, segments: [segment] }))).length > 0),
  );
  return (
    bands.length >= fewestBands &&
    lines.every((figures) => figures.length <= 1) &&
    lines.filter((figures) => figures.length === 1).length >= bands.length / 2
  );
}

/** The lines across the page from top to bottom; pieces at one height that touch are one line. */
function levelsOf(rules: Rule[]): Rule[] {
  const across = rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0).sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const levels: Rule[] = [];
  for (const rule of across) {
    const level = levels.findLast(
      (other) => Math.abs(other.y0 - rule.y0) <= near / 2 && rule.x0 <= other.x1 + near && other.x0 <= rule.x1 + near,
    );
    if (!level) levels.push({ ...rule });
    else Object.assign(level, { x0: Math.min(level.x0, rule.x0), x1: Math.max(level.x1, rule.x1) });
  }
  return levels;
}

/** Lines of one length one below the other. */
function stacksOf(levels: Rule[]): Rule[][] {
  const stacks: Rule[][] = [];
  for (const level of levels) {
    const stack = stacks.find((lines) => {
      const last = lines.at(-1);
      return last && Math.abs(last.x0 - level.x0) <= near && Math.abs(last.x1 - level.x1) <= near && level.y0 - last.y0 <= tallestRow;
    });
    if (stack) stack.push(level);
    else stacks.push([level]);
  }
  return stacks.filter((stack) => stack.length > fewestBands);
}
