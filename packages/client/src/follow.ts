import type { GroundworkConnection } from './connection.ts';
import type { AnalysisStatus } from './contract.ts';
import { aborted, type GroundworkError, groundworkErrorFrom, isPassing } from './errors.ts';
import { pause } from './pause.ts';

export type FollowOptions = {
  signal?: AbortSignal;
  /** Milliseconds without a live stream after which `status` is asked instead, and between two such questions. 1000 by default. */
  pollEveryMs?: number;
  /** Milliseconds the server may be out of reach before this fails with `unreachable`. Two minutes by default: a restart is waited out. */
  unreachableAfterMs?: number;
};

/** What `FollowOptions` says where it is left out. */
export const defaultPollMs = 1000;
export const defaultUnreachableMs = 120_000;

/**
 * Follows an analysis to its end: yields each state it passes, in order, none twice, and ends after the final one.
 * Live over SSE; where the stream does not get through (a proxy, a restart), `status` is polled until it does.
 * Fails with `GroundworkError`: `aborted`, `unreachable`, or what the server said.
 */
export async function* followAnalysis(
  connection: GroundworkConnection,
  jobId: string,
  { signal, pollEveryMs = defaultPollMs, unreachableAfterMs = defaultUnreachableMs }: FollowOptions = {},
): AsyncGenerator<AnalysisStatus, void, undefined> {
  const feed = openFeed();
  const over = new AbortController();
  const stream = listen(connection, jobId, feed);
  const polling = pollWhileSilent({ connection, jobId, feed, signal: over.signal, isLive: stream.isLive, pollEveryMs, unreachableAfterMs });
  const stop = () => feed.fail(aborted(signal?.reason, jobId));
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    yield* feed.inOrder((ended) => isOver(connection, ended));
  } finally {
    signal?.removeEventListener('abort', stop);
    over.abort();
    stream.close();
    await polling;
  }
}

/** Whether an analysis in this state is over. */
export function isFinal({ status }: Pick<AnalysisStatus, 'status'>): boolean {
  return status === 'completed' || status === 'failed' || status === 'cancelled';
}

/** An analysis that failed or was cancelled may have been started again since: then its end is a part of its history. */
async function isOver(connection: GroundworkConnection, ended: AnalysisStatus): Promise<boolean> {
  if (ended.status === 'completed') return true;
  const latest = await connection.analyses.status.query({ jobId: ended.jobId }).catch(() => ended);
  return latest.seq <= ended.seq;
}

type Feed = {
  push(status: AnalysisStatus): void;
  fail(error: GroundworkError): void;
  /** Until a final state that `isOver` confirms. */
  inOrder(isOver: (ended: AnalysisStatus) => Promise<boolean>): AsyncGenerator<AnalysisStatus, void, undefined>;
};

/** Joins what the stream and the polls bring: what is older than the newest seen is dropped, so neither can repeat the other. */
function openFeed(): Feed {
  const waiting: AnalysisStatus[] = [];
  let newestSeq = -1;
  let failure: GroundworkError | undefined;
  let wake = () => {};
  return {
    push(status) {
      if (status.seq <= newestSeq) return;
      newestSeq = status.seq;
      waiting.push(status);
      wake();
    },
    fail(error) {
      failure ??= error;
      wake();
    },
    async *inOrder(isOver) {
      for (;;) {
        const next = waiting.shift();
        if (next) {
          yield next;
          if (isFinal(next) && (await isOver(next))) return;
        } else {
          if (failure) throw failure;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    },
  };
}

/** The live stream. Its errors are not fatal: polling takes over, and says what is really wrong. */
function listen(connection: GroundworkConnection, jobId: string, feed: Feed): { isLive(): boolean; close(): void } {
  let isLive = false;
  const silence = () => {
    isLive = false;
  };
  const subscription = connection.analyses.onProgress.subscribe(
    { jobId },
    {
      onData: (event) => feed.push(event.data),
      onConnectionStateChange: ({ state }) => {
        isLive = state === 'pending';
      },
      onError: silence,
      onComplete: silence,
    },
  );
  return { isLive: () => isLive, close: () => subscription.unsubscribe() };
}

type Polling = Required<Pick<FollowOptions, 'pollEveryMs' | 'unreachableAfterMs'>> & {
  connection: GroundworkConnection;
  jobId: string;
  feed: Feed;
  signal: AbortSignal;
  isLive(): boolean;
};

async function pollWhileSilent({ connection, jobId, feed, signal, isLive, pollEveryMs, unreachableAfterMs }: Polling): Promise<void> {
  let reachedAt = Date.now();
  for (;;) {
    await pause(pollEveryMs, signal);
    if (signal.aborted) return;
    if (isLive()) {
      reachedAt = Date.now();
      continue;
    }
    try {
      feed.push(await connection.analyses.status.query({ jobId }, { signal }));
      reachedAt = Date.now();
    } catch (thrown) {
      if (signal.aborted) return;
      const error = groundworkErrorFrom(thrown, jobId);
      if (!isPassing(error) || Date.now() - reachedAt > unreachableAfterMs) return feed.fail(error);
    }
  }
}
