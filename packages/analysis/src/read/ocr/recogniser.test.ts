import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { unknownFont } from '../pdf/graphics-state.ts';
import { identity, matrixFrom } from '../pdf/matrix.ts';
import { withPdf } from '../pdf/open-pdf.ts';
import { paint } from '../pdf/paint.ts';
import type { GreyPicture } from './grey-picture.ts';
import { drawPage } from './page-picture.ts';
import { openRecogniser } from './recogniser.ts';

const sample = readFileSync(new URL('../../../../../samples/06_post_secondary_scanned.pdf', import.meta.url));

/** The first page of the scanned sample, 200 dots an inch, as it is drawn for recognition. */
function firstPage(): Promise<GreyPicture> {
  return withPdf(sample, async (pdf) => {
    const page = await pdf.getPage(1);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const box = { x0: 0, y0: 0, x1: width, y1: height };
    const { pictures } = paint(await page.getOperatorList(), matrixFrom(transform) ?? identity, box, () => unknownFont);
    return drawPage(page, pictures, box);
  });
}

/** Its upper part, with the heading and the address: enough to read, and read in a moment. */
function topOf({ width, data }: GreyPicture): GreyPicture {
  return { width, height: 420, data: data.slice(0, width * 420) };
}

let page: GreyPicture;
beforeAll(async () => {
  page = await firstPage();
});
const recogniser = openRecogniser();
afterEach(() => recogniser.close());

describe('a page of a scan', { timeout: 240_000 }, () => {
  it('is drawn at 300 dots an inch, whatever it was scanned at', () => {
    expect([page.width, page.height]).toEqual([2550, 3300]);
  });

  it('is read word for word, the same each time', async () => {
    const first = await recogniser.recognise(topOf(page));
    const text = first.words.map((word) => word.text).join(' ');
    expect(text).toContain('Odalys Fontenot-Baird, Ph.D., MP');
    expect(text).toContain('Carenton Behavioral Medicine');
    expect(await recogniser.recognise(topOf(page))).toEqual(first);
  });

  it('is given up at once, in the middle of the work, and the next one is read', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    let isDone = false;
    const reading = recogniser.recognise({ ...page, data: page.data.slice() }, controller.signal).finally(() => {
      isDone = true;
    });
    const refused = expect(reading).rejects.toBe(reason);
    // The engine has been loaded by then and is at work, and it takes seconds for a page.
    await sleep(1500);
    expect(isDone).toBe(false);
    const asked = performance.now();
    controller.abort(reason);
    await refused;
    expect(performance.now() - asked).toBeLessThan(1000);
    expect((await recogniser.recognise(topOf(page))).words.length).toBeGreaterThan(5);
  });
});
