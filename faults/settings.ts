import type { JobSettings } from '@groundwork/jobs';

/** Everything that waits, shorter than in operation, so that a short run sees every repair; with room for a machine that is busy. */
export const faultSettings: Partial<JobSettings> = {
  queuePrefix: 'faults',
  backoffMs: 150,
  redisTimeoutMs: 600,
  leaseMs: 2500,
  heartbeatMs: 300,
  abortPatienceMs: 400,
  progressMs: 20,
  reconcileMs: 200,
  relayMs: 300,
  relayGraceMs: 900,
  tidyMs: 1000,
  followPollMs: 300,
};
/** Longer than the lease, so that who is paused for it has lost what it held. */
export const longPauseMs = 4000;
