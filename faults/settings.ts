import { defaultJobSettings, type JobSettings } from '@groundwork/jobs';

/** How fast a run goes: with everything that waits shortened, or as in operation. */
export type Pace = 'short' | 'production';
export const paceNames = ['short', 'production'] as const satisfies readonly Pace[];

/** What follows from the pace. Milliseconds. */
export interface PaceSettings {
  jobs: JobSettings;
  /** Longer than the lease, so that who is paused for it has lost what it held. */
  longPauseMs: number;
  /** A line is broken for this long at most. */
  longestBreakMs: number;
  /** About as often something goes wrong. */
  everyMs: number;
  /** Between two things one customer begins to do: at most. */
  deedMs: number;
  /** How long after the last fault everything must be over. */
  quietMs: number;
}

/** Every process of a run keeps its keys in Redis under this. */
const queuePrefix = 'faults';

/** `short`: everything that waits, shorter than in operation, so that a short run sees every repair; with room for a machine that is busy. */
export const paces: Record<Pace, PaceSettings> = {
  short: {
    jobs: {
      ...defaultJobSettings,
      queuePrefix,
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
      modelProvider: {
        concurrency: 5,
        failuresToOpen: 3,
        openMs: 300,
        openMaxMs: 1000,
        longRetryAfterMs: 5000,
        probeMs: 200,
        crowdedMs: 100,
        longestWaitMs: 600_000,
      },
      followPollMs: 300,
    },
    longPauseMs: 4000,
    longestBreakMs: 3500,
    everyMs: 1000,
    deedMs: 400,
    quietMs: 30_000,
  },
  production: {
    jobs: { ...defaultJobSettings, queuePrefix },
    longPauseMs: 14_000,
    longestBreakMs: 13_000,
    everyMs: 5000,
    deedMs: 2000,
    quietMs: 150_000,
  },
};
