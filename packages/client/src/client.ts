import { type ConnectionOptions, connect, type GroundworkConnection } from './connection.ts';
import type {
  AnalysisListPage,
  AnalysisResult,
  AnalysisStatus,
  ListAnalysesInput,
  QueueHealth,
  Retries,
  SubmittedAnalysis,
} from './contract.ts';
import { groundworkErrorFrom } from './errors.ts';
import { type FollowOptions, followAnalysis } from './follow.ts';
import { type FinishedAnalysis, type RunOptions, runAnalysis, type WaitOptions, waitForAnalysis } from './run.ts';
import { type AnalysisRequest, type SubmitOptions, submitAnalysis } from './submit.ts';

export type CallOptions = { signal?: AbortSignal };

/** What an app does with analyses. Every call fails with `GroundworkError`. */
export type Analyses = {
  /** Submits, follows with live progress, and answers the typed report. */
  run(request: AnalysisRequest, options?: RunOptions): Promise<FinishedAnalysis>;
  /** Hands an assessment in and answers its `jobId` at once. */
  submit(request: AnalysisRequest, options?: SubmitOptions): Promise<SubmittedAnalysis>;
  /** Waits for an analysis that was submitted before. */
  wait(jobId: string, options?: WaitOptions): Promise<FinishedAnalysis>;
  /** Each state an analysis passes, live, until it is over. */
  follow(jobId: string, options?: FollowOptions): AsyncGenerator<AnalysisStatus, void, undefined>;
  status(jobId: string, options?: CallOptions): Promise<AnalysisStatus>;
  /** The report of a completed analysis; before that it fails with `not_completed`. */
  result(jobId: string, options?: CallOptions): Promise<AnalysisResult>;
  /** Your customer's analyses, newest first, page by page. */
  list(filter?: ListAnalysesInput, options?: CallOptions): Promise<AnalysisListPage>;
  /** Stops an unfinished analysis, a running one too. */
  cancel(jobId: string, options?: CallOptions): Promise<void>;
  /** Takes a failed or cancelled analysis up again, under the same id, from the last stage it finished. */
  retry(jobId: string, options?: CallOptions): Promise<void>;
  /** Takes all of these up again that failed or were cancelled, up to 200, and answers what became of each. */
  retryMany(jobIds: string[], options?: CallOptions): Promise<Retries>;
};

export type GroundworkClient = {
  analyses: Analyses;
  /** Whether the queue works, and how much waits in it. */
  health(options?: CallOptions): Promise<QueueHealth>;
  /** Every procedure of the server, raw; fails with tRPC's own errors. */
  trpc: GroundworkConnection;
};

/**
 * A client for one Groundwork server, typed from that server's own router.
 *
 * @example
 * const groundwork = createGroundworkClient({ url: 'http://localhost:5001', apiKey });
 * const { markdown_report } = await groundwork.analyses.run({ moduleType: 'k12', documentText });
 */
export function createGroundworkClient(options: ConnectionOptions): GroundworkClient {
  const trpc = connect(options);
  return {
    trpc,
    health: (call) => orGroundworkError(trpc.queue.health.query(undefined, call)),
    analyses: {
      run: (request, run) => runAnalysis(trpc, request, run),
      submit: (request, submit) => submitAnalysis(trpc, request, submit),
      wait: (jobId, wait) => waitForAnalysis(trpc, jobId, wait),
      follow: (jobId, follow) => followAnalysis(trpc, jobId, follow),
      status: (jobId, call) => orGroundworkError(trpc.analyses.status.query({ jobId }, call), jobId),
      result: async (jobId, call) => (await orGroundworkError(trpc.analyses.result.query({ jobId }, call), jobId)).result,
      list: (filter, call) => orGroundworkError(trpc.analyses.list.query(filter ?? {}, call)),
      cancel: async (jobId, call) => void (await orGroundworkError(trpc.analyses.cancel.mutate({ jobId }, call), jobId)),
      retry: async (jobId, call) => void (await orGroundworkError(trpc.analyses.retry.mutate({ jobId }, call), jobId)),
      retryMany: (jobIds, call) => orGroundworkError(trpc.analyses.retryMany.mutate({ jobIds }, call)),
    },
  };
}

async function orGroundworkError<Answer>(answer: Promise<Answer>, jobId?: string): Promise<Answer> {
  try {
    return await answer;
  } catch (thrown) {
    throw groundworkErrorFrom(thrown, jobId);
  }
}
