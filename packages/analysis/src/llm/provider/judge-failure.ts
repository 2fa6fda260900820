import { APICallError } from 'ai';
import { causesOf, ModelRefused, ModelUnavailable } from './failures.ts';
import { retryAfterOf } from './retry-after.ts';

/** Statuses below 500 that pass: a timeout, a conflict, too early, too many. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/** What a failed call means for the analysis; `now` is for a Retry-After that names a moment. */
export function failureOf(error: unknown, provider: string, now: Date): ModelUnavailable | ModelRefused {
  const call = causesOf(error).find((one) => APICallError.isInstance(one));
  const status = call?.statusCode;
  if (status !== undefined && status >= 400 && status < 500 && !passing.has(status))
    return new ModelRefused(status, { provider, cause: error });
  const code = status === 429 ? 'model_rate_limited' : status === 408 ? 'model_timeout' : 'model_unavailable';
  const retryAfterMs = retryAfterOf(call?.responseHeaders, now);
  return new ModelUnavailable(code, { provider, cause: error, ...(retryAfterMs !== undefined && { retryAfterMs }) });
}
