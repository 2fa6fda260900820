import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, type LanguageModel, NoObjectGeneratedError, Output } from 'ai';
import type { ModelAnswer } from '../ask-model.ts';
import { proposalSchema } from '../proposal.ts';
import { AnswerTooLong, boundedFetch } from './bounded-fetch.ts';
import { causesOf, ModelUnavailable } from './failures.ts';
import { failureOf } from './judge-failure.ts';
import type { CallModel } from './open-model.ts';
import type { ModelSettings } from './settings.ts';

/**
 * The way to a provider by its library. One call is one request: nothing is tried again in here, so that the job's own tries and waits are the only ones.
 * The call throws ModelUnavailable, ModelRefused, or the signal's reason.
 */
export function openProvider(settings: ModelSettings): CallModel {
  const model = languageModelOf(settings);
  // The library prints its warnings to the console, where they are in nobody's format.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const { provider, maxOutputTokens, temperature, timeoutMs } = settings;
  return async (request, signal) => {
    signal.throwIfAborted();
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const { text, usage, finishReason } = await generateText({
        model,
        instructions: request.instructions,
        messages: request.messages,
        output: Output.object({ schema: proposalSchema, name: 'findings' }),
        maxRetries: 0,
        maxOutputTokens,
        abortSignal: AbortSignal.any([signal, timeout]),
        ...(temperature !== undefined && { temperature }),
      });
      return answerOf(text, usage, finishReason);
    } catch (error) {
      signal.throwIfAborted();
      if (NoObjectGeneratedError.isInstance(error)) return answerOf(error.text ?? '', error.usage, error.finishReason);
      if (causesOf(error).some((one) => one instanceof AnswerTooLong)) return answerOf('', undefined, 'length');
      if (timeout.aborted) throw new ModelUnavailable('model_timeout', { provider, cause: error });
      throw failureOf(error, provider, new Date());
    }
  };
}

function answerOf(
  text: string,
  usage: { inputTokens: number | undefined; outputTokens: number | undefined } | undefined,
  finishReason: string | undefined,
): ModelAnswer {
  return {
    kind: 'answer',
    text,
    isCut: finishReason === 'length',
    inputTokens: usage?.inputTokens ?? null,
    outputTokens: usage?.outputTokens ?? null,
  };
}

/** Bytes of an answer beyond what its tokens can take. */
const mostBytesBesideText = 262_144;
const mostBytesPerToken = 32;

/** A model object, never a name: a name alone would go to a gateway of the library's maker. */
function languageModelOf({ provider, model, baseUrl, apiKey, maxOutputTokens }: ModelSettings): LanguageModel {
  const fetch = boundedFetch(mostBytesBesideText + maxOutputTokens * mostBytesPerToken);
  const address = baseUrl === undefined ? {} : { baseURL: baseUrl };
  const key = apiKey === undefined ? {} : { apiKey };
  switch (provider) {
    case 'anthropic':
      return createAnthropic({ ...address, ...key, fetch })(model);
    case 'openai':
      return createOpenAI({ ...address, ...key, fetch }).chat(model);
    case 'openai-compatible':
    case 'ollama':
      return createOpenAICompatible({ name: provider, baseURL: baseUrl ?? '', ...key, fetch }).chatModel(model);
  }
}
