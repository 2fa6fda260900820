import { z } from 'zod';
import { defaultModelProviderSettings, type ModelProviderSettings } from './breaker.ts';
import { redisVariables } from './redis-address.ts';

/** How jobs are tried, kept and watched. Milliseconds unless the name says otherwise. */
export interface JobSettings {
  /** Prefix of Bull's keys; a hash tag such as `{bull}` for Redis Cluster. */
  queuePrefix: string;
  attempts: number;
  /** Upper bound of the wait before the second try; doubles with each further one. */
  backoffMs: number;
  backoffMaxMs: number;
  removeOnComplete: { age: number; count: number };
  removeOnFail: { age: number };
  /** How long a submit, a cancel or a hint waits for Redis. */
  redisTimeoutMs: number;
  /** A worker that did not renew its claim for this long is taken for dead. */
  leaseMs: number;
  /** Also how soon a running job learns of a cancel whose hint was lost. */
  heartbeatMs: number;
  /** How long a handler may take to notice that it must stop; then it is left behind. */
  abortPatienceMs: number;
  /** Within a stage, progress is written this often at most. */
  progressMs: number;
  /** Analyses of one customer that may be in flight at a time, unless its row says otherwise. */
  customerConcurrency: number;
  /** How many analyses ask one model provider at a time, and when it is left alone. */
  modelProvider: ModelProviderSettings;
  /** Attempts that may be lost with their worker; the one after that sets the document aside. */
  lostAttemptsAllowed: number;
  reconcileMs: number;
  relayMs: number;
  /** How often Bull is looked through for dispatches nobody needs any more. */
  tidyMs: number;
  /** A waiting row younger than this may still be on its way into Redis. */
  relayGraceMs: number;
  /** When nothing has moved for this long a canary is sent through the queue. */
  canaryMs: number;
  /** How often followers look into Postgres themselves, in case a hint was lost. */
  followPollMs: number;
  /** How long a worker with free hands may get no answer from a Redis that answers others; more than the five seconds a "no" may take. */
  stillMs: number;
}

export const defaultJobSettings: JobSettings = {
  queuePrefix: 'bull',
  attempts: 3,
  backoffMs: 5000,
  backoffMaxMs: 300_000,
  removeOnComplete: { age: 24 * 3600, count: 1000 },
  removeOnFail: { age: 7 * 24 * 3600 },
  redisTimeoutMs: 1000,
  leaseMs: 10_000,
  heartbeatMs: 1000,
  abortPatienceMs: 1000,
  progressMs: 250,
  customerConcurrency: 1000,
  modelProvider: defaultModelProviderSettings,
  lostAttemptsAllowed: 2,
  reconcileMs: 1000,
  relayMs: 2000,
  tidyMs: 15_000,
  relayGraceMs: 3000,
  canaryMs: 15_000,
  followPollMs: 2000,
  stillMs: 60_000,
};

const minuteMs = 60_000;
const wholeNumber = z.coerce.number().int();

/** Environment variables the API and the worker share; extend it with an app's own, then `parseEnvironment`. */
export const sharedEnvironmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a URL such as postgres://user:password@host:5432/database' }),
  DATABASE_POOLER: z.enum(['none', 'transaction'], { error: 'must be "none" or "transaction"' }).default('none'),
  ...redisVariables,
  DATA_ENCRYPTION_KEY: z
    .string({ error: 'is missing: 32 random bytes in base64 (openssl rand -base64 32)' })
    .refine((key) => Buffer.from(key, 'base64').length === 32, { error: 'must be 32 random bytes in base64 (openssl rand -base64 32)' }),
  WORKER_CONCURRENCY: wholeNumber.min(1).max(64).default(2),
  SHUTDOWN_GRACE_MS: wholeNumber.min(0).max(10_000).default(3000),
  LOG_DIR: z.string().min(1).default('logs'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters, or left out').optional(),
  QUEUE_PREFIX: z.string().min(1).default(defaultJobSettings.queuePrefix),
  CUSTOMER_CONCURRENCY: wholeNumber.min(1).max(100_000).default(defaultJobSettings.customerConcurrency),
  LLM_CONCURRENCY: wholeNumber.min(1).max(1000).default(defaultModelProviderSettings.concurrency),
  LLM_FAILURES_TO_PAUSE: wholeNumber.min(1).max(100).default(defaultModelProviderSettings.failuresToOpen),
  LLM_LONGEST_WAIT_MIN: wholeNumber
    .min(1)
    .max(10_080)
    .default(defaultModelProviderSettings.longestWaitMs / minuteMs),
  JOB_ATTEMPTS: wholeNumber.min(1).max(20).default(defaultJobSettings.attempts),
  JOB_BACKOFF_MS: wholeNumber.min(1).default(defaultJobSettings.backoffMs),
  REMOVE_ON_COMPLETE_AGE_S: wholeNumber.min(1).default(defaultJobSettings.removeOnComplete.age),
  REMOVE_ON_COMPLETE_COUNT: wholeNumber.min(1).default(defaultJobSettings.removeOnComplete.count),
  REMOVE_ON_FAIL_AGE_S: wholeNumber.min(1).default(defaultJobSettings.removeOnFail.age),
});
export type SharedEnvironment = z.infer<typeof sharedEnvironmentSchema>;

/** Job settings as the environment has them; the rest are the defaults. */
export function jobSettingsOf(env: SharedEnvironment): JobSettings {
  return {
    ...defaultJobSettings,
    queuePrefix: env.QUEUE_PREFIX,
    customerConcurrency: env.CUSTOMER_CONCURRENCY,
    modelProvider: {
      ...defaultModelProviderSettings,
      concurrency: env.LLM_CONCURRENCY,
      failuresToOpen: env.LLM_FAILURES_TO_PAUSE,
      longestWaitMs: env.LLM_LONGEST_WAIT_MIN * minuteMs,
    },
    attempts: env.JOB_ATTEMPTS,
    backoffMs: env.JOB_BACKOFF_MS,
    removeOnComplete: { age: env.REMOVE_ON_COMPLETE_AGE_S, count: env.REMOVE_ON_COMPLETE_COUNT },
    removeOnFail: { age: env.REMOVE_ON_FAIL_AGE_S },
  };
}
