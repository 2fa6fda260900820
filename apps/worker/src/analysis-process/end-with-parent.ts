import { workerData } from 'node:worker_threads';

/** A thread of the child that is never busy: when the parent is gone, it ends the process. */
const lookEveryMs = 1000;

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, lookEveryMs);
