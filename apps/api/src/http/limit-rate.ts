import type { Request, RequestHandler } from 'express';
import { type Options, rateLimit, type Store } from 'express-rate-limit';
import type { Logger } from 'pino';
import { RedisStore, type SendCommandFn } from 'rate-limit-redis';

export interface RateLimitSettings {
  /** Separates this limit's counters from others in Redis. */
  name: string;
  /** Goes before the counters' keys, so that two installations can share a Redis. */
  keyPrefix: string;
  windowMs: number;
  max: number;
  /** Whose requests are counted together; the caller's address when left out. */
  keyOf?: (request: Request) => string | Promise<string>;
  /** Requests that are given back once they were answered. */
  uncounted: 'failed' | 'successful';
  exceeded: (retryAfterSeconds: number) => Error;
  sendCommand: SendCommandFn;
  log: Logger;
}

/**
 * Counts requests in Redis, so that a limit holds across processes, and says `RateLimit-*` and, over the limit, `Retry-After`.
 * With Redis away nothing is limited (logged): a clinician's upload matters more than the count.
 */
export function limitRate({
  name,
  keyPrefix,
  windowMs,
  max,
  keyOf,
  uncounted,
  exceeded,
  sendCommand,
  log,
}: RateLimitSettings): RequestHandler {
  return rateLimit({
    windowMs,
    limit: max,
    ...(keyOf && { keyGenerator: keyOf }),
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    skipFailedRequests: uncounted === 'failed',
    skipSuccessfulRequests: uncounted === 'successful',
    passOnStoreError: true,
    // One HTTP request may carry several tRPC calls, and each counts.
    validate: { singleCount: false },
    logger: {
      error: (error, message) => log.warn({ err: error, limit: name }, message),
      warn: (error, message) => log.warn({ err: error, limit: name }, message),
    },
    store: recoveringStore(new RedisStore({ sendCommand, prefix: `${keyPrefix}:limit:${name}:` })),
    handler: (_request, response, next) => next(exceeded(Number(response.getHeader('Retry-After') ?? Math.ceil(windowMs / 1000)))),
  });
}

/** `RedisStore` keeps a failed load of its script for good; this loads it again, so that the limit is back once Redis is. */
function recoveringStore(store: RedisStore): Store {
  let options: Options | undefined;
  return {
    prefix: store.prefix,
    init: (given) => {
      options = given;
      return store.init(given);
    },
    increment: async (key) => {
      try {
        return await store.increment(key);
      } catch (error) {
        if (options) store.init(options).catch(() => {});
        throw error;
      }
    },
    decrement: (key) => store.decrement(key),
    resetKey: (key) => store.resetKey(key),
  };
}
