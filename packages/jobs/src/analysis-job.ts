import type { ModuleType } from '@groundwork/analysis/schema';
import type { CheckpointKey, Completion, ProgressRecord } from '@groundwork/db';

/** A claimed analysis, as the worker's program sees it. */
export interface AnalysisJob {
  analysisId: string;
  customerId: string;
  moduleType: ModuleType;
  /** The fence: which claim of this analysis this is, from 1. */
  attempt: number;
  /** Whether it fails for good when this attempt does; waits for a model provider that is away are not counted. */
  isLastTry: boolean;
  /** When it was submitted. */
  createdAt: Date;
  /** The document as it was uploaded. */
  bytes: Uint8Array;
  /** Fires with a `ClaimEnded` when the work must stop. Who ignores it is left behind after `abortPatienceMs`, and writes nothing. */
  signal: AbortSignal;
  /** Tells how far the work is; returns at once. Written at most every `progressMs`, a new stage in any case; never falls. */
  reportProgress(progress: ProgressRecord): void;
  /**
   * Makes one call of the model provider, and tells all workers that it was answered. Every such call goes through here: while the provider is
   * left alone none is made, and the analysis waits, uncounted. Let its error pass: a `TransientFailure`, a `PermanentFailure`, or what the
   * provider's library throws, which `failureKinds` knows by its status or code; but for a `ModelProviderGivenUp`, which says that the analysis has
   * waited long enough, and which who can do without the model catches.
   */
  askModel<Answer>(call: () => Promise<Answer>): Promise<Answer>;
  /** A finished stage's stored output (JSON); undefined when there is none for this input. */
  recallCheckpoint(key: CheckpointKey): Promise<string | undefined>;
  /** Stores a finished stage's output (JSON). */
  rememberCheckpoint(key: CheckpointKey, output: string): Promise<void>;
}

/** The report of an analysis and what the list shows of it. */
export type FinishedAnalysis = Omit<Completion, 'documentId'>;

/**
 * Makes the report. Throws `PermanentFailure` when the document itself stands in the way, the signal's reason when aborted;
 * every other error is tried again.
 */
export type AnalysisHandler = (job: AnalysisJob) => Promise<FinishedAnalysis>;
