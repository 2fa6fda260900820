import { type CustomerBacklog, readBacklog } from '@groundwork/db';
import { DomainError, type JobsContext } from '@groundwork/jobs';
import { type LineLimits, whyRefused } from './line-limits.ts';

export interface OverloadSettings {
  jobs: JobsContext;
  limits: LineLimits;
}

/** How long a count is believed: so many more submissions may come in as a process takes in that time. */
const rememberMs = 1000;

/**
 * Makes the check that refuses a customer's submission, before any of it is read, while too much waits: better an honest refusal now than
 * a report in hours. One query a second serves all requests of the process.
 * @throws DomainError overloaded, backlog_full
 */
export function refuseOverload({ jobs, limits }: OverloadSettings): (customerId: string) => Promise<void> {
  let line: Promise<CustomerBacklog[]> = Promise.resolve([]);
  let readAt = Number.NEGATIVE_INFINITY;
  return async (customerId) => {
    if (performance.now() - readAt > rememberMs) {
      readAt = performance.now();
      line = readBacklog(jobs, limits.maxWaitSeconds);
    }
    const refusal = whyRefused(await line, customerId, limits);
    if (refusal) throw new DomainError(refusal.code, { retryAfterSeconds: refusal.retryAfterSeconds });
  };
}
