import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Question } from './child.ts';

/** What came of one file. The last four are what fuzzing looks for. */
export type Outcome =
  | { kind: 'read' }
  | { kind: 'report' }
  | { kind: 'refused'; code: string }
  | { kind: 'threw'; stack: string }
  | { kind: 'died'; how: string }
  | { kind: 'hung' }
  | { kind: 'memory'; megabytes: number };

/** How a file may end: read, made a report of, or refused with the reason. */
export const endings: ReadonlySet<Outcome['kind']> = new Set<Outcome['kind']>(['read', 'report', 'refused']);

/** What one file may take: the bounds a worker sets its children. */
export interface Bounds {
  timeMs: number;
  memoryBytes: number;
}

/** A process that is given one file after the other, and replaced when it ends. */
export interface Subject {
  try(question: Question): Promise<{ outcome: Outcome; ms: number; peakBytes: number }>;
  close(): void;
}

const heapMb = 512;
const lookMs = 50;
const pageBytes = 4096;

/** Starts a child when the first file comes. */
export function openSubject({ timeMs, memoryBytes }: Bounds): Subject {
  let child: ChildProcess | undefined;
  const close = () => {
    child?.removeAllListeners();
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    close,
    async try(question) {
      child ??= await start();
      const subject = child;
      const began = performance.now();
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      let peakBytes = 0;
      const timeout = setTimeout(() => resolve({ kind: 'hung' }), timeMs);
      const watch = setInterval(() => {
        const resident = residentBytes(subject.pid ?? 0);
        peakBytes = Math.max(peakBytes, resident);
        if (resident > memoryBytes) resolve({ kind: 'memory', megabytes: Math.round(resident / 1e6) });
      }, lookMs);
      const onMessage = (answer: Answer) => answer.kind !== 'ready' && resolve(answer);
      // V8 aborts a process whose heap is full.
      const onExit = (code: number | null, signal: NodeJS.Signals | null) =>
        resolve(
          signal === 'SIGABRT' || code === 134 ? { kind: 'memory', megabytes: heapMb } : { kind: 'died', how: signal ?? `exit ${code}` },
        );
      subject.on('message', onMessage).once('exit', onExit);
      subject.send(question);
      const outcome = await promise;
      clearTimeout(timeout);
      clearInterval(watch);
      subject.off('message', onMessage).off('exit', onExit);
      if (!endings.has(outcome.kind)) close();
      return { outcome, ms: performance.now() - began, peakBytes };
    },
  };
}

function start(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`The engine does not load (exit ${code}).`)));
  });
}

/** 0 where the system does not tell. */
function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1] ?? 0) * pageBytes;
  } catch {
    return 0;
  }
}
