import type { ModuleType } from '@groundwork/analysis/schema';
import Bull from 'bull';
import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import type { RedisConnection } from './redis.ts';
import type { JobSettings } from './settings.ts';

/** The queue's name; with the prefix it gives the keys `bull:ai-analysis:*`. */
export const queueName = 'ai-analysis';

/** All that a Bull job knows. Ids only: what is in Redis can be read by whoever reads Redis. */
interface DispatchData {
  analysisId: string;
  customerId: string;
  moduleType: ModuleType;
}
/** What a job knows that no analysis belongs to (see `canary.ts`). */
interface CanaryData {
  canary: number;
}
export type DispatchQueue = Bull.Queue<DispatchData | CanaryData>;
export type DispatchJob = Bull.Job<DispatchData | CanaryData>;

/** One hand-over of an analysis to Bull. */
export interface Dispatch extends DispatchData {
  dispatchNumber: number;
  /** To the head of Bull's line: it had its turn already. */
  goesFirst?: boolean;
}

/**
 * Bull's id of a dispatch: the analysis' id for the first one, so that adding twice is adding once; a fresh one for each later
 * one, because Bull ignores an add under an id whose hash is still there, also when its place in the lists is lost.
 * `~` because `:` separates Bull's own keys.
 */
export function bullId(analysisId: string, dispatchNumber: number): string {
  return dispatchNumber <= 1 ? analysisId : `${analysisId}~${dispatchNumber}`;
}

const bullIdPattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:~(\d{1,9}))?$/;

/** Which analysis, and which dispatch of it, a Bull id stands for; undefined for a job that somebody put into the queue by hand. */
export function parseBullId(id: string | number): { analysisId: string; dispatchNumber: number } | undefined {
  const [, analysisId, number = '1'] = bullIdPattern.exec(String(id)) ?? [];
  return analysisId === undefined ? undefined : { analysisId, dispatchNumber: Number(number) };
}

const canaryId = (number: number) => `canary~${number}`;

/** Whether a Bull job is a canary. */
export function isCanary(id: string | number): boolean {
  return /^canary~\d+$/.test(String(id));
}

/** Sends a canary ahead of the line; it leaves nothing behind. Best effort: one that is lost is noticed by its missing answer. */
export async function addCanary(ctx: JobsContext, number: number): Promise<void> {
  const options = { jobId: canaryId(number), lifo: true, attempts: 1, removeOnComplete: true, removeOnFail: true };
  await within(ctx.settings.redisTimeoutMs, 'Redis', ctx.queue.add({ canary: number }, options)).catch(() => {});
}

/** Takes a canary that nobody took out of Bull. Best effort. */
export async function removeCanary(ctx: JobsContext, number: number): Promise<void> {
  const removal = ctx.queue.getJob(canaryId(number)).then((job) => job?.remove());
  await within(ctx.settings.redisTimeoutMs, 'Redis', removal).catch(() => {});
}

/** Bull's own attempts must never run out before the row's: a hand-back, or a wait for a model provider, uses Bull's and none of the row's. */
const spareBullAttempts = 100_000;
/** Codes of the latest ends that Bull keeps with a job. */
const keptStackTraces = 10;

function jobOptions(settings: JobSettings): Bull.JobOptions {
  return {
    attempts: settings.attempts + spareBullAttempts,
    backoff: { type: 'row' },
    stackTraceLimit: keptStackTraces,
    removeOnComplete: settings.removeOnComplete,
    removeOnFail: settings.removeOnFail,
  };
}

/**
 * What a worker tells Bull when an analysis is not done: the row in Postgres has decided, Bull follows.
 * `delayMs`: try again after that; -1: it failed. Message and stack hold the code only, for Bull keeps both in Redis.
 */
export class NotDone extends Error {
  override readonly name = 'NotDone';
  readonly delayMs: number;
  constructor(code: string, delayMs: number) {
    super(code);
    this.stack = code;
    this.delayMs = delayMs;
  }
}

