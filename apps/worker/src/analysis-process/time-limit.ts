/** A limit on working time: it does not run while it is paused. */
export interface TimeLimit {
  pause(): void;
  resume(): void;
  end(): void;
}

/** Calls `onOver` once when so much time was spent. */
export function startTimeLimit(limitMs: number, onOver: () => void): TimeLimit {
  let leftMs = limitMs;
  let since = performance.now();
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined = setTimeout(onOver, leftMs);
  return {
    pause() {
      clearTimeout(timer);
      leftMs = Math.max(0, leftMs - (performance.now() - since));
    },
    resume() {
      if (isEnded) return;
      since = performance.now();
      timer = setTimeout(onOver, leftMs);
    },
    end() {
      isEnded = true;
      clearTimeout(timer);
    },
  };
}
