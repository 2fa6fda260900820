import { createSealer, openDatabase } from '@groundwork/db';
import { pino } from 'pino';
import { openJobs } from '../context.ts';
import { startJobRunner } from '../job-runner.ts';
import { analyseUntilStopped } from './handlers.ts';
import { quickSettings, testRedis } from './test-jobs.ts';

/** A worker in a process of its own that begins whatever it gets and never finishes, until it is killed. It says `begun <id>` for each. */
const { DATABASE_URL = '', DATA_ENCRYPTION_KEY = '', QUEUE_PREFIX = '' } = process.env;
const jobs = await openJobs({
  database: openDatabase({ url: DATABASE_URL, max: 3 }),
  sealer: createSealer(DATA_ENCRYPTION_KEY),
  redis: testRedis(),
  log: pino({ level: 'silent' }),
  settings: { ...quickSettings, queuePrefix: QUEUE_PREFIX },
});
startJobRunner(jobs, {
  workerId: `worker-${process.pid}`,
  concurrency: 1,
  handle(job) {
    job.reportProgress({ stage: 'scores', progress: 40, counts: {} });
    process.stdout.write(`begun ${job.analysisId}\n`);
    return analyseUntilStopped(job);
  },
});
