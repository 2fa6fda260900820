import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@groundwork/db';
import { queueName } from '@groundwork/jobs';
import { Redis } from 'ioredis';
import { type Api, apiPool } from './api.ts';
import type { Customer } from './customer.ts';
import type { Fleet } from './fleet.ts';
import type { Line } from './line.ts';
import type { Fault } from './schedule.ts';
import { mostConnections, type Services } from './services.ts';
import { faultSettings } from './settings.ts';
import { settled } from './settled.ts';

/** What there is to strike. */
export interface World {
  services: Services;
  fleet: Fleet;
  apis: Api[];
  lines: Map<string, { redis: Line; postgres: Line }>;
  customers: Customer[];
}

const keyOf = (name: string) => `${faultSettings.queuePrefix}:${queueName}:${name}`;

/** Lets one fault happen; ends when it is over. */
export async function strike(world: World, fault: Fault): Promise<void> {
  const { services, fleet } = world;
  switch (fault.kind) {
    case 'kill':
      return fleet.kill(fault.worker);
    case 'pause':
      return fleet.pause(fault.worker, fault.forMs);
    case 'leave':
      return fleet.leave(fault.worker);
    case 'redisRestart':
    case 'redisCrash':
    case 'postgresRestart':
    case 'postgresCrash':
      return services.suffer(fault.kind);
    case 'line':
      return breakLine(world.lines.get(fault.process)?.[fault.store], fault);
    case 'flush':
      return withRedis(services, async (redis) => void (await redis.flushall()));
    case 'deleteActive':
      return withRedis(services, async (redis) => void (await redis.del(keyOf('active'))));
    case 'deleteJob':
      return withRedis(services, (redis) => deleteJob(redis, fault.pick));
    case 'cutClients':
      return withRedis(services, async (redis) => void (await redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes')));
    case 'crowd':
      return crowd(services, fault.forMs);
    case 'poolTaken':
      return takePool(world.apis[fault.api]?.jobs.database, fault.forMs);
    case 'cancelStorm':
      await Promise.all(world.customers.map((customer) => customer.cancel(fault.most)));
  }
}

async function breakLine(line: Line | undefined, { does, forMs }: Extract<Fault, { kind: 'line' }>): Promise<void> {
  line?.break(does);
  await sleep(forMs);
  line?.mend();
}

/** A connection nobody breaks; Redis may be away, then there is nothing to do to it. */
async function withRedis({ redisPort, password }: Services, work: (redis: Redis) => Promise<void>): Promise<void> {
  const redis = new Redis({ host: '127.0.0.1', port: redisPort(), password, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => {});
  await work(redis).catch(() => {});
  redis.disconnect();
}

/** Loses the hash of one dispatch that is in line or being worked on, and leaves its id in the list. */
async function deleteJob(redis: Redis, pick: number): Promise<void> {
  const ids = [...(await redis.lrange(keyOf('wait'), 0, -1)), ...(await redis.lrange(keyOf('active'), 0, -1))];
  const id = ids[pick % Math.max(1, ids.length)];
  if (id !== undefined) await redis.del(keyOf(id));
}

/** Takes every connection Postgres has to give, so that who needs a new one is refused. */
async function crowd(services: Services, forMs: number): Promise<void> {
  const database = openDatabase({ url: services.postgresUrl(), max: mostConnections, name: 'crowd' });
  await holdConnections(database, mostConnections, forMs);
}

/** Takes every connection of one API's own pool. */
async function takePool(database: Database | undefined, forMs: number): Promise<void> {
  if (!database) return;
  const { sql } = database;
  await Promise.allSettled(Array.from({ length: apiPool }, () => sql`select pg_sleep(${forMs / 1000})`));
}

async function holdConnections(database: Database, count: number, forMs: number): Promise<void> {
  const { sql } = database;
  const held = Promise.allSettled(Array.from({ length: count }, () => sql`select pg_sleep(${forMs / 1000})`));
  await settled(forMs + 1000, held);
  await database.close(0);
}
