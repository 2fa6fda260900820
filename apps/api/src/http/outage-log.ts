import { type Counters, loggable } from '@groundwork/jobs';
import type { Logger } from 'pino';

/** Tells the log of an outage once when it begins and once when it is over, and counts what passed meanwhile. */
export interface OutageLog {
  failed(error: unknown): void;
  worked(): void;
}

/** The outage of a limit's counter: calls pass uncounted. `limit` names it in log and metrics. */
export function createOutageLog(limit: string, { log, counters }: { log: Logger; counters: Pick<Counters, 'count'> }): OutageLog {
  let uncounted = 0;
  return {
    failed(error) {
      if (uncounted === 0) log.warn({ limit, ...loggable(error) }, 'Redis cannot count, so calls pass without this limit until it can');
      uncounted += 1;
      counters.count('uncounted_calls', limit);
    },
    worked() {
      if (uncounted === 0) return;
      log.info({ limit, uncounted }, 'Redis counts again; so many calls passed without this limit');
      uncounted = 0;
    },
  };
}
