import { becomeDue, claimAnalysisRow, type ModelProvider, type MovedAnalysis } from '@groundwork/db';
import { breakerState } from './breaker.ts';
import type { JobsContext } from './context.ts';
import { loggable } from './failures.ts';
import { publishHint } from './hints.ts';
import { isWaitOver, useOfModelProvider } from './model-provider.ts';
import { holdOffAnalysis } from './postpone.ts';
import { NotDone } from './queue.ts';

/** How long a dispatch waits in Bull when Postgres cannot be asked. */
const storageAwayMs = 3000;
/** A clock of Redis may run a little ahead of the database's. */
const earlyMs = 1000;

/** A claimed analysis, and how its model provider was at that moment; undefined when none is asked, or it has waited for it long enough. */
export interface ClaimedAnalysis {
  analysis: MovedAnalysis;
  provider: ModelProvider | undefined;
}

interface Claimant {
  analysisId: string;
  workerId: string;
  /** The model provider it would ask; undefined for none, and for one that the analysis goes on without. */
  modelProvider: string | undefined;
  /** Whether the report can be made without the model, for the words of who has to wait. */
  canDoWithoutModel: boolean;
}

/**
 * Takes an analysis for this worker; undefined when there is nothing to do, because it is over, or another has it.
 * @throws NotDone when it is not due yet, or Postgres is away: the dispatch comes back later; when the analysis has failed: so has this
 * dispatch, which an admin may have started again in Bull Board; when its model provider may not be asked now: nothing is counted
 */
export async function claimAnalysis(ctx: JobsContext, claimant: Claimant): Promise<ClaimedAnalysis | undefined> {
  const { analysisId, workerId, modelProvider, canDoWithoutModel } = claimant;
  const use = modelProvider === undefined ? {} : { modelProvider: useOfModelProvider(ctx, modelProvider) };
  const outcome = await claimAnalysisRow(ctx, { analysisId, workerId, leaseMs: ctx.settings.leaseMs, ...use }).catch((error: unknown) => {
    ctx.log.warn(loggable(error), `Postgres could not be asked for a claim, trying again later, jobId: ${analysisId}`);
    throw new NotDone('storage_unavailable', storageAwayMs);
  });
  switch (outcome.kind) {
    case 'claimed': {
      const { customerId, seq, attempt, state } = outcome.analysis;
      ctx.counters.count('claims');
      ctx.log.info({ attempt, workerId }, `Analysis claimed, jobId: ${analysisId}`);
      await publishHint(ctx, { analysisId, customerId, seq, state });
      return { analysis: outcome.analysis, provider: outcome.provider };
    }
    case 'no_room': {
      if (modelProvider === undefined) return undefined;
      if (breakerState(outcome.provider) === 'closed') throw new NotDone('model_provider_crowded', crowdedMs(ctx));
      // It has waited long enough: it goes on, and the way to its provider stays closed.
      if (isWaitOver(outcome)) return claimAnalysis(ctx, { ...claimant, modelProvider: undefined });
      const heldOff = await holdOffAnalysis(ctx, { ...outcome, analysisId, modelProvider, canDoWithoutModel });
      if (heldOff) throw heldOff;
      return undefined;
    }
    case 'delayed':
      if (outcome.inMs > earlyMs) throw new NotDone('not_due', outcome.inMs);
      await putBackInLine(ctx, analysisId);
      return undefined;
    case 'refused':
      ctx.log.info({ state: outcome.state ?? 'missing' }, `Nothing to do for this dispatch, jobId: ${analysisId}`);
      if (outcome.state === 'failed') throw new NotDone('analysis_failed', -1);
      return undefined;
  }
}

/** A retry that became due waits for its customer's turn like everything else; which is at once unless there is more to do than slots. */
async function putBackInLine(ctx: JobsContext, analysisId: string): Promise<void> {
  for (const { customerId, seq } of await becomeDue(ctx, { analysisId, overdueMs: -earlyMs })) {
    await publishHint(ctx, { analysisId, customerId, seq, state: 'waiting' });
  }
  void ctx.dispatcher.dispatch();
}

/** How long a dispatch waits in Bull when as many ask its model provider as may. */
function crowdedMs({ settings }: JobsContext): number {
  return Math.ceil(settings.modelProvider.crowdedMs * (0.5 + Math.random()));
}
