import { findAnalysis } from '@groundwork/db';
import type { Actor } from './actor.ts';
import { createBell } from './bell.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';
import type { AnalysisStatus } from './status.ts';

/** How the analysis stood at the event numbered `seq`. */
export type ProgressEvent = AnalysisStatus;

export interface FollowAnalysisOptions {
  actor: Actor;
  jobId: string;
  /** The last event the caller has seen; 0 for all of them. */
  afterSeq?: number;
  signal?: AbortSignal;
}

/**
 * Every event after `afterSeq`, in order, without gaps or repeats, then those to come; ends after the final one. Events are read from
 * Postgres when the caller asks for the next, so a slow caller holds no memory, and it does not matter whether hints arrive.
 * @throws DomainError analysis_not_found
 */
export async function* followAnalysis(ctx: JobsContext, options: FollowAnalysisOptions): AsyncGenerator<ProgressEvent, void, undefined> {
  const { actor, jobId, signal } = options;
  let seen = options.afterSeq ?? 0;
  const bell = createBell();
  const leave = ctx.followers.watchAnalysis({ analysisId: jobId, seenSeq: () => seen, wake: bell.ring });
  try {
    const found = await findAnalysis(ctx, { analysisId: jobId, customerId: actor.customerId });
    if (!found) throw new DomainError('analysis_not_found');
    while (!signal?.aborted) {
      const { events, latestSeq, isOver } = await ctx.steps.read({ analysisId: jobId, customerId: actor.customerId, afterSeq: seen });
      // Who says to have seen more than there is (of a database since restored, say) hears what comes from now on.
      seen = Math.min(seen, latestSeq);
      for (const event of events) {
        seen = event.seq;
        yield event;
        if (signal?.aborted) return;
      }
      if (seen >= latestSeq) {
        if (isOver) return;
        await bell.heard(signal);
      }
    }
  } finally {
    leave();
  }
}
