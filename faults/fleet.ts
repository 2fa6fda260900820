import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Line } from './line.ts';

/** What a worker is missing, for the test of the test. */
export type Without = 'nothing' | 'fence' | 'reconciler';

export interface FleetOptions {
  workers: number;
  /** Ways to the stores, per worker, by `worker-<n>`. */
  linesOf(name: string): { redis: Line; postgres: Line };
  /** The environment of `worker-program.ts` beside what depends on the worker. */
  env: { DATABASE_URL: string; REDIS_PASSWORD: string; DATA_ENCRYPTION_KEY: string; LEDGER: string; WITHOUT: Without };
  /** Logs go here. */
  folder: string;
}

/** How a worker process ended that nobody had killed. */
export interface Crash {
  worker: string;
  at: number;
  how: string;
}

/** The workers of a run; who ends is started again, as a supervisor would. */
export interface Fleet {
  /** When all of them have begun to work for the first time. */
  ready: Promise<void>;
  kill(worker: number): void;
  pause(worker: number, forMs: number): Promise<void>;
  /** SIGTERM. */
  leave(worker: number): void;
  /** When each worker was killed; by the id it has in the rows. */
  kills: { workerId: string; at: number }[];
  /** How long each took to leave that was asked to, in milliseconds. */
  leaves: number[];
  crashes: Crash[];
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./worker-program.ts', import.meta.url));
/** A supervisor's patience with a worker that leaves; issue and documentation promise less. */
const leaveMs = 20_000;

export function startFleet({ workers, linesOf, env, folder }: FleetOptions): Fleet {
  const fleet = new Map<number, ChildProcess>();
  const paused = new Set<ChildProcess>();
  const expected = new WeakSet<ChildProcess>();
  const kills: Fleet['kills'] = [];
  const leaves: number[] = [];
  const crashes: Crash[] = [];
  let isStopping = false;
  const begun = new Set<number>();
  const allBegun = Promise.withResolvers<void>();

  const start = (worker: number) => {
    const name = `worker-${worker}`;
    const log = openSync(join(folder, `${name}.log`), 'a');
    const { redis, postgres } = linesOf(name);
    const url = new URL(env.DATABASE_URL);
    url.port = String(postgres.port);
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...env, WORKER: name, DATABASE_URL: url.href, REDIS_PORT: String(redis.port) },
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    fleet.set(worker, child);
    child.once('message', () => {
      begun.add(worker);
      if (begun.size === workers) allBegun.resolve();
    });
    child.once('exit', async (code, signal) => {
      paused.delete(child);
      if (!expected.has(child)) crashes.push({ worker: name, at: Date.now(), how: `exit ${code ?? signal}` });
      await sleep(200);
      if (!isStopping) start(worker);
    });
  };
  const end = (child: ChildProcess | undefined, signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null) return;
    expected.add(child);
    child.kill(signal);
  };
  for (let worker = 0; worker < workers; worker++) start(worker);
  return {
    ready: allBegun.promise,
    kill(worker) {
      const child = fleet.get(worker);
      kills.push({ workerId: `worker-${worker}-${child?.pid}`, at: Date.now() });
      end(child, 'SIGKILL');
    },
    async pause(worker, forMs) {
      const child = fleet.get(worker);
      if (!child || paused.has(child)) return;
      paused.add(child);
      child.kill('SIGSTOP');
      await sleep(forMs);
      child.kill('SIGCONT');
      paused.delete(child);
    },
    leave(worker) {
      const child = fleet.get(worker);
      if (!child || child.exitCode !== null || expected.has(child)) return;
      const since = performance.now();
      const timer = setTimeout(() => child.kill('SIGKILL'), leaveMs);
      child.once('exit', () => {
        clearTimeout(timer);
        leaves.push(Math.round(performance.now() - since));
      });
      end(child, 'SIGTERM');
    },
    kills,
    leaves,
    crashes,
    async stop() {
      isStopping = true;
      await Promise.all(
        [...fleet.values()].map((child) => {
          if (child.exitCode !== null || child.signalCode !== null) return undefined;
          const exited = new Promise((resolve) => child.once('exit', resolve));
          end(child, 'SIGKILL');
          return exited;
        }),
      );
    },
  };
}
