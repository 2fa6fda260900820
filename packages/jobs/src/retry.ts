import { retryAnalysisRow } from '@groundwork/db';
import type { Actor } from './actor.ts';
import { settled } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';
import { publishHint } from './hints.ts';
import { type AnalysisStatus, analysisStatus, presentStatus } from './status.ts';

/**
 * Starts a failed or cancelled analysis again, with the document it already has; finished stages are not run again.
 * @throws DomainError analysis_not_found; not_retryable with the status
 */
export async function retryAnalysis(
  ctx: JobsContext,
  { actor, jobId, requestId }: { actor: Actor; jobId: string; requestId?: string },
): Promise<AnalysisStatus> {
  const retried = await retryAnalysisRow(ctx, { analysisId: jobId, actor, requestId, maxAttempts: ctx.settings.attempts });
  if (!retried) throw new DomainError('not_retryable', { status: await analysisStatus(ctx, { actor, jobId }) });
  await Promise.all([
    publishHint(ctx, { analysisId: jobId, customerId: actor.customerId, seq: retried.seq, state: 'waiting' }),
    settled(ctx.settings.redisTimeoutMs, ctx.dispatcher.dispatch()),
  ]);
  return presentStatus(retried);
}
