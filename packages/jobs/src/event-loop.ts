import { Worker } from 'node:worker_threads';

export interface WatchOptions {
  /** How long the event loop may stand still. */
  stuckMs?: number;
  /** How often it is looked at. */
  lookMs?: number;
}

/**
 * Ends the process when its event loop stands still: such a process answers nothing, renews no lease and hears no signal, and its supervisor
 * takes it for running. It is killed from a thread of its own, after one line on standard error; what it held is taken up by another.
 * A process that was stopped as a whole (SIGSTOP, a sleeping machine, a debugger) is left alone.
 */
export function watchEventLoop({ stuckMs = 30_000, lookMs = 1000 }: WatchOptions = {}): void {
  const beat = new Int32Array(new SharedArrayBuffer(4));
  setInterval(() => Atomics.add(beat, 0, 1), lookMs / 2).unref();
  // Without this process' own flags: some of them, such as `--watch`, are no flags of a thread.
  const watcher = new Worker(new URL('./event-loop-watcher.ts', import.meta.url), { workerData: { beat, stuckMs, lookMs }, execArgv: [] });
  watcher.unref();
}
