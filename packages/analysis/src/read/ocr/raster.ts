import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PaintedPicture } from '../pdf/paint.ts';

/** A decoded picture that can be asked for its shades. */
export interface Raster {
  width: number;
  height: number;
  /** What is seen at a place in pixels (their centres at whole numbers) when the picture lies on a shade. */
  over(below: number, x: number, y: number): number;
}

/** The shade of each pixel, and how much of it covers what lies below, 0..255; null where all of it does. */
interface Pixels {
  width: number;
  height: number;
  shades: Uint8Array;
  cover: Uint8Array | null;
}

/** Pictures much finer than the sheet are made coarser first, so that each dot of the sheet has seen every pixel below it. */
const finestWidth = 4_000;

/** Takes a picture from where pdf.js has decoded it to; null where it has none to show. */
export async function decodePicture(page: PDFPageProxy, { source, stencil, fill }: PaintedPicture): Promise<Raster | null> {
  const image = await imageOf(page, source);
  if (!image) return null;
  const pixels = stencil ? stencilPixels(image, shadeOf(fill ?? [0, 0, 0])) : greyPixels(image);
  if (!pixels) return null;
  const factor = Math.floor(pixels.width / finestWidth) + 1;
  return rasterOf(factor > 1 ? coarser(pixels, factor) : pixels);
}

interface Image {
  width: number;
  height: number;
  /** pdf.js: 1 is a bit a pixel, 2 is red, green and blue, 3 has the cover besides. */
  kind: number;
  data: Uint8Array | Uint8ClampedArray;
}

async function imageOf(page: PDFPageProxy, source: unknown): Promise<Image | null> {
  const id = idIn(source);
  if (id === null) return imageFrom(source);
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
  return imageFrom(await new Promise<unknown>((resolve) => objects.get(id, resolve)));
}

/** A picture is named by its id; a stencil by an object that has the id for its data. */
function idIn(source: unknown): string | null {
  if (typeof source === 'string') return source;
  return typeof source === 'object' && source !== null && 'data' in source && typeof source.data === 'string' ? source.data : null;
}

function imageFrom(value: unknown): Image | null {
  if (typeof value !== 'object' || value === null || !('data' in value) || !('width' in value) || !('height' in value)) return null;
  const { data, width, height } = value;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray) || typeof width !== 'number' || typeof height !== 'number')
    return null;
  return { width, height, kind: 'kind' in value && typeof value.kind === 'number' ? value.kind : 1, data };
}

/** ITU-R BT.601, as printers and eyes weigh the colours. */
const shadeOf = ([red, green, blue]: readonly [number, number, number]): number => (red * 77 + green * 151 + blue * 28) >> 8;

function greyPixels({ width, height, kind, data }: Image): Pixels | null {
  if (kind === 1) return { width, height, shades: bits(width, height, data), cover: null };
  const parts = kind === 2 ? 3 : 4;
  if (data.length < width * height * parts) return null;
  const shades = new Uint8Array(width * height);
  const cover = kind === 2 ? null : new Uint8Array(width * height);
  for (let i = 0, at = 0; i < shades.length; i += 1, at += parts) {
    shades[i] = shadeOf([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
    if (cover) cover[i] = data[at + 3] ?? 255;
  }
  return { width, height, shades, cover };
}

function stencilPixels({ width, height, data }: Image, shade: number): Pixels {
  const open = bits(width, height, data);
  return { width, height, shades: new Uint8Array(width * height).fill(shade), cover: open.map((bit) => 255 - bit) };
}

/** A bit a pixel, each row beginning on a byte: 255 where it is set. */
function bits(width: number, height: number, data: Uint8Array | Uint8ClampedArray): Uint8Array {
  const rowBytes = (width + 7) >> 3;
  const shades = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 1) {
      if (((data[y * rowBytes + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1) shades[i] = 255;
    }
  }
  return shades;
}

function coarser(pixels: Pixels, factor: number): Pixels {
  const [width, height] = [Math.floor(pixels.width / factor), Math.floor(pixels.height / factor)];
  const mean = (from: Uint8Array): Uint8Array => {
    const to = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0;
        for (let dy = 0; dy < factor; dy += 1) {
          for (let dx = 0; dx < factor; dx += 1) sum += from[(y * factor + dy) * pixels.width + x * factor + dx] ?? 0;
        }
        to[y * width + x] = sum / factor ** 2;
      }
    }
    return to;
  };
  return { width, height, shades: mean(pixels.shades), cover: pixels.cover && mean(pixels.cover) };
}

function rasterOf({ width, height, shades, cover }: Pixels): Raster {
  const between = (values: Uint8Array, x: number, y: number): number => {
    const [left, top] = [Math.min(width - 1, Math.max(0, Math.floor(x))), Math.min(height - 1, Math.max(0, Math.floor(y)))];
    const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)];
    const [dx, dy] = [Math.min(1, Math.max(0, x - left)), Math.min(1, Math.max(0, y - top))];
    const upper = (values[top * width + left] ?? 0) * (1 - dx) + (values[top * width + right] ?? 0) * dx;
    const lower = (values[bottom * width + left] ?? 0) * (1 - dx) + (values[bottom * width + right] ?? 0) * dx;
    return upper * (1 - dy) + lower * dy;
  };
  return {
    width,
    height,
    over(below, x, y) {
      const shade = between(shades, x, y);
      if (!cover) return shade;
      const share = between(cover, x, y) / 255;
      return shade * share + below * (1 - share);
    },
  };
}
