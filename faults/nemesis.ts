import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, migrateDatabase, openDatabase } from '@groundwork/db';
import { countAnalyses, countUnfinished, type Evidence, gatherEvidence } from './check/evidence.ts';
import { check, type Violation } from './check/rules.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Crash } from './fleet.ts';
import type { History } from './history.ts';
import { readLedger } from './ledger.ts';
import { openWorld } from './open-world.ts';
import type { Pretence, Without } from './processes.ts';
import { type FaultKind, type PlannedFault, scheduleOf } from './schedule.ts';
import { type Services, startServices } from './services.ts';
import { type Pace, paces } from './settings.ts';
import { type Episode, strike, type World } from './strike.ts';
import { installWitness } from './witness.ts';

export interface NemesisOptions {
  seed: number;
  /** How long things go wrong at most. */
  seconds: number;
  /** Ends earlier, once this many analyses were accepted, whether or not the customer heard it. */
  analyses?: number;
  /** Default: `short`. */
  pace?: Pace;
  /** Worker processes; default 3. */
  workers?: number;
  /** API processes; default 2. */
  apis?: number;
  /** Customers, the last of which floods; default 5. */
  customers?: number;
  /** Default: all. */
  kinds?: readonly FaultKind[];
  /** What a worker makes of a document; default `paid`. */
  pretence?: Pretence;
  /** A part of the workers that is taken out, so that the checker has something to find. */
  without?: Without;
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

type Wishes = Required<Omit<NemesisOptions, 'kinds' | 'keepIn' | 'analyses'>> & Pick<NemesisOptions, 'kinds' | 'keepIn' | 'analyses'>;
const usual = { pace: 'short', workers: 3, apis: 2, customers: 5, pretence: 'paid', without: 'nothing', say: () => {} } as const;

/** Long enough after the end for whoever was paused or cut off to write what it should not. */
const zombieMs = 1500;
/** How long followers may take to learn of the end: more than a stream may stand still on a half-open line before it is made again. */
const arriveMs = 20_000;

/**
 * Starts private services, API and worker processes, lets customers work while things go wrong, lets it become quiet, and checks everything
 * that was seen, stored, witnessed and paid.
 */
export async function runNemesis(options: NemesisOptions): Promise<Verdict> {
  const wishes: Wishes = { ...usual, ...options };
  const folder = options.keepIn ?? mkdtempSync(join(tmpdir(), 'groundwork-nemesis-'));
  const services = await startServices();
  try {
    return await runAgainst(services, folder, wishes);
  } finally {
    await services.stop();
    if (options.keepIn === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function runAgainst(services: Services, folder: string, wishes: Wishes): Promise<Verdict> {
  const { pace, say } = wishes;
  await migrateDatabase(services.postgresUrl());
  const database = openDatabase({ url: services.postgresUrl(), max: 2, name: 'checker' });
  await installWitness(database);
  const world = await openWorld({ ...wishes, services, database, folder });
  try {
    const { history, customers, fleet } = world;
    const { analyses } = wishes;
    const isEnough = async () => analyses !== undefined && (await countAnalyses(database).catch(() => 0)) >= analyses;
    const late = watchTimers();
    const episodes = await strikeAll(world, scheduleOf(wishes.seed, { ...wishes, ...paces[pace] }), isEnough, say);
    await Promise.all(customers.map((customer) => customer.stop()));
    say('No more faults, no more requests; waiting for everything to be over');
    const quietAfterMs = await untilQuiet(database, paces[pace].quietMs);
    await untilFollowersArrive(history, quietAfterMs === undefined ? 0 : arriveMs);
    await sleep(zombieMs);

    const { concurrency } = paces[pace].jobs.modelProvider;
    const evidence = {
      ...(await gatherEvidence(database, { history, ledger: readLedger(world.ledger) })),
      ...(wishes.pretence === 'asking' && { modelProviderConcurrency: concurrency }),
    };
    const violations = check(evidence);
    if (wishes.keepIn !== undefined) keepEvidence(folder, evidence, violations, episodes);
    return {
      violations,
      figures: figuresOf(evidence, { fleet, episodes, timersLateMs: late.stop() }),
      crashes: fleet.crashes,
      quietAfterMs,
      evidence,
    };
  } finally {
    await world.close();
    await database.close(500);
  }
}

/** Each at its time, whatever the others are doing, until it is enough; ends when the last is over. */
async function strikeAll(
  world: World,
  planned: PlannedFault[],
  isEnough: () => Promise<boolean>,
  say: (line: string) => void,
): Promise<Episode[]> {
  const start = performance.now();
  const striking: Promise<Episode>[] = [];
  for (const { atMs, fault } of planned) {
    await sleep(Math.max(0, start + atMs - performance.now()));
    if (await isEnough()) break;
    say(`${(atMs / 1000).toFixed(1).padStart(6)} s  ${JSON.stringify(fault)}`);
    striking.push(strike(world, fault));
  }
  return Promise.all(striking);
}

/** Notes, ten times a second, by how much a timer comes late. */
function watchTimers(): { stop(): number[] } {
  const everyMs = 100;
  const late: number[] = [];
  let due = performance.now() + everyMs;
  const timer = setInterval(() => {
    late.push(Math.max(0, performance.now() - due));
    due = performance.now() + everyMs;
  }, everyMs);
  return {
    stop() {
      clearInterval(timer);
      return late;
    },
  };
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

function keepEvidence(folder: string, { history, events, witness }: Evidence, violations: Violation[], episodes: Episode[]): void {
  const { operations, streams } = history;
  const files = { operations, streams, events: [...events.values()].flat(), witness, violations, episodes };
  for (const [name, lines] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
}
