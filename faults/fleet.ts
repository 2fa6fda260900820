import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How one process is started; and again whenever it ended, as a supervisor would. */
export interface ProcessPlan {
  name: string;
  program: string;
  nodeArgs: string[];
  env: Record<string, string>;
}

/** How a process ended that nobody had killed. */
export interface Crash {
  process: string;
  at: number;
  how: string;
}

/**
 * The processes of a run, workers and APIs, by name. One that has not begun its work yet is struck by nothing: it holds nothing to lose, and on a
 * busy machine a start takes so long that else nobody would be left to serve.
 */
export interface Fleet {
  kill(name: string): void;
  pause(name: string, forMs: number): Promise<void>;
  /** SIGTERM. */
  leave(name: string): void;
  /** Those that run now. */
  running(): { name: string; pid: number }[];
  /** When each was killed; a worker's id in the rows is `<name>-<pid>`. */
  kills: { name: string; pid: number; at: number }[];
  /** How long each took to leave that was asked to, in milliseconds. */
  leaves: { name: string; ms: number }[];
  crashes: Crash[];
  stop(): Promise<void>;
}

/** A supervisor's patience with a process that leaves; issue and documentation promise less. */
const leaveMs = 20_000;
const restartMs = 200;

/** Starts each, its output to `<name>.log` in the folder. */
export function startFleet(plans: readonly ProcessPlan[], folder: string): Fleet {
  const fleet = new Map<string, ChildProcess>();
  const paused = new Set<ChildProcess>();
  const begun = new WeakSet<ChildProcess>();
  const expected = new WeakSet<ChildProcess>();
  const kills: Fleet['kills'] = [];
  const leaves: Fleet['leaves'] = [];
  const crashes: Crash[] = [];
  let isStopping = false;

  const start = ({ name, program, nodeArgs, env }: ProcessPlan) => {
    const log = openSync(join(folder, `${name}.log`), 'a');
    // The channel ends it with us, whatever becomes of us.
    const stdio = ['ignore', log, log, 'ipc'] as const;
    const child = spawn(process.execPath, [...nodeArgs, program], { env: { ...process.env, ...env }, stdio: [...stdio] });
    closeSync(log);
    fleet.set(name, child);
    // Its first message says that it works.
    child.once('message', () => begun.add(child));
    child.once('exit', async (code, signal) => {
      paused.delete(child);
      if (!expected.has(child)) crashes.push({ process: name, at: Date.now(), how: `exit ${code ?? signal}` });
      await sleep(restartMs);
      if (!isStopping) start({ name, program, nodeArgs, env });
    });
  };
  const isOver = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
  const end = (child: ChildProcess, signal: NodeJS.Signals) => {
    expected.add(child);
    child.kill(signal);
  };
  const atWork = (name: string) => {
    const child = fleet.get(name);
    return child === undefined || isOver(child) || !begun.has(child) ? undefined : child;
  };
  for (const plan of plans) start(plan);
  return {
    kill(name) {
      const child = atWork(name);
      if (!child) return;
      kills.push({ name, pid: child.pid ?? 0, at: Date.now() });
      end(child, 'SIGKILL');
    },
    async pause(name, forMs) {
      const child = atWork(name);
      if (!child || paused.has(child)) return;
      paused.add(child);
      child.kill('SIGSTOP');
      await sleep(forMs);
      child.kill('SIGCONT');
      paused.delete(child);
    },
    leave(name) {
      const child = atWork(name);
      if (!child || expected.has(child)) return;
      const since = performance.now();
      const timer = setTimeout(() => child.kill('SIGKILL'), leaveMs);
      child.once('exit', () => {
        clearTimeout(timer);
        leaves.push({ name, ms: Math.round(performance.now() - since) });
      });
      end(child, 'SIGTERM');
    },
    running: () => [...fleet].flatMap(([name, child]) => (isOver(child) || child.pid === undefined ? [] : [{ name, pid: child.pid }])),
    kills,
    leaves,
    crashes,
    async stop() {
      isStopping = true;
      const living = [...fleet.values()].filter((child) => !isOver(child));
      const exits = living.map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of living) end(child, 'SIGKILL');
      await Promise.all(exits);
    },
  };
}
