import { type Counters, loggable } from '@groundwork/jobs';
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, type Options, rateLimit, type Store } from 'express-rate-limit';
import type { Logger } from 'pino';
import { RedisStore, type SendCommandFn } from 'rate-limit-redis';
import { createOutageLog, type OutageLog } from './outage-log.ts';

export interface RateLimitSettings {
  /** Separates this limit's counters from others in Redis. */
  name: string;
  /** Goes before the counters' keys, so that two installations can share a Redis. */
  keyPrefix: string;
  windowMs: number;
  max: number;
  /** Whose requests are counted together; the caller's address when left out. */
  keyOf?: (request: Request) => string | Promise<string>;
  exceeded: (retryAfterSeconds: number) => Error;
  sendCommand: SendCommandFn;
  log: Logger;
  counters: Pick<Counters, 'count'>;
}

/** Takes back what one call was counted for. */
export type GiveBack = () => Promise<void>;

/** Counts one call against its caller's limit. Rejects with the `exceeded` error, uncounted, when there were too many. */
export type TakeFromLimit = (request: Request, response: Response) => Promise<GiveBack>;

/**
 * Counts calls in Redis, so that a limit holds across processes, and says `RateLimit-*` and, over the limit, `Retry-After`.
 * Whoever took gives back what should not count; the status of the answer cannot tell, for one answer may carry several tRPC calls.
 * With Redis away nothing is limited (told to the log once, and counted): a clinician's upload matters more than the count.
 */
export function limitRate({
  name,
  keyPrefix,
  windowMs,
  max,
  keyOf = addressOf,
  exceeded,
  sendCommand,
  log,
  counters,
}: RateLimitSettings): TakeFromLimit {
  const outage = createOutageLog(name, { log, counters });
  const store = recoveringStore(new RedisStore({ sendCommand, prefix: `${keyPrefix}:limit:${name}:` }), outage);
  const count = rateLimit({
    windowMs,
    limit: max,
    keyGenerator: keyOf,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    passOnStoreError: true,
    // One HTTP request may carry several tRPC calls, and each counts.
    validate: { singleCount: false },
    // Of a store that fails the library tells with a message, at each call; the outage log does that once. What it tells without one is about its own settings.
    logger: {
      error: (error, message) =>
        void (message === undefined && log.error({ ...loggable(error), limit: name }, 'The rate limiter is set up wrongly')),
      warn: (error, message) => log.warn({ ...loggable(error), limit: name }, message),
    },
    store,
    handler: (_request, response, next) => next(exceeded(Number(response.getHeader('Retry-After') ?? Math.ceil(windowMs / 1000)))),
  });

  return async (request, response) => {
    const key = await keyOf(request);
    const giveBack = async () => {
      // Redis is away, and has not counted either, or forgets the count at the end of the window.
      await Promise.resolve(store.decrement(key)).catch(() => {});
    };
    try {
      await pass(count, request, response);
    } catch (error) {
      await giveBack();
      throw error;
    }
    return giveBack;
  };
}

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? 'unknown');
}

/** Sends a request through a middleware; rejects with the error it ends in. */
function pass(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void middleware(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
}

/** `RedisStore` keeps a failed load of its script for good; this loads it again, so that the limit is back once Redis is. */
function recoveringStore(store: RedisStore, outage: OutageLog): Store {
  let options: Options | undefined;
  return {
    prefix: store.prefix,
    init: (given) => {
      options = given;
      return store.init(given);
    },
    increment: async (key) => {
      try {
        const counted = await store.increment(key);
        outage.worked();
        return counted;
      } catch (error) {
        outage.failed(error);
        if (options) store.init(options).catch(() => {});
        throw error;
      }
    },
    decrement: (key) => store.decrement(key),
    resetKey: (key) => store.resetKey(key),
  };
}
