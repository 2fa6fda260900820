/** What a provider asks for its models, where that was read, and when (ISO date). */
export interface PriceList {
  provider: 'anthropic' | 'openai';
  source: string;
  readOn: string;
  /** Dollars for a million tokens. `model` matches the whole name, dated or not. */
  models: readonly { model: RegExp; input: number; output: number }[];
}

/**
 * List prices, without discounts for batches or caches and without surcharges for very long questions. They change: LLM_PRICE_INPUT and LLM_PRICE_OUTPUT go
 * before. A model whose price depends on more than that, or that was not found, is left out: then the cost is unknown.
 */
export const modelPrices: readonly PriceList[] = [
  {
    provider: 'anthropic',
    source: 'platform.claude.com/docs (pricing, models)',
    readOn: '2026-11-25',
    models: [
      { model: /^claude-fable-5-1(?:-\d{8})?$/, input: 10, output: 50 },
      { model: /^claude-opus-5-5(?:-\d{8})?$/, input: 4, output: 20 },
      { model: /^claude-opus-(?:4-[5-9]|5)(?:-\d{8})?$/, input: 5, output: 25 },
      { model: /^claude-sonnet-5-5(?:-\d{8})?$/, input: 2, output: 10 },
      { model: /^claude-sonnet-4(?:-[56])?(?:-\d{8})?$/, input: 3, output: 15 },
      { model: /^claude-haiku-4-5(?:-\d{8})?$/, input: 1, output: 5 },
    ],
  },
  {
    provider: 'openai',
    source: 'docs.github.com models-and-pricing (OpenAI list prices)',
    readOn: '2026-11-25',
    models: [
      { model: /^gpt-4\.1(?:-\d{4}-\d{2}-\d{2})?$/, input: 2, output: 8 },
      { model: /^gpt-5-mini(?:-\d{4}-\d{2}-\d{2})?$/, input: 0.25, output: 2 },
      { model: /^gpt-5\.2(?:-\d{4}-\d{2}-\d{2})?$/, input: 1.75, output: 14 },
    ],
  },
];
