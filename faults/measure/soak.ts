import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateDatabase, openDatabase } from '@groundwork/db';
import { atMost, type Measured } from '../aims.ts';
import { countUnfinished } from '../check/evidence.ts';
import { openWorld } from '../open-world.ts';
import { type FaultKind, scheduleOf } from '../schedule.ts';
import { startServices } from '../services.ts';
import { paces } from '../settings.ts';
import { strike } from '../strike.ts';
import { redisBytes, weigh } from './resources.ts';

const sampleMs = 5000;
/** Faults after which every process is still the same, so that its memory can be compared. */
const mild: readonly FaultKind[] = ['front', 'line', 'cutClients', 'flush', 'deleteJob', 'cancelStorm', 'redisRestart'];
const mildEveryMs = 15_000;
/** A heap that is collected moves by some megabytes; what grows faster than this for long is a leak. */
const mostMbAMinute = { process: 1.5, redis: 0.3 };

export interface SoakOptions {
  minutes: number;
  seed: number;
}

/** Steady work and mild faults; the slope of each process' memory and of Redis' data, without the first third, in which heaps find their size. */
export async function measureSoak({ minutes, seed }: SoakOptions, say: (line: string) => void): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-soak-'));
  const services = await startServices();
  try {
    await migrateDatabase(services.postgresUrl());
    const database = openDatabase({ url: services.postgresUrl(), max: 2, name: 'soak' });
    const world = await openWorld({
      services,
      database,
      seed,
      pace: 'production',
      workers: 2,
      apis: 2,
      customers: 4,
      isCalm: true,
      folder,
    });
    const samples: Sample[] = [];
    const shape = { ...paces.production, seconds: minutes * 60, workers: 2, apis: 2, customers: 4, kinds: mild, everyMs: mildEveryMs };
    const planned = scheduleOf(seed, shape);
    const start = performance.now();
    const striking: Promise<unknown>[] = [];
    while (performance.now() - start < minutes * 60_000) {
      const now = performance.now() - start;
      while (planned[0] && planned[0].atMs < now) striking.push(strike(world, planned.shift()?.fault ?? { kind: 'cutClients' }));
      samples.push({ minute: now / 60_000, mb: await memoryOf(world.fleet.running()), redisMb: (await redisBytes(services)) / 2 ** 20 });
      const { minute, mb, redisMb } = samples.at(-1) ?? { minute: 0, mb: new Map<string, number>(), redisMb: 0 };
      if (samples.length % 6 === 0)
        say(
          `${minute.toFixed(1)} min: ${[...mb].map(([name, each]) => `${name} ${each.toFixed(0)}`).join(', ')}, Redis ${redisMb.toFixed(2)} MB`,
        );
      await sleep(sampleMs);
    }
    await Promise.all([...striking, ...world.customers.map((customer) => customer.stop())]);
    for (let second = 0; second < 120 && (await countUnfinished(database)) > 0; second++) await sleep(1000);
    const unfinished = await countUnfinished(database);
    const accepted = world.customers.reduce((sum, { known }) => sum + known.length, 0);
    const crashes = world.fleet.crashes.length;
    await world.close();
    await database.close(500);
    return judge(samples, { accepted, unfinished, crashes });
  } finally {
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Sample {
  minute: number;
  mb: Map<string, number>;
  redisMb: number;
}

async function memoryOf(processes: { name: string; pid: number }[]): Promise<Map<string, number>> {
  return new Map([...(await weigh(processes))].map(([name, { mb }]) => [name, mb]));
}

function judge(samples: Sample[], counts: { accepted: number; unfinished: number; crashes: number }): Measured {
  const warm = samples.slice(Math.floor(samples.length / 3));
  const names = [...(warm[0]?.mb.keys() ?? [])];
  const seriesOf = (name: string): Point[] => warm.flatMap(({ minute, mb }) => pointAt(minute, mb.get(name)));
  const redis = warm.flatMap(({ minute, redisMb }) => pointAt(minute, redisMb));
  const rowOf = (series: Point[]) => ({
    'first (MB)': round(series[0]?.value),
    'last (MB)': round(series.at(-1)?.value),
    'most (MB)': round(Math.max(...series.map(({ value }) => value))),
    'slope (MB a minute)': slopeOf(series),
  });
  return {
    rows: { ...Object.fromEntries(names.map((name) => [name, rowOf(seriesOf(name))])), 'Redis data': rowOf(redis), analyses: counts },
    aims: [
      ...names.map((name) => atMost(`${name} grows`, slopeOf(seriesOf(name)), mostMbAMinute.process, 'MB a minute')),
      atMost('Redis grows', slopeOf(redis), mostMbAMinute.redis, 'MB a minute'),
      atMost('unfinished', counts.unfinished, 0, ''),
      atMost('processes that ended by themselves', counts.crashes, 0, ''),
    ],
  };
}

interface Point {
  at: number;
  value: number;
}

function pointAt(at: number, value: number | undefined): Point[] {
  return value === undefined || Number.isNaN(value) ? [] : [{ at, value }];
}

/** Least squares. */
function slopeOf(series: Point[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [at, level] = [mean(series.map((point) => point.at)), mean(series.map(({ value }) => value))];
  const spread = series.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  return round(series.reduce((sum, point) => sum + (point.at - at) * (point.value - level), 0) / Math.max(spread, Number.EPSILON));
}

function round(value = Number.NaN): number {
  return Math.round(value * 100) / 100;
}
