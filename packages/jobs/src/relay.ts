import { findDueDispatches, nextDispatches } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import { addDispatch, bullId, dispatchesInRedis } from './queue.ts';

/** Dispatches to add at a time. */
const batch = 200;

/** Brings what Redis never got, or lost, into Redis. Returns how many analyses it added. */
export interface Relay {
  relay(): Promise<number>;
}

/**
 * A row that waits, or whose next try is overdue, and that Bull has not in line, is added again under a fresh dispatch number: Bull ignores
 * an id whose hash is still there. What Bull counts as taken by a worker is normally about to be claimed; only if it is still so at the next
 * look did the worker die in between. Should both dispatches live after all, the second claim is refused.
 */
export function createRelay(ctx: JobsContext): Relay {
  let takenBefore = new Set<string>();
  return {
    async relay() {
      const due = await findDueDispatches(ctx, ctx.settings.relayGraceMs);
      if (due.length === 0) {
        takenBefore.clear();
        return 0;
      }
      const { queued, taken } = await dispatchesInRedis(ctx);
      const unclaimed = new Set<string>();
      const missing = due.filter(({ analysisId, dispatchNumber }) => {
        const id = bullId(analysisId, dispatchNumber);
        if (taken.has(id)) unclaimed.add(id);
        return !queued.has(id) && (!taken.has(id) || takenBefore.has(id));
      });
      takenBefore = unclaimed;
      let added = 0;
      for (let from = 0; from < missing.length; from += batch) {
        const renumbered = await nextDispatches(ctx, missing.slice(from, from + batch));
        const outcomes = await Promise.all(renumbered.map((dispatch) => addDispatch(ctx, dispatch)));
        added += outcomes.filter(Boolean).length;
        for (const { analysisId } of renumbered) ctx.log.warn(`Redis did not have this dispatch, added again, jobId: ${analysisId}`);
        // Redis is away again: the rest keeps its numbers until it is back.
        if (outcomes.length > 0 && !outcomes.some(Boolean)) break;
      }
      return added;
    },
  };
}
