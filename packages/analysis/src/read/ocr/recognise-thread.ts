import { parentPort } from 'node:worker_threads';
import type { GreyPicture } from './grey-picture.ts';
import { recognisePage } from './recognise-page.ts';
import { loadTesseract } from './tesseract.ts';

/** The thread that recognises text: a picture in, its words out, one after the other. It may be ended at any moment. */
const tesseract = loadTesseract();

parentPort?.on('message', async (picture: GreyPicture) => {
  parentPort?.postMessage(recognisePage(await tesseract, picture));
});
