import { modelPrices } from '../../catalogue/model-prices.ts';
import type { ModelPrice } from '../ask-model.ts';
import type { ModelProviderName } from './settings.ts';

/** The list price of a model; undefined when it is not known, and then so is the cost. What runs on the operator's own machine has none. */
export function priceOf(provider: ModelProviderName, model: string): ModelPrice | undefined {
  const list = modelPrices.find((one) => one.provider === provider);
  const found = list?.models.find((one) => one.model.test(model));
  return list && found && { input: found.input, output: found.output, source: `${list.source}, read ${list.readOn}` };
}
