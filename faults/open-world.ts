import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApiKey, createCustomer, type Database } from '@groundwork/db';
import { openDoor } from './calls.ts';
import { type Customer, startCustomer } from './customer.ts';
import { startFleet } from './fleet.ts';
import type { History } from './history.ts';
import { type Line, openLine } from './line.ts';
import { anApi, aWorker, type StoreLines, type Without } from './processes.ts';
import { type Random, seededRandom } from './random.ts';
import type { Services } from './services.ts';
import { type Pace, paces } from './settings.ts';
import type { World } from './strike.ts';

export interface WorldOptions {
  services: Services;
  database: Database;
  seed: number;
  pace: Pace;
  workers: number;
  apis: number;
  customers: number;
  without: Without;
  /** Logs and the ledger go here. */
  folder: string;
}

/** A world with its customers at work, until it is left. */
export interface OpenWorld extends World {
  history: History;
  ledger: string;
  /** Ends what customers do, then subscriptions, processes and lines. */
  leave: AbortController;
  close(): Promise<void>;
}

/** One API's clock is ten minutes ahead. */
const clockOffMs = [0, 600_000];
/** How long processes may take to start on a busy machine before things begin to go wrong all the same. */
const startMs = 30_000;
/** What the last of the customers hands in at once. */
const floodSize = 15;

/** Starts API and worker processes, each on lines of its own, and customers in front of the APIs. */
export async function openWorld(options: WorldOptions): Promise<OpenWorld> {
  const { services, database, seed, pace, workers, apis, folder } = options;
  const ledger = join(folder, 'ledger.jsonl');
  const workerNames = Array.from({ length: workers }, (_, n) => `worker-${n}`);
  const apiNames = Array.from({ length: apis }, (_, n) => `api-${n}`);
  const lines = new Map(
    await Promise.all([...workerNames, ...apiNames].map(async (name) => [name, await openStoreLines(services)] as const)),
  );
  const linesOf = (name: string) => lines.get(name) ?? raise(`there are no lines of ${name}`);
  const secret = () => randomBytes(32).toString('base64');
  const keys = { databaseUrl: services.postgresUrl(), services, dataEncryptionKey: secret(), authSecret: secret(), pace, folder };
  const ports = await Promise.all(apiNames.map(freePort));
  const fleet = startFleet(
    [
      ...workerNames.map((name) => aWorker(name, linesOf(name), { ...keys, ledger, without: options.without })),
      ...apiNames.map((name, n) => anApi(name, linesOf(name), { ...keys, port: ports[n] ?? 0, clockOffMs: clockOffMs[n] ?? 0 })),
    ],
    folder,
  );
  await untilReady(ports);
  const history: History = { operations: [], streams: [] };
  const leave = new AbortController();
  const { fronts, customers } = await openCustomers({
    ...options,
    ports,
    history,
    until: leave.signal,
    random: seededRandom(seed),
    database,
  });
  return {
    services,
    fleet,
    lines,
    fronts,
    customers,
    queuePrefix: paces[pace].jobs.queuePrefix,
    history,
    ledger,
    leave,
    async close() {
      leave.abort();
      await fleet.stop();
      for (const line of [...fronts, ...[...lines.values()].flatMap(({ redis, postgres }) => [redis, postgres])]) line.close();
    },
  };
}

async function openStoreLines({ redisPort, postgresPort }: Services): Promise<StoreLines> {
  const [redis, postgres] = await Promise.all([openLine(() => [redisPort()]), openLine(() => [postgresPort()])]);
  return { redis, postgres };
}

interface CustomersOptions extends Pick<WorldOptions, 'database' | 'pace' | 'customers'> {
  ports: number[];
  history: History;
  until: AbortSignal;
  random: Random;
}

/** Each has a key and an address of its own, behind which any API answers; the last floods. */
async function openCustomers({ database, pace, customers: count, ports, history, until, random }: CustomersOptions) {
  const fronts: Line[] = [];
  const customers: Customer[] = [];
  const isLast = (n: number) => n === count - 1;
  for (let n = 0; n < count; n++) {
    const customerId = isLast(n) ? 'flooding' : `customer-${n}`;
    const apiKey = `gw_${randomBytes(24).toString('base64url')}`;
    await createCustomer({ database }, { id: customerId, name: customerId });
    await createApiKey({ database }, { customerId, name: 'faults', role: 'clinician', key: apiKey });
    const own = random.fork(customerId);
    const front = await openLine(() => own.shuffle(ports));
    fronts.push(front);
    customers.push(
      startCustomer({
        customerId,
        door: openDoor(`http://127.0.0.1:${front.port}`, apiKey),
        history,
        random: own.fork('deeds'),
        foreign: () => customers.filter((_, other) => other !== n).flatMap(({ known }) => known),
        deedMs: paces[pace].deedMs,
        flood: isLast(n) ? floodSize : 0,
        until,
      }),
    );
  }
  return { fronts, customers };
}

async function untilReady(ports: readonly number[]): Promise<void> {
  const deadline = performance.now() + startMs;
  const isReady = async (port: number) => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined))?.ok === true;
  while (performance.now() < deadline) {
    if ((await Promise.all(ports.map(isReady))).every(Boolean)) return;
    await sleep(50);
  }
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

function raise(message: string): never {
  throw new Error(message);
}
