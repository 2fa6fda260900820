import { changeModelProvider, findModelProvider, type ModelProvider, type ModelProviderUse } from '@groundwork/db';
import { afterFailure, afterSuccess, breakerState } from './breaker.ts';
import type { JobsContext } from './context.ts';
import { judgeFailure, unforeseen } from './failure-kinds.ts';
import { TransientFailure } from './failures.ts';
import { persistently } from './persistently.ts';
import { headersOf, retryAfterMsOf } from './retry-after.ts';

/** The provider is left alone just now: no call was made, or the one that failed (`cause`) was one too many. */
export class ModelProviderAway extends Error {
  override readonly name = 'ModelProviderAway';
  readonly code = 'model_provider_away';
  readonly provider: ModelProvider;
  constructor(provider: ModelProvider, options?: ErrorOptions) {
    super('the model provider is left alone just now', options);
    this.provider = provider;
  }
}

/** What a claim needs to know to be counted among those that ask this provider. */
export function useOfModelProvider({ settings }: Pick<JobsContext, 'settings'>, name: string): ModelProviderUse {
  return { name, concurrency: settings.modelProvider.concurrency };
}

/**
 * The way of one attempt to its model provider. While the breaker is open nothing is called; while it is half open only the attempt that was
 * let in to find out calls. Every answer and every failure is told to all workers at once.
 *
 * @param claimedAt how the provider was when the attempt was claimed; undefined for an engine that asks no model
 */
export function openModelDoor(ctx: JobsContext, name: string | undefined, claimedAt: ModelProvider | undefined) {
  let isProbe = claimedAt !== undefined && breakerState(claimedAt) === 'half_open';
  return async function askModel<T>(call: () => Promise<T>): Promise<T> {
    if (name === undefined) return call();
    const provider = await findModelProvider(ctx, name);
    if (provider && !mayCall(provider, isProbe)) throw new ModelProviderAway(provider);
    const answer = await call().catch(async (error: unknown) => {
      throw await afterFailedCall(ctx, name, error);
    });
    // Most answers say what is known already.
    if (isProbe || (provider && provider.consecutiveFailures > 0)) await noteAnswer(ctx, name);
    isProbe = false;
    return answer;
  };
}

/**
 * What is to be thrown for a failed call. What passes is the provider's, and is told to all workers; what nobody foresaw may be our own
 * mistake, and is not held against it.
 */
async function afterFailedCall(ctx: JobsContext, name: string, error: unknown): Promise<unknown> {
  const failure = judgeFailure(error);
  if (!failure.passes || failure.errorCode === unforeseen) return error;
  const retryAfterMs = failure.retryAfterMs ?? retryAfterMsOf(headersOf(error), ctx.clock.now());
  const provider = await noteProviderFailure(ctx, name, retryAfterMs ?? 0);
  if (breakerState(provider) === 'open') return new ModelProviderAway(provider, { cause: error });
  if (error instanceof TransientFailure) return error;
  return new TransientFailure(failure.errorCode, { provider: name, cause: error, ...(retryAfterMs !== undefined && { retryAfterMs }) });
}

function mayCall(provider: ModelProvider, isProbe: boolean): boolean {
  const state = breakerState(provider);
  return state === 'closed' || (state === 'half_open' && isProbe);
}

async function noteAnswer(ctx: JobsContext, name: string): Promise<void> {
  const before = { isClosed: true };
  const after = await persistently(ctx.settings.leaseMs, () =>
    changeModelProvider(ctx, name, (provider) => {
      before.isClosed = breakerState(provider) === 'closed';
      return afterSuccess(provider);
    }),
  );
  if (!before.isClosed && breakerState(after) === 'closed') ctx.log.info({ provider: name }, 'The model provider answers again');
}

/** Tells all workers of a failed call; returns how the provider stands then. */
export async function noteProviderFailure(ctx: JobsContext, name: string, retryAfterMs: number): Promise<ModelProvider> {
  const after = await persistently(ctx.settings.leaseMs, () =>
    changeModelProvider(ctx, name, (provider) => afterFailure(provider, retryAfterMs, ctx.settings.modelProvider)),
  );
  const { consecutiveFailures, openUntil } = after;
  if (breakerState(after) === 'open') ctx.log.warn({ provider: name, consecutiveFailures, openUntil }, 'The model provider is left alone');
  return after;
}
