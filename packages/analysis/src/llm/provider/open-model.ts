import type { Model, ModelAnswer, ModelRequest } from '../ask-model.ts';
import type { ModelSettings } from './settings.ts';

/** Carries one question to the provider; the signal ends the connection at once. */
export type CallModel = (request: ModelRequest, signal: AbortSignal) => Promise<ModelAnswer>;

/** What of the model an analysis needs beside the way to ask it. */
export function describeModel({ provider, model, price, tokenBudget }: ModelSettings): Omit<Model, 'ask'> {
  return { provider, name: model, tokenBudget, ...(price && { price }) };
}

/**
 * Opens the way to the model of the settings. The providers' libraries are loaded with the first call's way, so that who runs the local engine does not
 * carry them. The call throws ModelUnavailable, ModelRefused, or the signal's reason.
 */
export function openModel(settings: ModelSettings): CallModel {
  const provider = import('./open-provider.ts').then(({ openProvider }) => openProvider(settings));
  return async (request, signal) => (await provider)(request, signal);
}
