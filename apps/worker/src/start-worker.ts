import { randomBytes } from 'node:crypto';
import { openModel } from '@groundwork/analysis/model-provider';
import { type JobsContext, startJobRunner } from '@groundwork/jobs';
import type { Logger } from 'pino';
import { openAnalysisPool } from './analysis-process/pool.ts';
import { createReportMaker } from './make-report.ts';
import type { WorkerSettings } from './settings.ts';

/** A running worker. */
export interface RunningWorker {
  activeCount(): number;
  /** Resolves when the children have loaded the engine. Documents are taken before that, too. */
  warm(): Promise<void>;
  /** Stops taking, gives what runs `graceMs` (default 3 s), hands back the rest, and ends the children. Bounded, whatever is down. */
  stop(graceMs?: number): Promise<void>;
}

export interface StartWorkerOptions {
  /** Open jobs; whoever opened them closes them, after the worker has stopped. */
  jobs: JobsContext;
  settings: WorkerSettings;
  /** Where the lines about analyses go; default: the log of `jobs`. */
  log?: Logger;
}

/** Starts a worker in this process: the API's integrated mode and the worker's own program both do. */
export function startWorker({ jobs, settings, log = jobs.log }: StartWorkerOptions): RunningWorker {
  const { concurrency, modelProvider, limits, model } = settings;
  const pool = openAnalysisPool({ size: concurrency, limits });
  const workerId = `worker-${process.pid}-${randomBytes(3).toString('hex')}`;
  const handle = createReportMaker(pool, { log, ...(model && { model: { settings: model, call: openModel(model) } }) });
  const asking = modelProvider === undefined ? {} : { modelProvider, canDoWithoutModel: model?.fallback === 'local' };
  const runner = startJobRunner({ ...jobs, log }, { workerId, concurrency, ...asking, handle });
  log.info({ workerId, concurrency }, 'Worker started');
  return {
    activeCount: runner.activeCount,
    warm: pool.warm,
    async stop(graceMs = 3000) {
      await runner.drain(graceMs);
      pool.close();
      log.info({ workerId }, 'Worker stopped');
    },
  };
}
