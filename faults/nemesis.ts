import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCustomer, type Database, migrateDatabase, openDatabase } from '@groundwork/db';
import { type Api, openApi } from './api.ts';
import { countUnfinished, type Evidence, gatherEvidence } from './check/evidence.ts';
import { check, type Violation } from './check/rules.ts';
import { type Customer, startCustomer } from './customer.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Crash, type Fleet, startFleet, type Without } from './fleet.ts';
import type { History } from './history.ts';
import { readLedger } from './ledger.ts';
import { type Line, openLine } from './line.ts';
import { seededRandom } from './random.ts';
import { type FaultKind, type PlannedFault, scheduleOf } from './schedule.ts';
import { type Services, startServices } from './services.ts';
import { longPauseMs } from './settings.ts';
import { settled } from './settled.ts';
import { strike, type World } from './strike.ts';
import { installWitness } from './witness.ts';

export interface NemesisOptions {
  seed: number;
  /** How long things go wrong. */
  seconds: number;
  /** Worker processes; default 3. */
  workers?: number;
  /** Default: all. */
  kinds?: readonly FaultKind[];
  /** A part that is taken out, so that the checker has something to find. */
  without?: Without;
  /** How long after the last fault everything must be over. */
  quietMs?: number;
  /** Told what happens. */
  say?(line: string): void;
  /** Keeps logs, ledger and history here; else they go. */
  keepIn?: string;
}

/** What came of a run. */
export interface Verdict {
  violations: Violation[];
  figures: Figures;
  crashes: Crash[];
  /** Milliseconds after the last fault until every analysis was over; undefined when some never were. */
  quietAfterMs: number | undefined;
  evidence: Evidence;
}

const apis = 2;
const customerIds = ['north-valley', 'south-valley'] as const;
/** One API's clock is ten minutes ahead. */
const clockOffMs = [0, 600_000];
/** How long workers may take to start on a busy machine before things begin to go wrong all the same. */
const startMs = 30_000;
/** Long enough after the end for whoever was paused or cut off to write what it should not. */
const zombieMs = 1500;

/** The schedule a seed stands for. */
function plannedFaults({ seed, seconds, workers = 3, kinds }: NemesisOptions): PlannedFault[] {
  return scheduleOf(seed, { seconds, workers, apis, longPauseMs, everyMs: 1000, ...(kinds && { kinds }) });
}

/**
 * Starts private services, API contexts and worker processes, lets customers work while things go wrong, lets it become quiet, and checks
 * everything that was seen, stored, witnessed and paid.
 */
