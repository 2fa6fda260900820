import { handBackRow } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import type { HeldClaim } from './heartbeat.ts';
import { publishHint } from './hints.ts';
import { persistently } from './persistently.ts';
import { addDispatch } from './queue.ts';

/** How long a leaving worker tries to reach Postgres; if it cannot, its lease runs out and the reconciler does the same. */
const patienceMs = 1500;

/**
 * Gives an analysis back, uncounted and at the head of the line, so that another worker goes on at once where this one stopped. It goes
 * out under a fresh dispatch: the one in hand is locked in Bull until this process has said goodbye, or died trying.
 */
export async function handBackAnalysis(ctx: JobsContext, claim: HeldClaim): Promise<void> {
  const { analysisId, customerId, attempt } = claim;
  const waiting = await persistently(patienceMs, () => handBackRow(ctx, claim));
  if (!waiting) return;
  ctx.counters.count('hand_backs');
  ctx.log.info({ attempt }, `Analysis handed back, jobId: ${analysisId}`);
  const { moduleType, dispatchNumber, seq } = waiting;
  await Promise.all([
    publishHint(ctx, { analysisId, customerId, seq, state: 'waiting' }),
    addDispatch(ctx, { analysisId, customerId, moduleType, dispatchNumber, goesFirst: true }),
  ]);
}
