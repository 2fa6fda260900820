import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@groundwork/db';
import { queueName } from '@groundwork/jobs';
import { Redis } from 'ioredis';
import type { Customer } from './customer.ts';
import type { Fleet } from './fleet.ts';
import type { Line } from './line.ts';
import type { StoreLines } from './processes.ts';
import type { Fault } from './schedule.ts';
import { mostConnections, type Services } from './services.ts';
import { settled } from './settled.ts';

/** What there is to strike. */
export interface World {
  services: Services;
  fleet: Fleet;
  /** Ways to the stores, by process. */
  lines: Map<string, StoreLines>;
  /** Ways to the API, by customer. */
  fronts: Line[];
  customers: Customer[];
  /** Where Bull keeps its keys. */
  queuePrefix: string;
}

/** A fault that was dealt, and from when to when; milliseconds since the epoch. */
export interface Episode {
  fault: Fault;
  from: number;
  to: number;
}

/** Lets one fault happen; ends when it is over. */
export async function strike(world: World, fault: Fault): Promise<Episode> {
  const from = Date.now();
  await deal(world, fault);
  return { fault, from, to: Date.now() };
}

async function deal({ services, fleet, lines, fronts, customers, queuePrefix }: World, fault: Fault): Promise<void> {
  const keyOf = (name: string) => `${queuePrefix}:${queueName}:${name}`;
  switch (fault.kind) {
    case 'kill':
      return fleet.kill(fault.process);
    case 'pause':
      return fleet.pause(fault.process, fault.forMs);
    case 'leave':
      return fleet.leave(fault.process);
    case 'redisRestart':
    case 'redisCrash':
    case 'postgresRestart':
    case 'postgresCrash':
      return services.suffer(fault.kind);
    case 'line':
      return breakLine(lines.get(fault.process)?.[fault.store], fault);
    case 'front':
      return breakLine(fronts[fault.customer], fault);
    case 'flush':
      return withRedis(services, async (redis) => void (await redis.flushall()));
    case 'deleteActive':
      return withRedis(services, async (redis) => void (await redis.del(keyOf('active'))));
    case 'deleteJob':
      return withRedis(services, async (redis) => {
        // The hash of one dispatch that is in line or being worked on; its id stays in the list.
        const ids = [...(await redis.lrange(keyOf('wait'), 0, -1)), ...(await redis.lrange(keyOf('active'), 0, -1))];
        const id = ids[fault.pick % Math.max(1, ids.length)];
        if (id !== undefined) await redis.del(keyOf(id));
      });
    case 'cutClients':
      return withRedis(services, async (redis) => void (await redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes')));
    case 'crowd':
      return crowd(services, fault.forMs);
    case 'poolTaken':
      return lockAnalyses(services, fault.forMs);
    case 'cancelStorm':
      await Promise.all(customers.map((customer) => customer.cancel(fault.most)));
  }
}

async function breakLine(line: Line | undefined, { does, forMs }: Extract<Fault, { kind: 'line' | 'front' }>): Promise<void> {
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

/** Takes every connection Postgres has to give, so that who needs a new one is refused. */
async function crowd(services: Services, forMs: number): Promise<void> {
  const database = openDatabase({ url: services.postgresUrl(), max: mostConnections, name: 'crowd' });
  const { sql } = database;
  const held = Promise.allSettled(Array.from({ length: mostConnections }, () => sql`select pg_sleep(${forMs / 1000})`));
  await settled(forMs + 1000, held);
  await database.close(0);
}

/** Each query about analyses takes a connection of its pool and waits, until none is left. */
async function lockAnalyses(services: Services, forMs: number): Promise<void> {
  const database = openDatabase({ url: services.postgresUrl(), max: 1, name: 'lock' });
  const holding = database.sql.begin(async (sql) => {
    await sql`lock table analyses in access exclusive mode`;
    await sql`select pg_sleep(${forMs / 1000})`;
  });
  await settled(forMs + 3000, holding);
  await database.close(0);
}
