import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApiKey, createCustomer, type Database } from '@groundwork/db';
import { type Fleet, startFleet } from './fleet.ts';
import { openLine } from './line.ts';
import { anApi, aWorker, type Pretence, type StoreLines, type Without } from './processes.ts';
import type { Services } from './services.ts';
import type { Pace } from './settings.ts';

export interface ProcessesOptions {
  services: Services;
  pace: Pace;
  apis: number;
  workers: number;
  /** Analyses a worker does at a time; default 4. */
  concurrency?: number;
  /** What a worker makes of a document; default `paid`. */
  pretence?: Pretence;
  /** Default: nothing. */
  without?: Without;
  /** Logs and the ledger go here. */
  folder: string;
}

/** API and worker processes, each on lines of its own to both stores. */
export interface Processes {
  fleet: Fleet;
  lines: Map<string, StoreLines>;
  /** Where the APIs listen. */
  ports: number[];
  ledger: string;
  /** More workers of the same kind, in a fleet of their own. */
  startWorkers(count: number): Promise<Fleet>;
  close(): Promise<void>;
}

/** One API's clock is ten minutes ahead. */
const clockOffMs = [0, 600_000];
/** How long a start may take on a machine that does other things too. */
const startMs = 90_000;

/** Starts them; ends when each API is ready, and rejects when one never is. */
export async function openProcesses(options: ProcessesOptions): Promise<Processes> {
  const { services, pace, workers, apis, concurrency = 4, pretence = 'paid', without = 'nothing', folder } = options;
  const ledger = join(folder, 'ledger.jsonl');
  const lines = new Map<string, StoreLines>();
  const linesOf = async (name: string) => {
    const own = await openStoreLines(services);
    lines.set(name, own);
    return own;
  };
  const secret = () => randomBytes(32).toString('base64');
  const keys = { databaseUrl: services.postgresUrl(), services, dataEncryptionKey: secret(), authSecret: secret(), pace, folder };
  const planWorkers = (names: string[]) =>
    Promise.all(names.map(async (name) => aWorker(name, await linesOf(name), { ...keys, ledger, without, concurrency, pretence })));
  const ports = await Promise.all(Array.from({ length: apis }, freePort));
  const planApis = ports.map(async (port, n) => {
    const name = `api-${n}`;
    return anApi(name, await linesOf(name), { ...keys, port, clockOffMs: clockOffMs[n] ?? 0 });
  });
  const fleet = startFleet([...(await planWorkers(numbered('worker', workers))), ...(await Promise.all(planApis))], folder);
  const fleets = [fleet];
  const close = async () => {
    await Promise.all(fleets.map((one) => one.stop()));
    for (const { redis, postgres } of lines.values()) {
      redis.close();
      postgres.close();
    }
  };
  await untilReady(ports).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    fleet,
    lines,
    ports,
    ledger,
    async startWorkers(count) {
      const more = startFleet(await planWorkers(numbered('more', count)), folder);
      fleets.push(more);
      return more;
    },
    close,
  };
}

/** A customer with a key of its own; answers the key. */
export async function makeCustomer(database: Database, customerId: string): Promise<string> {
  const key = `gw_${randomBytes(24).toString('base64url')}`;
  await createCustomer({ database }, { id: customerId, name: customerId });
  await createApiKey({ database }, { customerId, name: 'faults', role: 'clinician', key });
  return key;
}

function numbered(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${word}-${n}`);
}

async function openStoreLines({ redisPort, postgresPort }: Services): Promise<StoreLines> {
  const [redis, postgres] = await Promise.all([openLine(() => [redisPort()]), openLine(() => [postgresPort()])]);
  return { redis, postgres };
}

async function untilReady(ports: readonly number[]): Promise<void> {
  const deadline = performance.now() + startMs;
  const isReady = async (port: number) => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok === true;
  while (performance.now() < deadline) {
    if ((await Promise.all(ports.map(isReady))).every(Boolean)) return;
    await sleep(50);
  }
  throw new Error(`the APIs were not ready within ${startMs / 1000} s; their logs say why`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  server.close();
  await once(server, 'close');
  if (place === null || typeof place === 'string') throw new Error('no free port');
  return place.port;
}
