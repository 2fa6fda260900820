import type { StageCounts } from '@groundwork/analysis/schema';
import { delayAnalysisRow, failAnalysisRow, type MovedAnalysis } from '@groundwork/db';
import { backoffDelayMs } from './backoff.ts';
import type { JobsContext } from './context.ts';
import { judgeFailure } from './failure-kinds.ts';
import { loggable, TransientFailure } from './failures.ts';
import type { HeldClaim } from './heartbeat.ts';
import { publishHint } from './hints.ts';
import { ModelProviderAway } from './model-provider.ts';
import { persistently } from './persistently.ts';
import { postponeAnalysis } from './postpone.ts';
import { NotDone } from './queue.ts';
import { setAside } from './take-back.ts';

/** What a clinician reads while another try is coming, and when there is none left. */
const messages = {
  again: 'Something on our side interrupted this analysis. Nothing was lost; it is tried again by itself.',
  usedUp:
    'Something on our side interrupted this analysis each time it was tried. Nothing was lost: your document is kept. Try again in a few minutes; if it ends like this again, show this message to your administrator.',
};

export interface FailedAttempt {
  claim: HeldClaim;
  analysis: Pick<MovedAnalysis, 'failedAttempts' | 'maxAttempts' | 'lostAttempts'>;
  error: unknown;
  counts: StageCounts;
}

/** The code of an attempt whose child process died over it: like a worker's death it counts towards setting the document aside. */
const processDied = 'analysis_process_died';

/**
 * Ends an attempt that threw: for good when the document itself stands in the way or the tries are used up, else until the next try; uncounted
 * when its model provider is left alone.
 * Returns what Bull must be told; undefined when the claim was over and nothing was written.
 */
export async function failAnalysis(ctx: JobsContext, failed: FailedAttempt): Promise<NotDone | undefined> {
  const { claim, analysis, error, counts } = failed;
  if (error instanceof ModelProviderAway) return postponeAnalysis(ctx, { ...error.wait, claim, counts });
  const failure = judgeFailure(error);
  if (!failure.passes) return failForGood(ctx, failed, failure);
  const { errorCode, retryAfterMs } = failure;
  const hasDied = errorCode === processDied;
  if (hasDied && analysis.lostAttempts + 1 > ctx.settings.lostAttemptsAllowed) return failForGood(ctx, failed, setAside);
  if (analysis.failedAttempts + 1 >= analysis.maxAttempts) return failForGood(ctx, failed, { errorCode, errorMessage: messages.usedUp });
  const delayMs = backoffDelayMs({ failedAttempts: analysis.failedAttempts, retryAfterMs }, ctx.settings);
  const delay = { errorCode, errorMessage: messages.again, counts, delayMs, isLost: hasDied };
  const delayed = await persistently(ctx.settings.leaseMs, () => delayAnalysisRow(ctx, claim, delay));
  if (!delayed) return undefined;
  ctx.counters.count('later_tries', errorCode);
  ctx.log.warn({ errorCode, delayMs, ...why(error) }, `Analysis will be tried again, jobId: ${claim.analysisId}`);
  await publishHint(ctx, { analysisId: claim.analysisId, customerId: claim.customerId, seq: delayed.seq, state: 'delayed' });
  return new NotDone(errorCode, delayMs);
}

async function failForGood(
  ctx: JobsContext,
  { claim, error, counts }: FailedAttempt,
  { errorCode, errorMessage }: { errorCode: string; errorMessage: string },
): Promise<NotDone | undefined> {
  const failure = { errorCode, errorMessage, counts };
  const moved = await persistently(ctx.settings.leaseMs, () => failAnalysisRow(ctx, claim, failure));
  if (!moved) return undefined;
  ctx.counters.count('failures', errorCode);
  ctx.log.warn({ errorCode, ...why(error) }, `Analysis failed, jobId: ${claim.analysisId}`);
  await publishHint(ctx, { analysisId: claim.analysisId, customerId: claim.customerId, seq: moved.seq, state: 'failed' });
  return new NotDone(errorCode, -1);
}

/** The thrown error, and what it came from. */
function why(error: unknown) {
  const cause = error instanceof Error && error.cause !== undefined ? { cause: loggable(error.cause) } : {};
  const provider = error instanceof TransientFailure && error.provider !== undefined ? { provider: error.provider } : {};
  return { ...loggable(error), ...provider, ...cause };
}
