/** A picture in shades of grey, row by row from the top: 0 is black, 255 is white. */
export interface GreyPicture {
  width: number;
  height: number;
  data: Uint8Array<ArrayBuffer>;
}

/** White paper. */
export function blankPicture(width: number, height: number): GreyPicture {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** Whether there is anything on the paper: the back of a sheet, which a scanner takes along, has next to no dark dots. */
export function isBlank({ data }: GreyPicture): boolean {
  let dark = 0;
  for (const shade of data) if (shade < 128) dark += 1;
  return dark < 0.0002 * data.length;
}

/** Where ink begins, for the questions about lines and slant that need no more than ink or paper (Otsu 1979: the cut between two heaps of shades). */
export function inkThreshold({ data }: GreyPicture): number {
  const shades = new Float64Array(256);
  for (const shade of data) shades[shade] = (shades[shade] ?? 0) + 1;
  let sum = 0;
  for (let shade = 0; shade < 256; shade += 1) sum += shade * (shades[shade] ?? 0);
  let [below, sumBelow, best, threshold] = [0, 0, -1, 128];
  for (let shade = 0; shade < 255; shade += 1) {
    below += shades[shade] ?? 0;
    sumBelow += shade * (shades[shade] ?? 0);
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (between > best) [best, threshold] = [between, shade];
  }
  return threshold;
}

/** Turned clockwise by quarter turns. */
export function turned(picture: GreyPicture, quarters: 0 | 1 | 2 | 3): GreyPicture {
  if (quarters === 0) return picture;
  const { width, height, data } = picture;
  const out = quarters === 2 ? blankPicture(width, height) : blankPicture(height, width);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at =
        quarters === 1
          ? x * height + (height - 1 - y)
          : quarters === 2
            ? (height - 1 - y) * width + (width - 1 - x)
            : (width - 1 - x) * height + y;
      out.data[at] = data[y * width + x] ?? 255;
    }
  }
  return out;
}
