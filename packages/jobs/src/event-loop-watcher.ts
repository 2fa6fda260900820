import { writeSync } from 'node:fs';
import { url as debuggerUrl } from 'node:inspector';
import { workerData } from 'node:worker_threads';

/** The thread of `watchEventLoop`: looks whether the main thread's beat goes on, and kills the process when it does not. */
const { beat, stuckMs, lookMs }: { beat: Int32Array; stuckMs: number; lookMs: number } = workerData;

let seen = Atomics.load(beat, 0);
let changedAt = performance.now();
let lookedAt = changedAt;

setInterval(() => {
  const now = performance.now();
  // This thread stood still itself: so did the whole process, and the main thread has not had its time yet.
  const wasStopped = now - lookedAt > lookMs * 3;
  lookedAt = now;
  const count = Atomics.load(beat, 0);
  if (count !== seen || wasStopped || debuggerUrl() !== undefined) {
    seen = count;
    changedAt = now;
    return;
  }
  if (now - changedAt < stuckMs) return;
  const line = {
    level: 60,
    time: new Date().toISOString(),
    pid: process.pid,
    stuckMs,
    msg: 'The event loop stands still; the process ends',
  };
  writeSync(2, `${JSON.stringify(line)}\n`);
  process.kill(process.pid, 'SIGKILL');
}, lookMs);
