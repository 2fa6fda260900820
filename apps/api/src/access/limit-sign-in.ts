import { type JobsContext, redisForRateLimit } from '@groundwork/jobs';
import { RequestError } from '../errors/request-error.ts';
import { limitRate, type TakeFromLimit } from '../http/limit-rate.ts';

export interface SignInLimitSettings {
  jobs: JobsContext;
  max: number;
  windowMs: number;
}

/** Limits how often one address may try a wrong password, across processes. */
export function limitSignIn({ jobs, max, windowMs }: SignInLimitSettings): TakeFromLimit {
  return limitRate({
    name: 'sign-in',
    keyPrefix: jobs.settings.queuePrefix,
    max,
    windowMs,
    exceeded: (retryAfterSeconds) =>
      new RequestError('too_many_sign_ins', 'Too many attempts to sign in from here. Wait a few minutes, then try again.', {
        retryAfterSeconds,
      }),
    sendCommand: redisForRateLimit(jobs),
    log: jobs.log,
    counters: jobs.counters,
  });
}
