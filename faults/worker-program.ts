import { createSealer, openDatabase } from '@groundwork/db';
import { loggable, openJobs, startJobRunner, startReconciler } from '@groundwork/jobs';
import { analyseQuickly } from '@groundwork/jobs/testing';
import { pino } from 'pino';
import { isProviderAway, paidStages, providerName } from './paid-stages.ts';
import { pretences } from './processes.ts';
import { paceNames, paces } from './settings.ts';
import { stagesWithoutFence } from './without-fence.ts';

/** A worker process of a fault run: like the real one in all but what it makes of a document. SIGTERM drains it. */
const {
  DATABASE_URL = '',
  REDIS_PORT = '',
  REDIS_PASSWORD = '',
  DATA_ENCRYPTION_KEY = '',
  LEDGER = '',
  WORKER = '',
  WITHOUT = '',
  FAULTS_PACE = '',
  CONCURRENCY = '4',
  PRETENCE = '',
} = process.env;
const log = pino({ level: 'info' });
const crash = (error: unknown) => {
  log.fatal(
    { ...loggable(error), stack: error instanceof Error ? error.stack : String(error) },
    'The worker met an error it does not know',
  );
  process.exit(1);
};
// Before anything that waits: whoever started it may be gone by then, and nobody else would end it.
process.on('disconnect', () => process.exit(0));
process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);

/** As in the real one, whose grace is longer: whatever is down, the end comes. */
const graceMs = 300;
const lastMomentMs = 9000;

const workerId = `${WORKER}-${process.pid}`;
const database = openDatabase({ url: DATABASE_URL, max: 8, name: workerId });
const jobs = await openJobs({
  database,
  sealer: createSealer(DATA_ENCRYPTION_KEY),
  redis: { host: '127.0.0.1', port: Number(REDIS_PORT), password: REDIS_PASSWORD },
  log,
  settings: paces[paceNames.find((name) => name === FAULTS_PACE) ?? 'short'].jobs,
});
const handlers = {
  fence: () => stagesWithoutFence(LEDGER, workerId, database, DATA_ENCRYPTION_KEY),
  quick: () => analyseQuickly,
  paid: () => paidStages(LEDGER, workerId),
  asking: () => paidStages(LEDGER, workerId, { isAway: isProviderAway }),
};
const pretence = pretences.find((one) => one === PRETENCE) ?? 'paid';
const handle = handlers[WITHOUT === 'fence' ? 'fence' : pretence]();
const runner = startJobRunner(jobs, {
  workerId,
  concurrency: Number(CONCURRENCY),
  ...(pretence === 'asking' && { modelProvider: providerName }),
  handle,
});
const reconciler = WITHOUT === 'reconciler' ? undefined : startReconciler(jobs);

process.on('SIGTERM', async () => {
  setTimeout(() => process.exit(0), graceMs + lastMomentMs).unref();
  await Promise.all([runner.drain(graceMs), reconciler?.stop()]);
  await jobs.close();
  await database.close(1000);
  process.exit(0);
});
process.send?.('begun');