export async function runNemesis(options: NemesisOptions): Promise<Verdict> {
  const folder = options.keepIn ?? mkdtempSync(join(tmpdir(), 'groundwork-nemesis-'));
  const services = await startServices();
  try {
    return await runAgainst(services, folder, options);
  } finally {
    await services.stop();
    if (options.keepIn === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function runAgainst(services: Services, folder: string, options: NemesisOptions): Promise<Verdict> {
  const { seed, workers = 3, quietMs = 30_000, without = 'nothing', say = () => {} } = options;
  await migrateDatabase(services.postgresUrl());
  const database = openDatabase({ url: services.postgresUrl(), max: 2, name: 'checker' });
  await installWitness(database);
  for (const id of customerIds) await createCustomer({ database }, { id, name: id });

  const ledger = join(folder, 'ledger.jsonl');
  const dataEncryptionKey = randomBytes(32).toString('base64');
  const lines = await openLines(services, workers);
  const linesOf = (name: string) => lines.get(name) ?? raise(`there are no lines of ${name}`);
  const databaseUrl = services.postgresUrl();
  const opened = Array.from({ length: apis }, (_, api) =>
    openApi({
      name: `api-${api}`,
      databaseUrl,
      redisPassword: services.password,
      dataEncryptionKey,
      lines: linesOf(`api-${api}`),
      without,
      clockOffMs: clockOffMs[api] ?? 0,
      logFile: join(folder, `api-${api}.log`),
    }),
  );
  const contexts: Api[] = await Promise.all(opened);
  const fleet = startFleet({
    workers,
    linesOf,
    folder,
    env: {
      DATABASE_URL: databaseUrl,
      REDIS_PASSWORD: services.password,
      DATA_ENCRYPTION_KEY: dataEncryptionKey,
      LEDGER: ledger,
      WITHOUT: without,
    },
  });
  await settled(startMs, fleet.ready);
  const history: History = { operations: [], streams: [] };
  const leaving = new AbortController();
  const customers = startCustomers({ apis: contexts, history, seed, until: leaving.signal });

  await strikeAll({ services, fleet, apis: contexts, lines, customers }, plannedFaults(options), say);
  await Promise.all(customers.map((customer) => customer.stop()));
  say('No more faults, no more requests; waiting for everything to be over');
  const quietAfterMs = await untilQuiet(database, quietMs);
  await untilFollowersArrive(history, quietAfterMs === undefined ? 0 : 6000);
  await sleep(zombieMs);

  const evidence = await gatherEvidence(database, { history, ledger: readLedger(ledger) });
  await closeAll({ fleet, contexts, leaving, lines, database });
  const violations = check(evidence);
  if (options.keepIn !== undefined) keepEvidence(folder, evidence, violations);
  return { violations, figures: figuresOf(evidence, fleet), crashes: fleet.crashes, quietAfterMs, evidence };
}

async function openLines(services: Services, workers: number): Promise<Map<string, { redis: Line; postgres: Line }>> {
  const names = [...Array.from({ length: workers }, (_, n) => `worker-${n}`), ...Array.from({ length: apis }, (_, n) => `api-${n}`)];
  const pairs = names.map(async (name) => {
    const [redis, postgres] = await Promise.all([openLine(services.redisPort), openLine(services.postgresPort)]);
    return [name, { redis, postgres }] as const;
  });
  return new Map(await Promise.all(pairs));
}

function startCustomers(given: { apis: Api[]; history: History; seed: number; until: AbortSignal }): Customer[] {
  const { apis, history, seed, until } = given;
  const customers: Customer[] = [];
  for (const [index, customerId] of customerIds.entries()) {
    const foreign = () => customers[1 - index]?.known ?? [];
    customers.push(startCustomer({ customerId, apis, history, random: seededRandom(seed).fork(customerId), foreign, until }));
  }
  return customers;
}

/** Each at its time, whatever the others are doing; ends when the last is over. */
async function strikeAll(world: World, planned: PlannedFault[], say: (line: string) => void): Promise<void> {
  const start = performance.now();
  const striking: Promise<void>[] = [];
  for (const { atMs, fault } of planned) {
    await sleep(Math.max(0, start + atMs - performance.now()));
    say(`${(atMs / 1000).toFixed(1).padStart(6)} s  ${JSON.stringify(fault)}`);
    striking.push(strike(world, fault));
  }
  await Promise.all(striking);
}

async function untilQuiet(database: Database, quietMs: number): Promise<number | undefined> {
  const start = performance.now();
  while (performance.now() - start < quietMs) {
    if ((await countUnfinished(database).catch(() => 1)) === 0) return Math.round(performance.now() - start);
    await sleep(100);
  }
  return undefined;
}

async function untilFollowersArrive({ streams }: History, ms: number): Promise<void> {
  const deadline = performance.now() + ms;
  while (performance.now() < deadline && streams.some(({ end }) => end === 'open')) await sleep(50);
}

interface Running {
  fleet: Fleet;
  contexts: Api[];
  leaving: AbortController;
  lines: Map<string, { redis: Line; postgres: Line }>;
  database: Database;
}

async function closeAll({ fleet, contexts, leaving, lines, database }: Running): Promise<void> {
  leaving.abort();
  await fleet.stop();
  await Promise.all(contexts.map((context) => settled(5000, context.close())));
  await database.close(500);
  for (const { redis, postgres } of lines.values()) {
    redis.close();
    postgres.close();
  }
}

function keepEvidence(folder: string, { history, events, witness }: Evidence, violations: Violation[]): void {
  const files = { operations: history.operations, streams: history.streams, events: [...events.values()].flat(), witness, violations };
  for (const [name, lines] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
}

function raise(message: string): never {
  throw new Error(message);
}