/**
 * Opens Bull over connections that the caller made and closes.
 *
 * - `lockDuration`, `maxStalledCount`: Bull's lock only says who tidies up in Redis; who may write is decided by the attempt number in
 *   Postgres, and how often a document may lose its worker is counted there too. So Bull never fails a job for stalling.
 * - `stalledInterval`: Bull takes a job off the list before it locks it (BRPOPLPUSH, then the lock); a worker that dies between leaves a
 *   job without a lock, which only this check finds.
 * - `retryProcessDelay`: after an error of Redis a slot is idle that long.
 */
export function openQueue(
  settings: JobSettings,
  createClient: (type: 'client' | 'subscriber' | 'bclient') => RedisConnection,
): DispatchQueue {
  const queue = new Bull<DispatchData | CanaryData>(queueName, {
    prefix: settings.queuePrefix,
    createClient,
    defaultJobOptions: jobOptions(settings),
    settings: {
      lockDuration: 30_000,
      lockRenewTime: 10_000,
      stalledInterval: 5000,
      maxStalledCount: 1000,
      guardInterval: 2000,
      retryProcessDelay: 1000,
      drainDelay: 5,
      backoffStrategies: { row: (_attemptsMade, error) => (error instanceof NotDone ? error.delayMs : 5000) },
    },
  });
  // Bull would name the connection, unheard if that fails; and a named connection can be lost for ever (see `disableClientInfo` in redis.ts).
  queue.setWorkerName = async () => {};
  return queue;
}

/** Hands an analysis to Bull; waits about a second at most. False when it could not be done: the relay will do it. */
export async function addDispatch(
  ctx: Pick<JobsContext, 'queue' | 'settings' | 'log'>,
  { analysisId, customerId, moduleType, dispatchNumber, goesFirst }: Dispatch,
): Promise<boolean> {
  const jobId = bullId(analysisId, dispatchNumber);
  try {
    await within(
      ctx.settings.redisTimeoutMs,
      'Redis',
      ctx.queue.add({ analysisId, customerId, moduleType }, { jobId, ...(goesFirst && { lifo: true }) }),
    );
    return true;
  } catch (error) {
    ctx.log.warn({ reason: reasonOf(error) }, `Redis did not take the dispatch, the relay will add it: jobId: ${analysisId}`);
    return false;
  }
}

/** Takes a dispatch out of Bull where Bull allows it (a locked one stays, and its claim will be refused). Best effort. */
export async function removeDispatch(
  ctx: JobsContext,
  { analysisId, dispatchNumber }: { analysisId: string; dispatchNumber: number },
): Promise<void> {
  const removal = ctx.queue.getJob(bullId(analysisId, dispatchNumber)).then((job) => job?.remove());
  await within(ctx.settings.redisTimeoutMs, 'Redis', removal).catch(() => {});
}

/** Bull ids of dispatches, by where Bull has them. */
export interface DispatchesInRedis {
  /** In line, or delayed. */
  queued: Set<string>;
  /** Taken off the line by a worker; about to be claimed, being worked on, or left lying by a worker that died. */
  taken: Set<string>;
}

/** Every dispatch that is still to be done or being done. */
export async function dispatchesInRedis(ctx: JobsContext): Promise<DispatchesInRedis> {
  const key = (name: string) => ctx.queue.toKey(name);
  const [wait, paused, delayed, active] = await within(
    ctx.settings.redisTimeoutMs * 5,
    'Redis',
    Promise.all([
      ctx.redis.lrange(key('wait'), 0, -1),
      ctx.redis.lrange(key('paused'), 0, -1),
      ctx.redis.zrange(key('delayed'), 0, -1),
      ctx.redis.lrange(key('active'), 0, -1),
    ]),
  );
  return { queued: new Set([...wait, ...paused, ...delayed]), taken: new Set(active) };
}

/** Rejects when the node that holds the queue's keys does not answer; in a cluster others may. */
export async function pingRedis({ redis, settings }: Pick<JobsContext, 'redis' | 'settings'>): Promise<void> {
  await redis.exists(`${settings.queuePrefix}:${queueName}:id`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
