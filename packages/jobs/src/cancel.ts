import { cancelAnalysisRow } from '@groundwork/db';
import type { Actor } from './actor.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';
import { publishHint } from './hints.ts';
import { removeDispatch } from './queue.ts';
import { type AnalysisStatus, analysisStatus, presentStatus } from './status.ts';

/**
 * Cancels an analysis that is not over yet. It is cancelled when this returns: one statement moved its row, and a
 * completion that comes later changes nothing. A worker that runs it is told through Redis; if that is lost, its heartbeat tells it.
 * @throws DomainError analysis_not_found; already_finished with the status
 */
export async function cancelAnalysis(
  ctx: JobsContext,
  { actor, jobId, requestId }: { actor: Actor; jobId: string; requestId?: string },
): Promise<AnalysisStatus> {
  const cancelled = await cancelAnalysisRow(ctx, { analysisId: jobId, actor, requestId });
  if (!cancelled) throw new DomainError('already_finished', { status: await analysisStatus(ctx, { actor, jobId }) });
  await Promise.all([
    publishHint(ctx, { analysisId: jobId, customerId: actor.customerId, seq: cancelled.seq, state: 'cancelled' }),
    removeDispatch(ctx, { analysisId: jobId, dispatchNumber: cancelled.dispatchNumber }),
  ]);
  void ctx.dispatcher.dispatch();
  return presentStatus(cancelled);
}
