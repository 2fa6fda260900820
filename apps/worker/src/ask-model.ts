import type { ModelAnswer, ModelGone, ModelRequest } from '@groundwork/analysis';
import { type CallModel, goOnWithout, ModelRefused, type ModelSettings, ModelUnavailable } from '@groundwork/analysis/model-provider';
import { type AnalysisJob, ModelProviderGivenUp, PermanentFailure, TransientFailure } from '@groundwork/jobs';
import type { RememberedAnswers } from './remembered-answers.ts';

/** The way of a worker to its model. */
export interface WorkerModel {
  settings: ModelSettings;
  call: CallModel;
}

/**
 * Asks the model for an analysis: from memory, else through the job's door to its provider. A provider that fails for good ends the asking when the
 * settings say so, and `onGone` hears of it.
 * @throws TransientFailure, PermanentFailure, or the signal's reason
 */
export async function askForJob(
  job: Pick<AnalysisJob, 'askModel' | 'isLastTry'>,
  { settings, call }: WorkerModel,
  asked: { request: ModelRequest; signal: AbortSignal; answers: RememberedAnswers; onGone(gone: ModelGone): void },
): Promise<ModelAnswer | ModelGone> {
  const ask = () => job.askModel(() => call(asked.request, asked.signal).catch(throwAsFailure));
  try {
    return await asked.answers.answerTo(asked.request, ask);
  } catch (error) {
    const gone = goneFor(error, settings, job.isLastTry);
    if (!gone) throw error;
    asked.onGone(gone);
    return gone;
  }
}

function goneFor(error: unknown, settings: ModelSettings, isLastTry: boolean): ModelGone | null {
  if (error instanceof ModelProviderGivenUp) return settings.fallback === 'local' ? { kind: 'gone', code: error.code } : null;
  return goOnWithout(error instanceof Error ? error.cause : undefined, settings, isLastTry);
}

/** The provider's failure in the words of a job; what failed is its cause. */
function throwAsFailure(error: unknown): never {
  if (error instanceof ModelUnavailable) {
    const { code, provider, retryAfterMs } = error;
    throw new TransientFailure(code, { provider, cause: error, ...(retryAfterMs !== undefined && { retryAfterMs }) });
  }
  if (error instanceof ModelRefused) throw new PermanentFailure(error.code, refusedMessage(error), { cause: error });
  throw error;
}

function refusedMessage({ message }: ModelRefused): string {
  return `The AI provider does not take this analysis, and would not the next time. Your document is kept. Show this to your administrator, and try again when it is mended: ${message}`;
}
