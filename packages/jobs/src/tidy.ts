import { findSpentDispatches } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import { dispatchesInRedis, parseBullId, removeDispatch } from './queue.ts';

/** Drops dispatches from Bull whose analysis is over, gone, or out under a later dispatch. Returns how many. Jobs that are not ours stay. */
export async function dropSpentDispatches(ctx: JobsContext): Promise<number> {
  const { queued } = await dispatchesInRedis(ctx);
  const spent = await findSpentDispatches(
    ctx,
    [...queued].flatMap((id) => parseBullId(id) ?? []),
  );
  for (const dispatch of spent) {
    await removeDispatch(ctx, dispatch);
    ctx.log.warn(`Dropped a dispatch nobody needs, jobId: ${dispatch.analysisId}`);
  }
  return spent.length;
}
