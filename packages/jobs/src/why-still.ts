import type { QueueActivity } from '@groundwork/db';

/** Waiting without a worker for longer than a restart takes, in seconds. */
const withoutWorkerSeconds = 30;
/** A canary comes back in milliseconds where a worker is free. */
const canarySeconds = 30;
/** What runs may be silent for as long as one analysis may take by default, and a little. */
const silentSeconds = 150;

/**
 * Why the queue does not do its work although both stores answer, and what to do, in words; undefined while it does, or has nothing to do.
 * Judged by what moved, not by who says to be alive: a worker whose heart beats but that takes nothing is found by the canary.
 */
export function whyStill(activity: QueueActivity): string | undefined {
  const { workers, slots, backlog, released, active, waitingSeconds, stillSeconds, canaryOutSeconds } = activity;
  const waiting = backlog + released;
  if (workers === 0) {
    const hasWaited = waitingSeconds !== null && waitingSeconds > withoutWorkerSeconds;
    return hasWaited ? `No worker is running, and ${countOf(waiting)}. Start one: npm run worker. Nothing is lost.` : undefined;
  }
  const isStill = (seconds: number) => stillSeconds === null || stillSeconds > seconds;
  const hasFreeSlot = active < slots;
  if (hasFreeSlot && canaryOutSeconds !== null && canaryOutSeconds > canarySeconds && isStill(canarySeconds)) {
    return `Workers say that they are alive, but none has taken anything for ${Math.round(stillSeconds ?? canaryOutSeconds)} seconds${waiting > 0 ? `, and ${countOf(waiting)}` : ''}. Restart them, and look into logs/worker.log. Nothing is lost.`;
  }
  if (active > 0 && isStill(silentSeconds)) {
    return `Nothing that is running has moved for ${Math.round((stillSeconds ?? 0) / 60)} minutes. Look into logs/worker.log; a worker that is restarted hands back what it holds. Nothing is lost.`;
  }
  return undefined;
}

function countOf(waiting: number): string {
  return waiting === 1 ? '1 analysis waits' : `${waiting} analyses wait`;
}
