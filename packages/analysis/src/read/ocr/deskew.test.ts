import { describe, expect, it } from 'vitest';
import { deskew, seemsOnItsSide, slantOf } from './deskew.ts';
import { eraseRules } from './erase-rules.ts';
import { blankPicture, type GreyPicture, turned } from './grey-picture.ts';

/** A sheet with lines of dark marks, as words are, that fall to the right by so many degrees. */
function sheetWithLines(slant: number): GreyPicture {
  const sheet = blankPicture(1200, 1600);
  const fall = Math.tan((slant * Math.PI) / 180);
  for (let line = 200; line < 1400; line += 60) {
    for (let x = 150; x < 1050; x += 1) {
      if (Math.floor(x / 37) % 4 === 0) continue;
      for (let dy = 0; dy < 18; dy += 1) sheet.data[Math.round(line + dy + (x - 600) * fall) * sheet.width + x] = 20;
    }
  }
  return sheet;
}

function drawBox(sheet: GreyPicture, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = y0; y < y1; y += 1) sheet.data.fill(0, y * sheet.width + x0, y * sheet.width + x1);
}

const inkIn = (sheet: GreyPicture): number => sheet.data.reduce((sum, shade) => sum + Number(shade < 128), 0);

describe('a sheet that lay askew', () => {
  it.each([-2.3, -0.6, 0, 1, 3.5])('by %d degrees is known for it', (slant) => {
    expect(slantOf(sheetWithLines(slant))).toBeCloseTo(slant, 1);
  });

  it('is level afterwards', () => {
    expect(Math.abs(slantOf(deskew(sheetWithLines(1.7))))).toBeLessThan(0.1);
  });

  it('that is blank is left as it is', () => {
    const blank = blankPicture(300, 400);
    expect(deskew(blank)).toBe(blank);
  });
});

describe('a sheet that lay on its side or head', () => {
  it('shows by its lines that it lies on its side', () => {
    expect(([0, 1, 2, 3] as const).map((quarters) => seemsOnItsSide(turned(sheetWithLines(1), quarters)))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  it('is as before after four quarter turns', () => {
    const sheet = blankPicture(5, 3);
    sheet.data.set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect([...turned(turned(sheet, 1), 3).data]).toEqual([...sheet.data]);
    expect([...turned(turned(sheet, 2), 2).data]).toEqual([...sheet.data]);
    expect([...turned(sheet, 1).data.subarray(0, 3)]).toEqual([11, 6, 1]);
  });
});

describe('drawn lines', () => {
  it('are taken off and told of, and letters stay', () => {
    const sheet = blankPicture(800, 600);
    drawBox(sheet, 50, 100, 750, 104);
    drawBox(sheet, 50, 100, 53, 400);
    drawBox(sheet, 200, 200, 230, 240);
    const lines = eraseRules(sheet);
    expect(lines.map(({ isHorizontal }) => isHorizontal)).toEqual([true, false]);
    expect(lines[0]).toMatchObject({ first: 100, last: 103 });
    expect(lines[1]).toMatchObject({ first: 50, last: 52 });
    expect(inkIn(sheet)).toBe(30 * 40);
  });

  it('leave the ink of a letter that stands across them', () => {
    const sheet = blankPicture(800, 600);
    drawBox(sheet, 50, 100, 750, 104);
    drawBox(sheet, 300, 80, 306, 120);
    eraseRules(sheet);
    expect(inkIn(sheet)).toBe(6 * 40);
  });

  it('as short as the sides of a cell are known by the lines they reach from and to', () => {
    const sheet = blankPicture(800, 600);
    for (const y of [100, 160, 400]) drawBox(sheet, 50, y, 750, y + 3);
    drawBox(sheet, 300, 100, 303, 160);
    drawBox(sheet, 500, 112, 506, 156);
    expect(eraseRules(sheet).filter(({ isHorizontal }) => !isHorizontal)).toMatchObject([{ first: 300, last: 302 }]);
    expect(inkIn(sheet)).toBe(6 * 44);
  });

  it('as thick as a bar are left', () => {
    const sheet = blankPicture(800, 600);
    drawBox(sheet, 50, 100, 750, 140);
    expect(eraseRules(sheet)).toEqual([]);
  });
});
