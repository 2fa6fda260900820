import { changeModelProvider, findModelProvider, type ModelProvider, type ModelProviderUse, wakePostponed } from '@groundwork/db';
import { afterFailure, afterSuccess, breakerState } from './breaker.ts';
import type { JobsContext } from './context.ts';
import { judgeFailure, unforeseen } from './failure-kinds.ts';
import { loggable, PermanentFailure, TransientFailure } from './failures.ts';
import { publishHint } from './hints.ts';
import { persistently } from './persistently.ts';
import { headersOf, retryAfterMsOf } from './retry-after.ts';

/** The code of an analysis that waits because its model provider is left alone. */
export const modelProviderAway = 'model_provider_away';

/** What an analysis waits for, how long, and what becomes of it then. */
export interface WaitForModel {
  /** Its name. */
  modelProvider: string;
  /** How it is now. */
  provider: ModelProvider;
  /** Until when it waits at most; null when this is its first wait. */
  waitsUntil: Date | null;
  /** Whether the report can be made without the model; else it fails when its wait is over. */
  canDoWithoutModel: boolean;
}

/** The provider is left alone just now: no call was made, or the one that failed (`cause`) was one too many. */
export class ModelProviderAway extends Error {
  override readonly name = 'ModelProviderAway';
  readonly code = modelProviderAway;
  readonly wait: WaitForModel;
  constructor(wait: WaitForModel, options?: ErrorOptions) {
    super('the model provider is left alone just now', options);
    this.wait = wait;
  }
}

/**
 * The analysis has waited for its provider as long as it may: no call was made, or the last one failed (`cause`). Who can do without the model catches
 * this; else the analysis fails with it.
 */
export class ModelProviderGivenUp extends PermanentFailure {
  constructor({ settings }: Pick<JobsContext, 'settings'>, options?: ErrorOptions) {
    const minutes = Math.max(1, Math.round(settings.modelProvider.longestWaitMs / 60_000));
    super(
      'model_provider_given_up',
      `The AI provider has not answered for ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, and this system makes no report without it. Nothing was lost: your document and what was read so far are kept. Try again later, or show this message to your administrator.`,
      options,
    );
  }
}

/** What a claim needs to know to be counted among those that ask this provider. */
export function useOfModelProvider({ settings }: Pick<JobsContext, 'settings'>, name: string): ModelProviderUse {
  return { name, concurrency: settings.modelProvider.concurrency };
}

/** An attempt that asks a model provider. */
export interface AttemptAtModel extends Omit<WaitForModel, 'provider'> {
  /** How the provider was when the attempt was claimed; undefined when it was claimed to go on without it. */
  claimedAt: ModelProvider | undefined;
}

/**
 * The way of one attempt to its model provider. While the breaker is open nothing is called; while it is half open only the attempt that was
 * let in to find out calls. Every answer and every failure is told to all workers at once, and every answer brings some of those back that wait.
 */
export function openModelDoor(ctx: JobsContext, { claimedAt, ...waiting }: AttemptAtModel) {
  const { modelProvider: name } = waiting;
  let isProbe = claimedAt !== undefined && breakerState(claimedAt) === 'half_open';
  const awayError = (provider: ModelProvider, options?: ErrorOptions) =>
    isWaitOver({ ...waiting, provider })
      ? new ModelProviderGivenUp(ctx, options)
      : new ModelProviderAway({ ...waiting, provider }, options);
  return async function askModel<T>(call: () => Promise<T>): Promise<T> {
    if (claimedAt === undefined) throw new ModelProviderGivenUp(ctx);
    const provider = await findModelProvider(ctx, name);
    if (provider && !mayCall(provider, isProbe)) throw awayError(provider);
    const answer = await call().catch(async (error: unknown) => {
      throw await afterFailedCall(ctx, { name, error, awayError });
    });
    // Most answers say what is known already.
    if (isProbe || (provider && provider.consecutiveFailures > 0)) await noteAnswer(ctx, name);
    isProbe = false;
    await wakeSome(ctx, name);
    return answer;
  };
}

/** Whether an analysis that waits until then at most is to go on without its provider now. One that may be asked again is waited for. */
export function isWaitOver({ provider, waitsUntil }: Pick<WaitForModel, 'provider' | 'waitsUntil'>): boolean {
  return waitsUntil !== null && waitsUntil <= provider.now && breakerState(provider) === 'open';
}

interface FailedCall {
  name: string;
  error: unknown;
  awayError: (provider: ModelProvider, options: ErrorOptions) => Error;
}

/**
 * What is to be thrown for a failed call. What passes is the provider's, and is told to all workers; what nobody foresaw may be our own
 * mistake, and is not held against it.
 */
async function afterFailedCall(ctx: JobsContext, { name, error, awayError }: FailedCall): Promise<unknown> {
  const failure = judgeFailure(error);
  if (!failure.passes || failure.errorCode === unforeseen) return error;
  const retryAfterMs = failure.retryAfterMs ?? retryAfterMsOf(headersOf(error), ctx.clock.now());
  const provider = await noteProviderFailure(ctx, name, retryAfterMs ?? 0);
  if (breakerState(provider) === 'open') return awayError(provider, { cause: error });
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

/**
 * Each answer brings as many back into the line as may ask at once: so the line fills as fast as the provider shows that it can be asked, and who
 * comes back to one that fails again is few. The others keep their time. Best effort, for the same reason.
 */
async function wakeSome(ctx: JobsContext, name: string): Promise<void> {
  const most = ctx.settings.modelProvider.concurrency;
  const woken = await wakePostponed(ctx, { modelProvider: name, errorCode: modelProviderAway, most }).catch((error: unknown) => {
    ctx.log.warn(loggable(error), 'Those who wait for the model provider could not be told, and come at their time');
    return [];
  });
  if (woken.length === 0) return;
  ctx.log.info({ provider: name, count: woken.length }, 'The model provider answers: some who waited for it come back early');
  await Promise.all(woken.map((row) => publishHint(ctx, { ...row, state: 'waiting' })));
  void ctx.dispatcher.dispatch();
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
