/** The worker, for a process that runs one inside itself. */
export { openWorkerLog } from './log.ts';
export { type WorkerSettings, workerSettingsOf, workerVariables } from './settings.ts';
export { type RunningWorker, type StartWorkerOptions, startWorker } from './start-worker.ts';
