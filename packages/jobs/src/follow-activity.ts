import { findSummaries } from '@groundwork/db';
import type { Actor } from './actor.ts';
import { createBell } from './bell.ts';
import type { JobsContext } from './context.ts';
import { type AnalysisListItem, presentListItem } from './list.ts';

/** Of more changed analyses than this the oldest news is dropped; who is that far behind fetches the list again anyway. */
const mostPending = 1000;

/**
 * Whatever changes among the customer's analyses from now on: each one's newest state, at least once. Several changes of one analysis
 * while the caller is busy become one item. Who (re)connects fetches the list first.
 */
export async function* followActivity(
  ctx: JobsContext,
  { actor, signal }: { actor: Actor; signal?: AbortSignal },
): AsyncGenerator<AnalysisListItem, void, undefined> {
  const pending = new Set<string>();
  const bell = createBell();
  const leave = ctx.followers.watchCustomer({
    customerId: actor.customerId,
    wake(analysisId) {
      pending.add(analysisId);
      const oldest = pending.size > mostPending ? pending.values().next().value : undefined;
      if (oldest !== undefined) pending.delete(oldest);
      bell.ring();
    },
  });
  try {
    while (!signal?.aborted) {
      const changed = [...pending].slice(0, 100);
      for (const id of changed) pending.delete(id);
      for (const summary of changed.length > 0 ? await findSummaries(ctx, { customerId: actor.customerId, analysisIds: changed }) : []) {
        yield presentListItem(summary);
        if (signal?.aborted) return;
      }
      if (pending.size === 0) await bell.heard(signal);
    }
  } finally {
    leave();
  }
}
