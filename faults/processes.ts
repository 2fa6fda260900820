import { fileURLToPath } from 'node:url';
import type { ProcessPlan } from './fleet.ts';
import type { Line } from './line.ts';
import type { Services } from './services.ts';
import { type Pace, paces } from './settings.ts';

/** What a worker is missing, for the test of the test. */
export type Without = 'nothing' | 'fence' | 'reconciler';

/**
 * What a worker makes of a document: `paid`: stages that are paid for and checked; `asking`: the same, but the calls go to a model provider that
 * is away now and then, and that all workers share; `quick`: nothing, as fast as it can.
 */
export const pretences = ['paid', 'asking', 'quick'] as const;
export type Pretence = (typeof pretences)[number];

/** The ways of one process to both stores. */
export interface StoreLines {
  redis: Line;
  postgres: Line;
}

/** What all processes of a run know. */
export interface RunKeys {
  databaseUrl: string;
  services: Pick<Services, 'password'>;
  dataEncryptionKey: string;
  authSecret: string;
  pace: Pace;
  /** Logs go here. */
  folder: string;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Connections of one process' pool. */
const pool = 8;

export interface WorkerKeys extends RunKeys {
  ledger: string;
  without: Without;
  concurrency: number;
  pretence: Pretence;
}

/** A worker: as the real one in all but what it makes of a document. */
export function aWorker(name: string, lines: StoreLines, keys: WorkerKeys): ProcessPlan {
  return {
    name,
    program: here('./worker-program.ts'),
    nodeArgs: [],
    env: {
      WORKER: name,
      DATABASE_URL: through(lines.postgres, keys.databaseUrl),
      REDIS_PORT: String(lines.redis.port),
      REDIS_PASSWORD: keys.services.password,
      DATA_ENCRYPTION_KEY: keys.dataEncryptionKey,
      LEDGER: keys.ledger,
      FAULTS_PACE: keys.pace,
      WITHOUT: keys.without,
      CONCURRENCY: String(keys.concurrency),
      PRETENCE: keys.pretence,
    },
  };
}

/** The API itself, as people start it, at a fixed port; it reaches its stores over its own lines. */
export function anApi(name: string, lines: StoreLines, keys: RunKeys & { port: number; clockOffMs: number }): ProcessPlan {
  const { jobs } = paces[keys.pace];
  return {
    name,
    program: here('../apps/api/src/main.ts'),
    nodeArgs: ['--import', here('./before-api.ts')],
    env: {
      PORT: String(keys.port),
      PUBLIC_URL: `http://localhost:${keys.port}`,
      WORKER_MODE: 'none',
      DATABASE_URL: through(lines.postgres, keys.databaseUrl),
      DATABASE_POOL_MAX: String(pool),
      REDIS_URL: `redis://:${keys.services.password}@127.0.0.1:${lines.redis.port}`,
      DATA_ENCRYPTION_KEY: keys.dataEncryptionKey,
      AUTH_SECRET: keys.authSecret,
      QUEUE_PREFIX: jobs.queuePrefix,
      JOB_BACKOFF_MS: String(jobs.backoffMs),
      SUBMIT_RATE_LIMIT_MAX: '1000000000',
      QUEUE_MAX_WAITING: '1000000',
      QUEUE_MAX_WAITING_PER_CUSTOMER: '1000000',
      QUEUE_MAX_WAIT_S: '1000000',
      LOG_DIR: keys.folder,
      FAULTS_PACE: keys.pace,
      FAULTS_CLOCK_OFF_MS: String(keys.clockOffMs),
    },
  };
}

function through(line: Line, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.port = String(line.port);
  return url.href;
}
