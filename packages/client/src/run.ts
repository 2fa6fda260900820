import type { GroundworkConnection } from './connection.ts';
import type { AnalysisResult, AnalysisStatus } from './contract.ts';
import { aborted, GroundworkError, groundworkErrorFrom, isPassing } from './errors.ts';
import { defaultPollMs, defaultUnreachableMs, type FollowOptions, followAnalysis, isFinal } from './follow.ts';
import { pause } from './pause.ts';
import { type AnalysisRequest, type SubmitOptions, submitAnalysis } from './submit.ts';

export type WaitOptions = FollowOptions & {
  /** Called with each state the analysis passes. */
  onProgress?: (status: AnalysisStatus) => void;
  /** Milliseconds to wait at most; then it fails with `timed_out`, and the analysis goes on. Unlimited by default. */
  timeoutMs?: number;
  /** Cancel the analysis itself too when `signal` aborts or the time is up. Off by default: only the waiting ends. */
  cancelOnAbort?: boolean;
};

export type RunOptions = SubmitOptions & WaitOptions;

/** A finished analysis: its id, the report for people and the report's data. */
export type FinishedAnalysis = AnalysisResult & { jobId: string };

/** Submits, follows to the end, and answers the report. Fails with `GroundworkError`, which carries the `jobId` once there is one. */
export async function runAnalysis(
  connection: GroundworkConnection,
  request: AnalysisRequest,
  options: RunOptions = {},
): Promise<FinishedAnalysis> {
  const { jobId } = await submitAnalysis(connection, request, options);
  return waitForAnalysis(connection, jobId, options);
}

/** Waits for an analysis that was submitted before, by whomever, and answers its report. */
export async function waitForAnalysis(
  connection: GroundworkConnection,
  jobId: string,
  { onProgress, signal, timeoutMs, cancelOnAbort = false, ...follow }: WaitOptions = {},
): Promise<FinishedAnalysis> {
  const deadline = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
  const limits = [signal, deadline].filter((limit) => limit !== undefined);
  const ended = AbortSignal.any(limits);
  try {
    const last = await lastState(followAnalysis(connection, jobId, { ...follow, signal: ended }), onProgress);
    if (last.status !== 'completed') throw unfinished(last);
    const { result } = await fetchResult(connection, jobId, { ...follow, signal: ended });
    return { jobId, ...result };
  } catch (thrown) {
    const error = groundworkErrorFrom(thrown, jobId);
    if (error.code !== 'aborted') throw error;
    if (cancelOnAbort) await cancelQuietly(connection, jobId);
    throw deadline?.aborted && !signal?.aborted ? timedOut(jobId, error) : error;
  }
}

/** The report of a completed analysis; a server that restarts just then is waited out as it is while following. */
async function fetchResult(
  connection: GroundworkConnection,
  jobId: string,
  { signal, pollEveryMs = defaultPollMs, unreachableAfterMs = defaultUnreachableMs }: FollowOptions & { signal: AbortSignal },
) {
  const giveUpAt = Date.now() + unreachableAfterMs;
  for (;;) {
    try {
      return await connection.analyses.result.query({ jobId }, { signal });
    } catch (thrown) {
      if (signal.aborted) throw aborted(signal.reason, jobId);
      const error = groundworkErrorFrom(thrown, jobId);
      if (!isPassing(error) || Date.now() >= giveUpAt) throw error;
    }
    await pause(pollEveryMs, signal);
    if (signal.aborted) throw aborted(signal.reason, jobId);
  }
}

async function lastState(states: AsyncIterable<AnalysisStatus>, onProgress: WaitOptions['onProgress']): Promise<AnalysisStatus> {
  let last: AnalysisStatus | undefined;
  for await (const state of states) {
    onProgress?.(state);
    last = state;
  }
  if (!last || !isFinal(last)) throw new GroundworkError('The server ended the stream early.', { code: 'unexpected_answer' });
  return last;
}

function unfinished({ jobId, status, error, errorCode }: AnalysisStatus): GroundworkError {
  if (status === 'cancelled') return new GroundworkError('The analysis was cancelled.', { code: 'analysis_cancelled', jobId });
  return new GroundworkError(error ?? 'The analysis failed.', { code: errorCode ?? 'analysis_failed', jobId });
}

function timedOut(jobId: string, cause: unknown): GroundworkError {
  return new GroundworkError('The analysis did not finish in the time given. It goes on, and can be waited for again.', {
    code: 'timed_out',
    jobId,
    cause,
  });
}

/** It may have finished in the same moment, and the server may be away: either way the caller is told why the waiting ended, not this. */
async function cancelQuietly(connection: GroundworkConnection, jobId: string): Promise<void> {
  await connection.analyses.cancel.mutate({ jobId }).catch(() => undefined);
}
