import type { ModelPrice } from '../ask-model.ts';
import type { ModelProviderName } from './settings.ts';

interface PriceEntry extends ModelPrice {
  provider: ModelProviderName;
  /** Matches the model's whole name, dated or not. */
  model: RegExp;
}

const anthropic = 'platform.claude.com/docs/en/about-claude/pricing, copy read 2026-11-24';
const openai = 'docs.github.com models-and-pricing (OpenAI list prices), copy read 2026-11-24';

/** List prices in dollars for a million tokens, without discounts for batches or caches. They change: LLM_PRICE_INPUT and LLM_PRICE_OUTPUT go before. */
const prices: readonly PriceEntry[] = [
  { provider: 'anthropic', model: /^claude-opus-(?:4-[5-9]|5)(?:-\d{8})?$/, input: 5, output: 25, source: anthropic },
  { provider: 'anthropic', model: /^claude-sonnet-4(?:-[56])?(?:-\d{8})?$/, input: 3, output: 15, source: anthropic },
  { provider: 'anthropic', model: /^claude-haiku-4-5(?:-\d{8})?$/, input: 1, output: 5, source: anthropic },
  { provider: 'openai', model: /^gpt-4\.1(?:-\d{4}-\d{2}-\d{2})?$/, input: 2, output: 8, source: openai },
  { provider: 'openai', model: /^gpt-5-mini(?:-\d{4}-\d{2}-\d{2})?$/, input: 0.25, output: 2, source: openai },
  { provider: 'openai', model: /^gpt-5\.2(?:-\d{4}-\d{2}-\d{2})?$/, input: 1.75, output: 14, source: openai },
];

/** The list price of a model; undefined when it is not known. What runs on the operator's own machine has none. */
export function priceOf(provider: ModelProviderName, model: string): ModelPrice | undefined {
  const found = prices.find((one) => one.provider === provider && one.model.test(model));
  return found && { input: found.input, output: found.output, source: found.source };
}
