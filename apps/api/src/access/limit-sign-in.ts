import { type JobsContext, redisForRateLimit } from '@groundwork/jobs';
import type { RequestHandler } from 'express';
import { RequestError } from '../errors/request-error.ts';
import { limitRate } from '../http/limit-rate.ts';

export interface SignInLimitSettings {
  jobs: JobsContext;
  max: number;
  windowMs: number;
}

/** Limits how often one address may try a wrong password, across processes; a sign-in that succeeds does not count. */
export function limitSignIn({ jobs, max, windowMs }: SignInLimitSettings): RequestHandler {
  return limitRate({
    name: 'sign-in',
    keyPrefix: jobs.settings.queuePrefix,
    max,
    windowMs,
    uncounted: 'successful',
    exceeded: (retryAfterSeconds) =>
      new RequestError('too_many_sign_ins', 'Too many attempts to sign in from here. Wait a few minutes, then try again.', {
        retryAfterSeconds,
      }),
    sendCommand: redisForRateLimit(jobs),
    log: jobs.log,
  });
}
