import { createSealer, openDatabase } from '@groundwork/db';
import {
  EnvironmentError,
  jobSettingsOf,
  loggable,
  openJobs,
  parseEnvironment,
  redisAddressOf,
  sharedEnvironmentSchema,
  startReconciler,
  watchEventLoop,
} from '@groundwork/jobs';
import { z } from 'zod';
import { openWorkerLog } from './log.ts';
import { serveProbes } from './probes.ts';
import { workerSettingsOf, workerVariables } from './settings.ts';
import { startWorker } from './start-worker.ts';

/** After the grace of the analyses in hand, handing them back and closing takes no longer than this, whatever is down. */
const lastMomentMs = 9000;

/** A worker process: takes analyses until it is asked to stop, gives what it holds some time, hands back the rest, and ends. */
async function main(): Promise<void> {
  const env = parseEnvironment(
    sharedEnvironmentSchema.extend({ ...workerVariables, HOST: z.string().min(1).default('127.0.0.1') }),
    process.env,
  );
  const settings = workerSettingsOf(env);
  const log = openWorkerLog(env);
  const crash = (error: unknown) => {
    log.fatal(loggable(error), 'The worker met an error it does not know and ends; what it held is taken up by another');
    process.exit(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);

  watchEventLoop();

  const database = openDatabase({
    url: env.DATABASE_URL,
    pooler: env.DATABASE_POOLER,
    max: 4 + 2 * env.WORKER_CONCURRENCY,
    name: 'groundwork-worker',
  });
  const sealer = createSealer(env.DATA_ENCRYPTION_KEY);
  const jobs = await openJobs({ database, sealer, redis: redisAddressOf(env), log, settings: jobSettingsOf(env) });
  const worker = startWorker({ jobs, settings });
  const reconciler = startReconciler(jobs);
  const probes =
    env.WORKER_PROBE_PORT === undefined
      ? undefined
      : await serveProbes(jobs, { port: env.WORKER_PROBE_PORT, host: env.HOST, metricsToken: env.METRICS_TOKEN });

  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal, active: worker.activeCount() }, 'The worker was asked to stop');
    setTimeout(() => process.exit(0), env.SHUTDOWN_GRACE_MS + lastMomentMs).unref();
    await Promise.all([worker.stop(env.SHUTDOWN_GRACE_MS), reconciler.stop()]);
    probes?.closeAllConnections();
    await jobs.close();
    await database.close(1000);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvironmentError ? error.message : error);
  process.exit(1);
});
