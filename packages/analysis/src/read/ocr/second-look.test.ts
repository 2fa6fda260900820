import { describe, expect, it } from 'vitest';
import { blankPicture, type GreyPicture } from './grey-picture.ts';
import { lookAgain } from './second-look.ts';
import type { Tesseract } from './tesseract.ts';
import type { RecognisedWord } from './words.ts';

const word = (text: string, confidence: number, x0: number): RecognisedWord => ({
  text,
  confidence,
  x0,
  x1: x0 + 20 * text.length,
  y0: 300,
  y1: 340,
  baseline: 340,
  height: 40,
});

function drawInk(page: GreyPicture, x0: number, y0: number, x1: number, y1: number): void {
  for (let y = y0; y < y1; y += 1) page.data.fill(10, y * page.width + x0, y * page.width + x1);
}

/** A page with ink under each of the words, and an engine that reads on every patch what it is told, and counts its patches. */
function aPage(words: RecognisedWord[]): GreyPicture {
  const page = blankPicture(1000, 1000);
  for (const { x0, y0, x1, y1 } of words) drawInk(page, x0, y0, x1, y1);
  return page;
}
function engineReading(text: string, confidence: number): Tesseract & { patches: { width: number; height: number }[] } {
  const patches: { width: number; height: number }[] = [];
  return {
    patches,
    recognise({ width, height }) {
      patches.push({ width, height });
      const bbox = { x0: 14, y0: 14, x1: width - 14, y1: height - 14 };
      const line = {
        baseline: { x0: 14, y0: height - 14, x1: width - 14, y1: height - 14 },
        rowAttributes: { rowHeight: 40 },
        words: [{ text, confidence, bbox }],
      };
      return { blocks: [{ paragraphs: [{ lines: [line] }] }] };
    },
  };
}

describe('the second look at a page', () => {
  const row = [word('Coding', 95, 100), word('25', 95, 600)];

  it('reads a figure that the first one lost, and puts it where it stands', () => {
    const page = aPage([...row, word('8', 0, 400)]);
    const words = lookAgain(engineReading('8', 90), page, row, 300);
    expect(words.map(({ text }) => text)).toEqual(['Coding', '8', '25']);
    expect(words[1]?.x0).toBeGreaterThan(390);
    expect(words[1]?.x1).toBeLessThan(430);
  });

  it('takes no speck for a word', () => {
    const page = aPage([...row, word('8', 0, 400)]);
    expect(lookAgain(engineReading('.', 90), page, row, 300)).toEqual(row);
    expect(lookAgain(engineReading('8', 30), page, row, 300)).toEqual(row);
  });

  it('reads nothing again where every word is trusted and no ink is left', () => {
    const engine = engineReading('x', 99);
    expect(lookAgain(engine, aPage(row), row, 300)).toEqual(row);
    expect(engine.patches).toEqual([]);
  });

  it('reads neighbours that are hard to recognise as one, and keeps what is trusted more', () => {
    const doubtful = [word('Reasoning', 95, 100), word('a', 33, 400), word('fs', 15, 430)];
    const better = lookAgain(engineReading('111', 88), aPage(doubtful), doubtful, 300);
    expect(better.map(({ text }) => text)).toEqual(['Reasoning', '111']);
    expect(lookAgain(engineReading('zz', 9), aPage(doubtful), doubtful, 300)).toEqual(doubtful);
  });

  it('leaves the shadow at the edge of the sheet alone', () => {
    const page = aPage(row);
    drawInk(page, 0, 200, 12, 260);
    expect(lookAgain(engineReading('I', 99), page, row, 300)).toEqual(row);
  });
});
