import { z } from 'zod';
import type { ModelPrice } from '../ask-model.ts';
import { priceOf } from './prices.ts';

const modelProviderNames = ['anthropic', 'openai', 'openai-compatible', 'ollama'] as const;
export type ModelProviderName = (typeof modelProviderNames)[number];

const wholeNumber = z.coerce.number().int();
const price = z.coerce.number().nonnegative().optional();

/** The environment variables of the engine that asks a language model. Whether they fit together, `modelSettingsOf` says. */
export const modelVariables = {
  ANALYSIS_ENGINE: z.enum(['local', 'llm'], { error: 'must be "local" or "llm"' }).default('local'),
  LLM_PROVIDER: z.enum(modelProviderNames, { error: `must be one of ${modelProviderNames.join(', ')}` }).optional(),
  LLM_MODEL: z.string().min(1).optional(),
  LLM_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be a URL such as https://models.example.org/v1' }).optional(),
  LLM_API_KEY: z.string().min(1).optional(),
  LLM_TIMEOUT_S: wholeNumber.min(1).max(3600).default(120),
  LLM_MAX_TOKENS: wholeNumber.min(256).max(200_000).default(8000),
  LLM_TOKEN_BUDGET: wholeNumber.min(1000).default(200_000),
  LLM_TEMPERATURE: z
    .union([z.literal('default'), z.coerce.number().min(0).max(2)], { error: 'must be a number from 0 to 2, or "default"' })
    .default(0),
  LLM_FALLBACK: z.enum(['local', 'fail'], { error: 'must be "local" or "fail"' }).default('local'),
  LLM_PRICE_INPUT: price,
  LLM_PRICE_OUTPUT: price,
};
export type ModelEnvironment = z.infer<z.ZodObject<typeof modelVariables>>;

/** How a language model is asked, and what happens when it cannot be. */
export interface ModelSettings {
  provider: ModelProviderName;
  model: string;
  /** Undefined: the provider's own address. */
  baseUrl: string | undefined;
  apiKey: string | undefined;
  /** One call, from the request to the last byte of the answer. */
  timeoutMs: number;
  /** Of one answer. */
  maxOutputTokens: number;
  /** Of one analysis, questions and answers together. */
  tokenBudget: number;
  /** Undefined: the provider's default, for models that take none. */
  temperature: number | undefined;
  /** When the provider fails for good: the local engine's report, or a failed analysis. */
  fallback: 'local' | 'fail';
  price: ModelPrice | undefined;
}

/** The settings do not fit together; `message` names each variable and what is wrong with it. */
export class ModelSettingsError extends Error {
  override readonly name = 'ModelSettingsError';
}

/** Where Ollama listens unless it is told otherwise; it speaks OpenAI's protocol under /v1. */
const ollamaAddress = 'http://localhost:11434/v1';

/**
 * The settings of the model, or undefined for the local engine.
 * @throws ModelSettingsError
 */
export function modelSettingsOf(env: ModelEnvironment): ModelSettings | undefined {
  if (env.ANALYSIS_ENGINE === 'local') return undefined;
  const { LLM_PROVIDER: provider, LLM_MODEL: model, LLM_API_KEY: apiKey } = env;
  const faults = faultsOf(env);
  if (faults.length > 0 || provider === undefined || model === undefined)
    throw new ModelSettingsError(`Cannot start, ANALYSIS_ENGINE is "llm" but its settings are not right:\n  ${faults.join('\n  ')}`);
  return {
    provider,
    model,
    baseUrl: env.LLM_BASE_URL ?? (provider === 'ollama' ? ollamaAddress : undefined),
    apiKey,
    timeoutMs: env.LLM_TIMEOUT_S * 1000,
    maxOutputTokens: env.LLM_MAX_TOKENS,
    tokenBudget: env.LLM_TOKEN_BUDGET,
    temperature: env.LLM_TEMPERATURE === 'default' ? undefined : env.LLM_TEMPERATURE,
    fallback: env.LLM_FALLBACK,
    price: ownPrice(env) ?? priceOf(provider, model),
  };
}

function faultsOf({
  LLM_PROVIDER: provider,
  LLM_MODEL,
  LLM_API_KEY,
  LLM_BASE_URL,
  LLM_PRICE_INPUT,
  LLM_PRICE_OUTPUT,
}: ModelEnvironment): string[] {
  const needsKey = provider === 'anthropic' || provider === 'openai';
  return [
    provider === undefined ? `LLM_PROVIDER: is missing: one of ${modelProviderNames.join(', ')}` : '',
    LLM_MODEL === undefined ? 'LLM_MODEL: is missing: the name of the model as the provider spells it' : '',
    needsKey && LLM_API_KEY === undefined ? `LLM_API_KEY: is missing: ${provider} answers nobody without a key` : '',
    provider === 'openai-compatible' && LLM_BASE_URL === undefined
      ? 'LLM_BASE_URL: is missing: the address of the server, such as https://models.example.org/v1'
      : '',
    (LLM_PRICE_INPUT === undefined) !== (LLM_PRICE_OUTPUT === undefined) ? 'LLM_PRICE_INPUT and LLM_PRICE_OUTPUT: set both or neither' : '',
  ].filter((fault) => fault !== '');
}

function ownPrice({ LLM_PRICE_INPUT: input, LLM_PRICE_OUTPUT: output }: ModelEnvironment): ModelPrice | undefined {
  return input === undefined || output === undefined ? undefined : { input, output, source: 'LLM_PRICE_INPUT and LLM_PRICE_OUTPUT' };
}
