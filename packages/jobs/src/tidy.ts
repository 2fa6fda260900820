import { findSpentDispatches } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import { dispatchesInRedis, parseBullId, removeDispatch } from './queue.ts';

/** Drops dispatches from Bull whose analysis is over, gone, or out under a later dispatch. Returns how many. */
export async function dropSpentDispatches(ctx: JobsContext): Promise<number> {
  const { queued } = await dispatchesInRedis(ctx);
  const spent = await findSpentDispatches(ctx, [...queued].map(parseBullId).filter(isOfAnAnalysis));
  for (const dispatch of spent) {
    await removeDispatch(ctx, dispatch);
    ctx.log.warn(`Dropped a dispatch nobody needs, jobId: ${dispatch.analysisId}`);
  }
  return spent.length;
}

/** Somebody may have put jobs of their own into the queue by hand; those are left alone. */
function isOfAnAnalysis({ analysisId, dispatchNumber }: { analysisId: string; dispatchNumber: number }): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(analysisId) && Number.isSafeInteger(dispatchNumber);
}
