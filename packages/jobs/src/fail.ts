import type { StageCounts } from '@groundwork/analysis/schema';
import { delayAnalysisRow, failAnalysisRow, type MovedAnalysis } from '@groundwork/db';
import { backoffDelayMs } from './backoff.ts';
import type { JobsContext } from './context.ts';
import { loggable, PermanentFailure, TransientFailure } from './failures.ts';
import type { HeldClaim } from './heartbeat.ts';
import { publishHint } from './hints.ts';
import { persistently } from './persistently.ts';
import { NotDone } from './queue.ts';

/** What a clinician reads while another try is coming, and when there is none left. */
const messages = {
  again: 'Something on our side interrupted this analysis. Nothing was lost; it is tried again by itself.',
  usedUp:
    'Something on our side interrupted this analysis each time it was tried. Nothing was lost: your document is kept. Try again in a few minutes; if it ends like this again, show this message to your administrator.',
};

export interface FailedAttempt {
  claim: HeldClaim;
  analysis: Pick<MovedAnalysis, 'failedAttempts' | 'maxAttempts'>;
  error: unknown;
  counts: StageCounts;
}

/**
 * Ends an attempt that threw: for good when the document itself stands in the way or the tries are used up, else until the next try.
 * Returns what Bull must be told; undefined when the claim was over and nothing was written.
 */
export async function failAnalysis(ctx: JobsContext, failed: FailedAttempt): Promise<NotDone | undefined> {
  const { claim, analysis, error, counts } = failed;
  if (error instanceof PermanentFailure) return failForGood(ctx, failed, error.code, error.message);
  const errorCode = error instanceof TransientFailure ? error.code : 'unexpected_error';
  if (analysis.failedAttempts + 1 >= analysis.maxAttempts) return failForGood(ctx, failed, errorCode, messages.usedUp);
  const retryAfterMs = error instanceof TransientFailure ? error.retryAfterMs : undefined;
  const delayMs = backoffDelayMs({ failedAttempts: analysis.failedAttempts, retryAfterMs }, ctx.settings);
  const failure = { errorCode, errorMessage: messages.again, counts, delayMs };
  const delayed = await persistently(ctx.settings.leaseMs, () => delayAnalysisRow(ctx, claim, failure));
  if (!delayed) return undefined;
  ctx.log.warn({ errorCode, delayMs, ...why(error) }, `Analysis will be tried again, jobId: ${claim.analysisId}`);
  await publishHint(ctx, { analysisId: claim.analysisId, customerId: claim.customerId, seq: delayed.seq, state: 'delayed' });
  return new NotDone(errorCode, delayMs);
}

async function failForGood(ctx: JobsContext, { claim, error, counts }: FailedAttempt, errorCode: string, errorMessage: string) {
  const failure = { errorCode, errorMessage, counts };
  const moved = await persistently(ctx.settings.leaseMs, () => failAnalysisRow(ctx, claim, failure));
  if (!moved) return undefined;
  ctx.log.warn({ errorCode, ...why(error) }, `Analysis failed, jobId: ${claim.analysisId}`);
  await publishHint(ctx, { analysisId: claim.analysisId, customerId: claim.customerId, seq: moved.seq, state: 'failed' });
  return new NotDone(errorCode, -1);
}

/** The thrown error, and what it came from. */
function why(error: unknown) {
  const cause = error instanceof Error && error.cause !== undefined ? { cause: loggable(error.cause) } : {};
  return { ...loggable(error), ...cause };
}
