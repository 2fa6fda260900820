import { DomainError, type JobsContext, redisForRateLimit } from '@groundwork/jobs';
import { limitRate, type TakeFromLimit } from '../http/limit-rate.ts';
import { notSignedIn } from '../http/signed-in.ts';
import type { Authenticate } from './authenticate.ts';

export interface SubmitLimitSettings {
  jobs: JobsContext;
  authenticate: Authenticate;
  max: number;
  windowMs: number;
}

/** Limits how many documents one user, or one API key, submits, by REST and tRPC together. */
export function limitSubmits({ jobs, authenticate, max, windowMs }: SubmitLimitSettings): TakeFromLimit {
  return limitRate({
    name: 'submit',
    keyPrefix: jobs.settings.queuePrefix,
    max,
    windowMs,
    keyOf: async (request) => {
      const actor = await authenticate(request);
      if (!actor) throw notSignedIn();
      return `${actor.kind}:${actor.id}`;
    },
    exceeded: (retryAfterSeconds) => new DomainError('rate_limited', { retryAfterSeconds }),
    sendCommand: redisForRateLimit(jobs),
    log: jobs.log,
    counters: jobs.counters,
  });
}
