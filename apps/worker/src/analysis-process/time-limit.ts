/** A limit on working time: it does not run while it is paused. */
export interface TimeLimit {
  pause(): void;
  resume(): void;
  /** A step is done that is not held against the limit: the time it took, since the step before, is given back, up to so much. */
  giveBack(mostMs: number): void;
  end(): void;
}

/** How long work may take without what is given back, and how long with it. */
export interface TimeBounds {
  limitMs: number;
  ceilingMs: number;
}

/** Calls `onOver` once when so much time was spent. */
export function startTimeLimit({ limitMs, ceilingMs }: TimeBounds, onOver: () => void): TimeLimit {
  let leftMs = limitMs;
  let leftToCeilingMs = ceilingMs;
  let stepMs = 0;
  let since: number | undefined;
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;
  const run = () => {
    if (isEnded) return;
    since = performance.now();
    timer = setTimeout(onOver, Math.max(0, Math.min(leftMs, leftToCeilingMs)));
  };
  const halt = () => {
    clearTimeout(timer);
    const spentMs = since === undefined ? 0 : performance.now() - since;
    since = undefined;
    leftMs -= spentMs;
    leftToCeilingMs -= spentMs;
    stepMs += spentMs;
  };
  run();
  return {
    pause: halt,
    resume: run,
    giveBack(mostMs) {
      const isRunning = since !== undefined;
      halt();
      leftMs += Math.min(stepMs, mostMs);
      stepMs = 0;
      if (isRunning) run();
    },
    end() {
      isEnded = true;
      clearTimeout(timer);
    },
  };
}
