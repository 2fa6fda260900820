import type { ModelGone } from '../ask-model.ts';
import { ModelRefused, ModelUnavailable } from './failures.ts';
import type { ModelSettings } from './settings.ts';

/**
 * What an analysis does about a provider that failed: goes on without it when that is for good and the settings say so.
 * @param isLastTry whether the analysis will not be tried again
 * @throws the error when the analysis is to wait or to fail
 */
export function goOnWithout(error: unknown, { fallback }: Pick<ModelSettings, 'fallback'>, isLastTry: boolean): ModelGone {
  const isForGood = error instanceof ModelRefused || (error instanceof ModelUnavailable && isLastTry);
  if (fallback === 'local' && isForGood) return { kind: 'gone', code: error.code };
  throw error;
}
