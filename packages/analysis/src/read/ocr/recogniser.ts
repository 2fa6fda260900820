import { Worker } from 'node:worker_threads';
import type { GreyPicture } from './grey-picture.ts';
import type { RecognisedPage } from './recognise-page.ts';

/** Recognises text in a thread of its own, so that it can be stopped at any moment: the engine hears nothing while it works. */
export interface Recogniser {
  /**
   * One page at a time; the picture is handed over and is empty afterwards.
   * @throws the signal's reason, at once, when aborted; Error when the engine fails
   */
  recognise(picture: GreyPicture, signal?: AbortSignal): Promise<RecognisedPage>;
  /** Ends the thread and gives its memory back. */
  close(): Promise<void>;
}

/** Nothing is started before the first page comes: most documents have text. */
export function openRecogniser(): Recogniser {
  let thread: Worker | undefined;
  const close = async () => {
    await thread?.terminate();
    thread = undefined;
  };
  return {
    async recognise(picture, signal) {
      signal?.throwIfAborted();
      thread ??= new Worker(new URL('./recognise-thread.ts', import.meta.url));
      const worker = thread;
      const { promise, resolve, reject } = Promise.withResolvers<RecognisedPage>();
      const onAbort = () => reject(signal?.reason);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', onExit);
      signal?.addEventListener('abort', onAbort, { once: true });
      worker.postMessage(picture, [picture.data.buffer]);
      try {
        return await promise;
      } catch (error) {
        await close();
        throw error;
      } finally {
        signal?.removeEventListener('abort', onAbort);
        worker.off('message', resolve);
        worker.off('error', reject);
        worker.off('exit', onExit);
      }
      function onExit() {
        reject(new Error('the text recognition thread ended'));
      }
    },
    close,
  };
}
