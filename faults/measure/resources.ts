import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import type { Services } from '../services.ts';

const run = promisify(execFile);

/** Resident memory in MB and processor time in seconds of each process, by `ps`, which every system has. */
export async function weigh(processes: readonly { name: string; pid: number }[]): Promise<Map<string, { mb: number; cpuSeconds: number }>> {
  const { stdout } = await run('ps', ['-o', 'pid=,rss=,time=', '-p', processes.map(({ pid }) => pid).join(',')]).catch(() => ({
    stdout: '',
  }));
  const names = new Map(processes.map(({ name, pid }) => [pid, name]));
  return new Map(
    stdout.split('\n').flatMap((line) => {
      const [pid, rss, time] = line.trim().split(/\s+/);
      const name = names.get(Number(pid));
      return name === undefined ? [] : [[name, { mb: Number(rss) / 1024, cpuSeconds: secondsOf(time ?? '') }] as const];
    }),
  );
}

/** `ps` says `[[dd-]hh:]mm:ss`, on some systems with hundredths. */
function secondsOf(time: string): number {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time];
  return Number(days) * 86_400 + (clock ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** What Redis holds, in bytes; its own overhead without data is about 1 MB. NaN while it is away. */
export async function redisBytes({ redisPort, password }: Services): Promise<number> {
  const redis = new Redis({ host: '127.0.0.1', port: redisPort(), password, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => {});
  const memory = await redis.info('memory').catch(() => '');
  redis.disconnect();
  return Number(/used_memory_dataset:(\d+)/.exec(memory)?.[1] ?? Number.NaN);
}
