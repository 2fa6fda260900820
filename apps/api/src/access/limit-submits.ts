import { DomainError, type JobsContext, redisForRateLimit } from '@groundwork/jobs';
import type { RequestHandler } from 'express';
import { limitRate } from '../http/limit-rate.ts';
import { notSignedIn } from '../http/signed-in.ts';
import type { Authenticate } from './authenticate.ts';

export interface SubmitLimitSettings {
  jobs: JobsContext;
  authenticate: Authenticate;
  max: number;
  windowMs: number;
}

/** Limits how many documents one user, or one API key, submits; a submit that was refused does not count. */
export function limitSubmits({ jobs, authenticate, max, windowMs }: SubmitLimitSettings): RequestHandler {
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
    uncounted: 'failed',
    exceeded: (retryAfterSeconds) => new DomainError('rate_limited', { retryAfterSeconds }),
    sendCommand: redisForRateLimit(jobs),
    log: jobs.log,
  });
}
