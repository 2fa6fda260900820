import { blankPicture, type GreyPicture, inkThreshold, turned } from './grey-picture.ts';

/** The steepest slant that is looked for, in degrees; a sheet lies askew by one or two. */
const steepest = 5;
/** Slants below this do no harm. */
const smallest = 0.12;
/** Of a row one dot in so many is asked; rows are counted in pairs, since a slant shows at the feet of letters. */
const strideAcross = 8;
const rowHeight = 2;

/** How far the lines of a page fall to the right, in degrees: the slant at which ink gathers in the fewest rows (Postl 1988). */
export function slantOf(picture: GreyPicture): number {
  const points = inkPoints(picture);
  if (points.x.length < 200) return 0;
  const rows = rowsOf(picture);
  const best = (from: number, to: number, step: number) => {
    const tried: { slant: number; order: number }[] = [];
    for (let slant = from; slant <= to + 1e-9; slant += step) tried.push({ slant, order: orderAt(points, slant, rows) });
    // Lines of marks all alike stand equally well at slants beside each other: the middle is meant.
    const highest = Math.max(...tried.map(({ order }) => order));
    const good = tried.filter(({ order }) => order >= 0.99 * highest);
    return good.reduce((sum, { slant }) => sum + slant, 0) / good.length;
  };
  const coarse = best(-steepest, steepest, 0.5);
  const finer = best(coarse - 0.5, coarse + 0.5, 0.1);
  return best(finer - 0.1, finer + 0.1, 0.02);
}

/** A page is taken to lie on its side when its columns are so much better ordered than its rows: the drawn lines of tables order columns too. */
const muchBetter = 1.5;

/** Whether the lines of a page seem to run up and down. A guess from its ink alone: it tells which way round to try first. */
export function seemsOnItsSide(picture: GreyPicture): boolean {
  return bestOrder(turned(picture, 1)) > muchBetter * bestOrder(picture);
}

function bestOrder(picture: GreyPicture): number {
  const points = inkPoints(picture);
  const rows = rowsOf(picture);
  let best = 0;
  for (let slant = -steepest; slant <= steepest; slant += 0.5) best = Math.max(best, orderAt(points, slant, rows));
  return best;
}

/** The page with its lines level. */
export function deskew(picture: GreyPicture): GreyPicture {
  const slant = slantOf(picture);
  return Math.abs(slant) < smallest ? picture : rotated(picture, slant);
}

/** The rows in which ink is counted, and how many of them lie above the page, for what the turn lifts over its edge. */
interface Rows {
  above: number;
  count: number;
}

function rowsOf({ width, height }: GreyPicture): Rows {
  const above = Math.ceil(((width / 2) * Math.tan(rad(steepest + 1))) / rowHeight);
  return { above, count: Math.ceil(height / rowHeight) + 2 * above };
}

interface Points {
  x: Float32Array;
  y: Float32Array;
}

function inkPoints(picture: GreyPicture): Points {
  const { width, height, data } = picture;
  const threshold = inkThreshold(picture);
  const [xs, ys]: [number[], number[]] = [[], []];
  // The outermost part holds the shadow of the sheet's edge.
  for (let y = Math.round(0.03 * height); y < 0.97 * height; y += 1) {
    for (let x = Math.round(0.03 * width); x < 0.97 * width; x += strideAcross) {
      if ((data[y * width + x] ?? 255) > threshold) continue;
      xs.push((x - width / 2) / rowHeight);
      ys.push(y / rowHeight);
    }
  }
  return { x: Float32Array.from(xs), y: Float32Array.from(ys) };
}

/** How unlike neighbouring rows are when the page is turned back by this slant. */
function orderAt({ x, y }: Points, slant: number, { above, count }: Rows): number {
  const counts = new Float64Array(count);
  const fall = Math.tan(rad(slant));
  for (let i = 0; i < x.length; i += 1) {
    const row = Math.round((y[i] ?? 0) - (x[i] ?? 0) * fall + above);
    counts[row] = (counts[row] ?? 0) + 1;
  }
  let order = 0;
  for (let row = 1; row < counts.length; row += 1) order += ((counts[row] ?? 0) - (counts[row - 1] ?? 0)) ** 2;
  return order;
}

function rotated({ width, height, data }: GreyPicture, degrees: number): GreyPicture {
  const out = blankPicture(width, height);
  const [cos, sin] = [Math.cos(rad(degrees)), Math.sin(rad(degrees))];
  const [middleX, middleY] = [width / 2, height / 2];
  for (let y = 0; y < height; y += 1) {
    let sourceX = middleX - middleX * cos - (y - middleY) * sin;
    let sourceY = middleY - middleX * sin + (y - middleY) * cos;
    for (let x = 0; x < width; x += 1, sourceX += cos, sourceY += sin) {
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const [dx, dy] = [sourceX - left, sourceY - top];
      const upper = (data[at] ?? 255) * (1 - dx) + (data[at + 1] ?? 255) * dx;
      const lower = (data[at + width] ?? 255) * (1 - dx) + (data[at + width + 1] ?? 255) * dx;
      out.data[y * width + x] = upper * (1 - dy) + lower * dy;
    }
  }
  return out;
}

const rad = (degrees: number): number => (degrees * Math.PI) / 180;
