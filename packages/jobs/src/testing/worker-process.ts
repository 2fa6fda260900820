import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestJobs } from './test-jobs.ts';

/** A worker process that begins its analyses and does not finish them. */
export interface WorkerProcess {
  /** The id of the first analysis it has begun. */
  begun: Promise<string>;
  signal(signal: NodeJS.Signals): void;
}

export function startWorkerProcess(jobs: TestJobs): WorkerProcess {
  const env = {
    ...process.env,
    DATABASE_URL: jobs.databaseUrl,
    DATA_ENCRYPTION_KEY: jobs.dataEncryptionKey,
    QUEUE_PREFIX: jobs.settings.queuePrefix,
  };
  const program = fileURLToPath(new URL('./worker-program.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return { begun: firstBegun(child), signal: (signal) => void child.kill(signal) };
}

function firstBegun(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.stdout?.on('data', (said: Buffer) => {
    const id = /begun (\S+)/.exec(said.toString())?.[1];
    if (id) resolve(id);
  });
  child.once('exit', () => reject(new Error('the worker process ended before it began anything')));
  return promise;
}
