import { type Completion, completeAnalysisRow } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import type { HeldClaim } from './heartbeat.ts';
import { publishHint } from './hints.ts';
import { persistently } from './persistently.ts';

/** Stores the report and ends the analysis, in one transaction; does nothing, and says false, when the claim is over. */
export async function completeAnalysis(ctx: JobsContext, claim: HeldClaim, completion: Completion): Promise<boolean> {
  const { analysisId, customerId, attempt } = claim;
  const completed = await persistently(ctx.settings.leaseMs, () => completeAnalysisRow(ctx, claim, completion));
  if (!completed) {
    ctx.log.info({ attempt }, `A report came too late and was dropped, jobId: ${analysisId}`);
    return false;
  }
  ctx.counters.count('completions');
  ctx.log.info({ attempt }, `Analysis completed, jobId: ${analysisId}`);
  await publishHint(ctx, { analysisId, customerId, seq: completed.seq, state: 'completed' });
  return true;
}
