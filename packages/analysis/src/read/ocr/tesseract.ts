import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { GreyPicture } from './grey-picture.ts';

/**
 * The text recognition engine, compiled to WebAssembly, as far as it is used here. It runs to its end without a pause, so it belongs into a
 * thread of its own. Of its builds this one is taken on every machine: the one for relaxed SIMD may round differently from processor to processor.
 */
export interface Tesseract {
  /** The words of a picture as the engine's own JSON; see `words.ts`. */
  recognise(picture: GreyPicture, dotsPerInch: number, shows: Shown): unknown;
}

/** What a picture shows: a whole page, a few lines, one line, or a single figure, for which no letter is taken. */
export type Shown = 'page' | 'block' | 'line' | 'figure';

interface Api {
  Init(path: null, language: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  Clear(): void;
}
interface Core {
  TessBaseAPI: new () => Api;
  FS: { writeFile(path: string, data: Uint8Array): void };
}
type CoreFactory = (options: Record<string, never>) => Promise<Core>;

const require = createRequire(import.meta.url);
const build = 'tesseract.js-core/tesseract-core-simd-lstm.js';
const languageData = join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int/eng.traineddata.gz');

/** Of the engine's modes: the neural network alone. */
const networkOnly = 1;
const upright = 1;
/** How the engine takes a picture apart (its "page segmentation modes"). */
const segmentations: Record<Shown, string> = { page: '3', block: '6', line: '7', figure: '7' };
const figureSigns = '0123456789.<>-%';

/** Loads engine and language from the installed packages; nothing is fetched and nothing is written. */
export async function loadTesseract(): Promise<Tesseract> {
  const factory: unknown = require(build);
  if (!isFactory(factory)) throw new Error('the text recognition engine has another shape than expected');
  const core = await factory({});
  core.FS.writeFile('eng.traineddata', gunzipSync(readFileSync(languageData)));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'eng', networkOnly) !== 0) throw new Error('the text recognition engine did not start');
  api.SetVariable('debug_file', '/dev/null');
  return {
    recognise(picture, dotsPerInch, shows) {
      core.FS.writeFile('/input', portableGreyMap(picture));
      api.SetVariable('tessedit_pageseg_mode', segmentations[shows]);
      api.SetVariable('tessedit_char_whitelist', shows === 'figure' ? figureSigns : '');
      api.SetVariable('user_defined_dpi', String(Math.round(dotsPerInch)));
      if (api.SetImageFile(upright, 0) !== 0) throw new Error('the text recognition engine did not take the picture');
      api.Recognize(null);
      const found: unknown = JSON.parse(api.GetJSONText());
      api.Clear();
      return found;
    },
  };
}

const isFactory = (value: unknown): value is CoreFactory => typeof value === 'function';

/** The simplest of picture formats: a line of words, then the bytes. */
function portableGreyMap({ width, height, data }: GreyPicture): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + data.length);
  file.set(header);
  file.set(data, header.length);
  return file;
}
