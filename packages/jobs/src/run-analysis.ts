import { type ModelProvider, type MovedAnalysis, openDocument } from '@groundwork/db';
import type { AnalysisHandler, AnalysisJob, FinishedAnalysis } from './analysis-job.ts';
import { recallCheckpoint, rememberCheckpoint } from './checkpoint.ts';
import { claimAnalysis } from './claim.ts';
import { completeAnalysis } from './complete.ts';
import type { JobsContext } from './context.ts';
import { failAnalysis } from './fail.ts';
import { ClaimEnded, type ClaimEndReason, loggable } from './failures.ts';
import { handBackAnalysis } from './hand-back.ts';
import type { HeldClaim, HeldClaims } from './heartbeat.ts';
import { openModelDoor } from './model-provider.ts';
import { persistently } from './persistently.ts';
import { createProgressWriter, type ProgressWriter } from './progress.ts';
import { NotDone } from './queue.ts';

/** What one worker works with. */
export interface WorkerContext extends JobsContext {
  workerId: string;
  /** The model provider its engine asks; undefined when it asks none. */
  modelProvider: string | undefined;
  /** Whether the handler makes a report without the model, too. */
  canDoWithoutModel: boolean;
  claims: HeldClaims;
  handle: AnalysisHandler;
}

/** A dispatch as Bull hands it over. */
export interface TakenDispatch {
  analysisId: string;
  /** Shows the percentage in Bull Board. */
  showProgress(percent: number): void;
}

/** How an attempt ended, as the handler has it. */
type Ending =
  | { kind: 'finished'; finished: FinishedAnalysis }
  | { kind: 'threw'; error: unknown }
  | { kind: 'ended'; reason: ClaimEndReason };

/**
 * Works on one dispatch: claims the analysis, has the report made, and writes how it ended under the fence.
 * Returns when there is nothing more to do for this dispatch: `spent` when it was not this one that completed the analysis.
 * @throws NotDone with what Bull must do: come back later, or count it as failed
 */
export async function runAnalysis(worker: WorkerContext, dispatch: TakenDispatch): Promise<'completed' | 'spent'> {
  const { workerId, modelProvider, canDoWithoutModel } = worker;
  const claimed = await claimAnalysis(worker, { analysisId: dispatch.analysisId, workerId, modelProvider, canDoWithoutModel });
  if (!claimed) return 'spent';
  const { analysis, provider } = claimed;
  const { id, customerId, attempt, seq } = analysis;
  const claim = worker.claims.hold({ analysisId: id, customerId, attempt, seq });
  const progress = createProgressWriter(worker, {
    claim,
    analysis,
    onWritten: dispatch.showProgress,
    onRefused: worker.claims.doubt,
  });
  try {
    const ending = await endingOf(claim, attemptAnalysis(worker, { claim, analysis, progress, provider }), worker.settings.abortPatienceMs);
    await progress.close();
    const isCompleted = await settle(worker, { claim, analysis, progress, ending });
    if (isCompleted) dispatch.showProgress(100);
    return isCompleted ? 'completed' : 'spent';
  } finally {
    worker.claims.release(claim);
  }
}

interface Attempt {
  claim: HeldClaim;
  analysis: MovedAnalysis;
  progress: ProgressWriter;
}

async function attemptAnalysis(
  worker: WorkerContext,
  { claim, analysis, progress, provider }: Attempt & { provider: ModelProvider | undefined },
): Promise<FinishedAnalysis> {
  const { documentId, customerId, moduleType, attempt, createdAt } = analysis;
  const bytes = await persistently(worker.settings.leaseMs, () => openDocument(worker, { documentId, customerId }));
  claim.signal.throwIfAborted();
  const job: AnalysisJob = {
    analysisId: analysis.id,
    customerId,
    moduleType,
    attempt,
    isLastTry: analysis.failedAttempts + 1 >= analysis.maxAttempts,
    createdAt,
    bytes,
    signal: claim.signal,
    reportProgress: progress.report,
    askModel: wayToModel(worker, analysis, provider),
    recallCheckpoint: (key) => recallCheckpoint(worker, claim, key),
    async rememberCheckpoint(key, output) {
      if (!(await rememberCheckpoint(worker, claim, key, output))) worker.claims.doubt();
    },
  };
  return worker.handle(job);
}

function wayToModel(worker: WorkerContext, { waitsUntil }: MovedAnalysis, claimedAt: ModelProvider | undefined): AnalysisJob['askModel'] {
  const { modelProvider, canDoWithoutModel } = worker;
  if (modelProvider === undefined) return (call) => call();
  return openModelDoor(worker, { modelProvider, waitsUntil, canDoWithoutModel, claimedAt });
}

/** Waits for the work; when the claim ends it gets `patienceMs` to notice, then it is left behind. */
async function endingOf(claim: HeldClaim, work: Promise<FinishedAnalysis>, patienceMs: number): Promise<Ending> {
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<Ending>();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    timer = setTimeout(() => giveUp({ kind: 'ended', reason: reasonOf(claim) }), patienceMs);
  };
  claim.signal.addEventListener('abort', onAbort, { once: true });
  const ended = work.then(
    (finished): Ending => ({ kind: 'finished', finished }),
    (error: unknown): Ending => (claim.signal.aborted ? { kind: 'ended', reason: reasonOf(claim) } : { kind: 'threw', error }),
  );
  try {
    return await Promise.race([ended, givenUp]);
  } finally {
    clearTimeout(timer);
    claim.signal.removeEventListener('abort', onAbort);
  }
}

function reasonOf({ signal }: HeldClaim): ClaimEndReason {
  return signal.reason instanceof ClaimEnded ? signal.reason.reason : 'lost';
}

/**
 * Writes how the attempt ended; true when it completed the analysis. If Postgres stays away for that, the claim is let go: its lease runs out, and another attempt goes on from
 * the checkpoints.
 */
async function settle(worker: WorkerContext, { claim, analysis, progress, ending }: Attempt & { ending: Ending }): Promise<boolean> {
  const outcome = await write().catch((error: unknown) => {
    worker.log.error(loggable(error), `The outcome could not be written, another attempt will follow, jobId: ${claim.analysisId}`);
  });
  if (outcome instanceof NotDone) throw outcome;
  return outcome ?? false;

  async function write(): Promise<boolean | NotDone | undefined> {
    switch (ending.kind) {
      case 'finished':
        return completeAnalysis(worker, claim, {
          ...ending.finished,
          counts: { ...progress.counts(), ...ending.finished.counts },
          documentId: analysis.documentId,
        });
      case 'threw':
        return failAnalysis(worker, { claim, analysis, error: ending.error, counts: progress.counts() });
      case 'ended':
        if (ending.reason === 'draining') await handBackAnalysis(worker, claim);
        else worker.log.info({ attempt: claim.attempt, reason: ending.reason }, `Stopped working, jobId: ${claim.analysisId}`);
        return false;
    }
  }
}
