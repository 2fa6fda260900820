/** The way to a model provider, for whoever runs the engine with one (`@groundwork/analysis/model-provider`). */
export type { Model, ModelAnswer, ModelGone, ModelRequest } from '../ask-model.ts';
export { requestVersion } from '../write-request.ts';
export { ModelRefused, ModelUnavailable } from './failures.ts';
export { goOnWithout } from './fall-back.ts';
export { type CallModel, describeModel, openModel } from './open-model.ts';
export { type ModelSettings, ModelSettingsError, modelSettingsOf, modelVariables } from './settings.ts';
