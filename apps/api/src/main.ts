import { createSealer, openDatabase } from '@groundwork/db';
import { EnvironmentError, jobSettingsOf, loggable, openJobs, redisAddressOf, startReconciler, watchEventLoop } from '@groundwork/jobs';
import { openWorkerLog, startWorker, workerSettingsOf } from '@groundwork/worker';
import { createApp } from './app.ts';
import { readEnvironment } from './env.ts';
import { AddressError, serve } from './http/serve.ts';
import { openLog } from './log.ts';

/** After the grace of requests and of an integrated worker's analyses, the rest of the end takes no longer than this, whatever is down. */
const lastMomentMs = 5000;

/** The API process: pages, REST, tRPC, and a worker inside unless WORKER_MODE says otherwise. */
async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  const workerSettings = env.WORKER_MODE === 'integrated' ? workerSettingsOf(env) : undefined;
  const { log, flush } = openLog(env.LOG_LEVEL);
  const end = (code: number) => {
    flush();
    process.exit(code);
  };
  const crash = (error: unknown) => {
    log.fatal(loggable(error), 'The API met an error it does not know and ends; what was submitted is safe');
    end(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  watchEventLoop();

  const database = openDatabase({
    url: env.DATABASE_URL,
    pooler: env.DATABASE_POOLER,
    max: env.DATABASE_POOL_MAX,
    name: 'groundwork-api',
  });
  const sealer = createSealer(env.DATA_ENCRYPTION_KEY);
  const jobs = await openJobs({ database, sealer, redis: redisAddressOf(env), log, settings: jobSettingsOf(env) });
  const server = await serve({ port: env.PORT, host: env.HOST, answer: createApp({ env, log, database, jobs }) });
  const reconciler = startReconciler(jobs);
  const worker = workerSettings && startWorker({ jobs, settings: workerSettings, log: openWorkerLog(env) });
  log.info({ url: env.PUBLIC_URL, workerMode: env.WORKER_MODE }, 'The API is listening');

  let isStopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'The API was asked to stop');
    const graceMs = env.SHUTDOWN_GRACE_MS;
    setTimeout(() => end(0), graceMs + lastMomentMs).unref();
    await Promise.all([server.stop(graceMs), worker?.stop(graceMs), reconciler.stop()]);
    await jobs.close();
    await database.close(500);
    end(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof EnvironmentError || error instanceof AddressError ? error.message : error);
  process.exit(1);
});
