import { countByState } from '@groundwork/db';
import { DomainError, type JobsContext } from '@groundwork/jobs';

export interface OverloadSettings {
  jobs: JobsContext;
  /** Analyses that may wait, of all customers together. */
  mostWaiting: number;
}

/** How long a count is believed: so many more submissions may come in as a process takes in that time. */
const rememberMs = 1000;
const retryAfterSeconds = 60;

/**
 * Makes the check that refuses a submission, before any of it is read, while too many wait: better an honest refusal now than a report
 * in hours. One count a second serves all requests of the process.
 * @throws DomainError overloaded
 */
export function refuseOverload({ jobs, mostWaiting }: OverloadSettings): () => Promise<void> {
  let waiting: Promise<number> = Promise.resolve(0);
  let countedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - countedAt > rememberMs) {
      countedAt = performance.now();
      waiting = countWaiting(jobs);
    }
    if ((await waiting) >= mostWaiting) throw new DomainError('overloaded', { retryAfterSeconds });
  };
}

async function countWaiting(jobs: JobsContext): Promise<number> {
  const { waiting, delayed } = await countByState(jobs);
  return waiting + delayed;
}
