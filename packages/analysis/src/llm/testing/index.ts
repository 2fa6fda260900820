/** For tests of whoever runs the engine with a model. */
export { leaksOf } from './leaks.ts';
export { type Behaviour, type ModelServer, startModelServer } from './model-server.ts';
