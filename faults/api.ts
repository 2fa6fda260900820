import { createSealer, openDatabase } from '@groundwork/db';
import { type JobsContext, openJobs, type Reconciler, startReconciler } from '@groundwork/jobs';
import { pino } from 'pino';
import type { Without } from './fleet.ts';
import type { Line } from './line.ts';
import { faultSettings } from './settings.ts';

/** What an API process holds, here inside the run's own process: connections over its own lines, followers, and its reconciler. */
export interface Api {
  jobs: JobsContext;
  reconciler: Reconciler | undefined;
  close(): Promise<void>;
}

export interface ApiOptions {
  name: string;
  databaseUrl: string;
  redisPassword: string;
  dataEncryptionKey: string;
  lines: { redis: Line; postgres: Line };
  without: Without;
  /** How far this process' clock is off. */
  clockOffMs: number;
  logFile: string;
}

/** Connections of an API's pool. */
export const apiPool = 8;

export async function openApi({ name, databaseUrl, redisPassword, dataEncryptionKey, lines, without, clockOffMs, logFile }: ApiOptions) {
  const url = new URL(databaseUrl);
  url.port = String(lines.postgres.port);
  const database = openDatabase({ url: url.href, max: apiPool, name });
  const jobs = await openJobs({
    database,
    sealer: createSealer(dataEncryptionKey),
    redis: { host: '127.0.0.1', port: lines.redis.port, password: redisPassword },
    log: pino({ level: 'info' }, pino.destination({ dest: logFile, sync: false })),
    settings: faultSettings,
    clock: { now: () => new Date(Date.now() + clockOffMs) },
  });
  const reconciler = without === 'reconciler' ? undefined : startReconciler(jobs);
  return {
    jobs,
    reconciler,
    async close() {
      await reconciler?.stop();
      await jobs.close();
      await database.close(500);
    },
  } satisfies Api;
}
