import type { Logger } from 'pino';
import { loggable } from './failures.ts';

/** Says what keeps going wrong once in a while, and not at every turn of a loop. */
export interface SparingLog {
  warn(error: unknown, message: string): void;
}

/** At most one line of each message every `everyMs`. */
export function createSparingLog(log: Logger, everyMs = 30_000): SparingLog {
  const lastSaid = new Map<string, number>();
  return {
    warn(error, message) {
      const now = performance.now();
      if (now - (lastSaid.get(message) ?? Number.NEGATIVE_INFINITY) < everyMs) return;
      lastSaid.set(message, now);
      log.warn(loggable(error), message);
    },
  };
}
