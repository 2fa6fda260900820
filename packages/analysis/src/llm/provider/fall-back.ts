import type { ModelGone } from '../ask-model.ts';
import { ModelRefused, ModelUnavailable } from './failures.ts';
import type { ModelSettings } from './settings.ts';

/**
 * Whether an analysis goes on without the provider that failed: when that is for good and the settings say so. Null when it is to wait or to fail.
 * @param isLastTry whether the analysis will not be tried again
 */
export function goOnWithout(error: unknown, { fallback }: Pick<ModelSettings, 'fallback'>, isLastTry: boolean): ModelGone | null {
  const isForGood = error instanceof ModelRefused || (error instanceof ModelUnavailable && isLastTry);
  return fallback === 'local' && isForGood ? { kind: 'gone', code: error.code } : null;
}
