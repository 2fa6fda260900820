/** The worker, for a process that runs one inside itself. */
export { openWorkerLog } from './log.ts';
export { type MetricFamily, metricsContentType, writeMetrics } from './metrics/exposition.ts';
export { maySeeMetrics } from './metrics/may-see-metrics.ts';
export { watchProcess } from './metrics/process-metrics.ts';
export { type WorkerSettings, workerSettingsOf, workerVariables } from './settings.ts';
export { type RunningWorker, type StartWorkerOptions, startWorker } from './start-worker.ts';
