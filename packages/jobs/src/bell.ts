/** A bell that can be rung before anybody waits: one waiting reader, any number of rings, nothing stored but "it rang". */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, at once if it rang since the last wait, or when the signal aborts. */
  heard(signal?: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    async heard(signal) {
      if (!hasRung && !signal?.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const stop = () => resolve();
        wake = stop;
        signal?.addEventListener('abort', stop, { once: true });
        await promise;
        signal?.removeEventListener('abort', stop);
      }
      wake = undefined;
      hasRung = false;
    },
  };
}
