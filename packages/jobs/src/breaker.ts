import type { ModelProvider } from '@groundwork/db';
import { spreadOut } from './backoff.ts';

/** How patient all workers together are with a model provider. */
export interface ModelProviderSettings {
  /** Analyses that may ask one provider at the same time, over all workers. */
  concurrency: number;
  /** Failed calls in a row after which the provider is left alone. */
  failuresToOpen: number;
  /** How long it is left alone then; doubles with each probe that fails. */
  openMs: number;
  openMaxMs: number;
  /** A `Retry-After` of at least this length is believed at once. */
  longRetryAfterMs: number;
  /** How long others wait at least while a probe is out. */
  probeMs: number;
  /** How long a dispatch waits, on average, while as many ask as may. */
  crowdedMs: number;
  /** How long an analysis waits for a provider that is left alone, from its first wait on; then it goes on without it, or fails. */
  longestWaitMs: number;
}

export const defaultModelProviderSettings: ModelProviderSettings = {
  concurrency: 4,
  failuresToOpen: 5,
  openMs: 30_000,
  openMaxMs: 600_000,
  longRetryAfterMs: 30_000,
  probeMs: 10_000,
  crowdedMs: 1000,
  longestWaitMs: 1_800_000,
};

/**
 * `closed`: all is well. `open`: nobody asks. `half_open`: the wait is over, and one analysis at a time may find out whether the provider is
 * back.
 */
export const breakerStates = ['closed', 'half_open', 'open'] as const;
export type BreakerState = (typeof breakerStates)[number];

/** What the breaker says at the database's present moment. */
export function breakerState({ openUntil, now }: Pick<ModelProvider, 'openUntil' | 'now'>): BreakerState {
  if (openUntil === null) return 'closed';
  return openUntil > now ? 'open' : 'half_open';
}

type Change = Omit<ModelProvider, 'now'>;

/**
 * A call failed. Enough of them in a row, a long `Retry-After`, or the failure of a probe open the breaker; what was still on its way when it
 * opened says nothing new, unless the provider asks for a longer wait. `random` is in [0, 1).
 */
export function afterFailure(
  provider: ModelProvider,
  retryAfterMs: number,
  settings: ModelProviderSettings,
  random: () => number = Math.random,
): Change {
  const { openUntil, now } = provider;
  const inMs = (ms: number) => now.getTime() + spreadOut(ms, random);
  const state = breakerState(provider);
  if (openUntil !== null && state === 'open')
    return { ...provider, openUntil: new Date(Math.max(openUntil.getTime(), inMs(retryAfterMs))) };
  const failures = provider.consecutiveFailures + 1;
  const opens = state === 'half_open' || failures >= settings.failuresToOpen || retryAfterMs >= settings.longRetryAfterMs;
  if (!opens) return { consecutiveFailures: failures, openUntil: null };
  // An opening counts as if the limit had been reached, so that each failed probe after it doubles the wait.
  const consecutiveFailures = Math.max(failures, settings.failuresToOpen);
  const ownMs = Math.min(settings.openMaxMs, settings.openMs * 2 ** Math.min(consecutiveFailures - settings.failuresToOpen, 30));
  return { consecutiveFailures, openUntil: new Date(Math.max(inMs(ownMs), inMs(retryAfterMs))) };
}

/** A call was answered. That closes the breaker; but what was asked before it opened says nothing about now. */
export function afterSuccess(provider: ModelProvider): Change {
  if (breakerState(provider) === 'open') return provider;
  return { consecutiveFailures: 0, openUntil: null };
}
