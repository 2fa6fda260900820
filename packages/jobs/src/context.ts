import type { Database, Sealer } from '@groundwork/db';
import type { Logger } from 'pino';
import { settled } from './bounded.ts';
import { type Counters, createCounters } from './counters.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { wrongEnvironment } from './environment.ts';
import { warnOfEviction } from './eviction.ts';
import { createFollowers, type Followers } from './followers.ts';
import { type HintEar, openHintEar } from './hints.ts';
import { type DispatchQueue, openQueue } from './queue.ts';
import { closeRedis, openRedis, type RedisConnection, whenReady } from './redis.ts';
import { hasHashTag, type RedisAddress, whyHashTag } from './redis-address.ts';
import { defaultJobSettings, type JobSettings } from './settings.ts';
import { createStepReader, type StepReader } from './step-reader.ts';

/** The present moment; tests give another one. Leases and due times go by the database's clock, never by this. */
export interface Clock {
  now(): Date;
}

/** What the functions of this package work with. */
export interface JobsContext {
  database: Database;
  sealer: Sealer;
  settings: JobSettings;
  clock: Clock;
  log: Logger;
  redisAddress: RedisAddress;
  /** Refuses at once when Redis is away. */
  redis: RedisConnection;
  queue: DispatchQueue;
  dispatcher: Dispatcher;
  hints: HintEar;
  followers: Followers;
  /** What this process counts of its own doing. */
  counters: Counters;
  steps: StepReader;
  /** Closes what `openJobs` opened (not the database), in about a second, also with Redis down. */
  close(): Promise<void>;
}

export interface OpenJobsOptions {
  database: Database;
  sealer: Sealer;
  redis: RedisAddress;
  log: Logger;
  settings?: Partial<JobSettings>;
  clock?: Clock;
}

/**
 * Connects to Redis and opens the queue. Redis being away does not stop it.
 * @throws EnvironmentError when a cluster would keep the queue's keys on several nodes
 */
export async function openJobs(options: OpenJobsOptions): Promise<JobsContext> {
  const { database, sealer, log, clock = { now: () => new Date() } } = options;
  const settings = { ...defaultJobSettings, ...options.settings };
  if ('clusterNodes' in options.redis && !hasHashTag(settings.queuePrefix)) throw wrongEnvironment([`QUEUE_PREFIX: ${whyHashTag}`]);
  const open = (use: 'command' | 'listening') =>
    openRedis(use, options.redis, settings.redisTimeoutMs, (error) =>
      log.warn({ reason: error.message }, `Redis (${use} connection) is away`),
    );
  const redis = open('command');
  warnOfEviction(redis, log);
  const subscriber = open('listening');
  // Bull asks for a subscriber only if somebody listens to its global events; nobody does here.
  const queue = openQueue(settings, (type) => (type === 'client' ? redis : open('listening')));
  const hints = openHintEar(subscriber, settings.queuePrefix);
  const dispatcher = createDispatcher({ database, settings, queue, log });
  const counters = createCounters();
  const base = { database, sealer, settings, clock, log, counters, redisAddress: options.redis, redis, queue, dispatcher, hints };
  const followers = createFollowers(base);
  await whenReady(redis, settings.redisTimeoutMs);
  return {
    ...base,
    followers,
    steps: createStepReader(base),
    async close() {
      followers.close();
      hints.close();
      await settled(1000, queue.close(true));
      await Promise.all([closeRedis(redis), closeRedis(subscriber)]);
    },
  };
}
