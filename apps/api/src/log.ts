import { type Logger, pino } from 'pino';

/** The API's log: one JSON object a line to standard output; ids, codes and figures only. */
export interface Log {
  log: Logger;
  /** Writes out what is still in memory; before the process ends. */
  flush(): void;
}

/** Lines are gathered and written a few at a time, so that a busy server does not wait for its log. */
export function openLog(level: string): Log {
  const output = pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 200 });
  // The terminal or supervisor at the other end may be gone.
  output.on('error', () => {});
  const log = pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, output);
  return { log, flush: () => output.flushSync() };
}
