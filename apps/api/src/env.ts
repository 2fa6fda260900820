import { parseEnvironment, sharedEnvironmentSchema } from '@groundwork/jobs';
import { workerVariables } from '@groundwork/worker';
import { z } from 'zod';
import { isOpenToBrowsers } from './http/blocked-ports.ts';

const wholeNumber = z.coerce.number().int();

/** The environment of the API: what it shares with the worker, and its own. `.env.example` says what each is for. */
export const environmentSchema = sharedEnvironmentSchema.extend({
  ...workerVariables,
  PORT: wholeNumber
    .min(1)
    .max(65_535)
    .refine(isOpenToBrowsers, { error: 'is a port that browsers refuse to open; choose another, such as 5001' })
    .default(5001),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address people open, such as https://groundwork.example.org' }).optional(),
  TRUST_PROXY: z
    .union([wholeNumber.min(0).max(10), z.string()], { error: 'must be a number of proxies or a list of their addresses' })
    .default(0),
  AUTH_SECRET: z
    .string({ error: 'is missing: at least 32 random characters (openssl rand -base64 32)' })
    .min(32, 'must be at least 32 random characters (openssl rand -base64 32)'),
  DATABASE_POOL_MAX: wholeNumber.min(2).max(200).default(16),
  WORKER_MODE: z.enum(['integrated', 'none'], { error: 'must be "integrated" or "none"' }).default('integrated'),
  SUBMIT_RATE_LIMIT_MAX: wholeNumber.min(1).default(10),
  SUBMIT_RATE_LIMIT_WINDOW_MS: wholeNumber
    .min(1000)
    .max(2 ** 31 - 1)
    .default(15 * 60_000),
  SIGN_IN_RATE_LIMIT_MAX: wholeNumber.min(1).default(20),
  SIGN_IN_RATE_LIMIT_WINDOW_MS: wholeNumber
    .min(1000)
    .max(2 ** 31 - 1)
    .default(15 * 60_000),
  QUEUE_MAX_WAITING: wholeNumber.min(1).default(20_000),
  QUEUE_MAX_WAITING_PER_CUSTOMER: wholeNumber.min(1).default(10_000),
  QUEUE_MAX_WAIT_S: wholeNumber.min(1).default(4 * 3600),
  MAX_UPLOAD_BYTES: wholeNumber
    .min(1024)
    .max(100 * 1024 * 1024)
    .default(25 * 1024 * 1024),
  WEB_DIST: z
    .string()
    .min(1)
    .default(new URL('../../web/dist', import.meta.url).pathname),
});

export type ApiEnvironment = z.infer<typeof environmentSchema> & { PUBLIC_URL: string };

/** Reads the environment once; a value that is not right stops the start with its name and the reason. */
export function readEnvironment(env: Record<string, string | undefined>): ApiEnvironment {
  const parsed = parseEnvironment(environmentSchema, env);
  return { ...parsed, PUBLIC_URL: parsed.PUBLIC_URL ?? `http://localhost:${parsed.PORT}` };
}
