import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  type AnalyzeOutput,
  type ModelAnswer,
  type ModelGone,
  type ModelRequest,
  type Stage,
  type StageProgress,
  unreadableMessages,
} from '@groundwork/analysis';
import { PermanentFailure, TransientFailure } from '@groundwork/jobs';
import { residentBytes } from './memory.ts';
import type { AnalysisRequest, FromChild, ToChild } from './messages.ts';
import { startTimeLimit } from './time-limit.ts';

/** What one document may take; beyond it, it is `document_too_complex`. */
export interface AnalysisLimits {
  /** Waits for a language model are not the document's, and are not counted; nor are scanned pages that are recognised within their usual time. */
  timeMs: number;
  /** With scanned pages: however many a document has, it takes no more than this (or than `timeMs`, where that is more). */
  scanTimeMs: number;
  /** Resident memory of the child. */
  memoryBytes: number;
}

/** What the parent does for the child while it works. */
export interface AnalysisHooks {
  /** Kills the child when it fires; `run` then throws its reason. */
  signal: AbortSignal;
  onProgress(progress: StageProgress): void;
  recall(stage: Stage): Promise<string | undefined>;
  remember(stage: Stage, output: string): Promise<void>;
  /** The signal fires when the child needs no answer any more. Its error ends the analysis. */
  askModel(request: ModelRequest, signal: AbortSignal): Promise<ModelAnswer | ModelGone>;
}

/** A child that makes one analysis at a time. */
export interface AnalysisProcess {
  /** 0 when the process could not be made. */
  pid: number;
  isAlive(): boolean;
  /** Resolves when the child has loaded the engine, or died trying. */
  started: Promise<void>;
  /**
   * @throws PermanentFailure when the document cannot be read, or takes more than `limits`; the signal's reason; TransientFailure
   * `analysis_process_died`, `analysis_process_not_begun` and `engine_error`
   */
  run(request: AnalysisRequest, hooks: AnalysisHooks): Promise<AnalyzeOutput>;
  /** Resident memory; 0 where the system does not tell. */
  memoryBytes(): number;
  kill(): void;
}

const program = fileURLToPath(new URL('./child.ts', import.meta.url));
const heapMb = 512;
const memoryLookMs = 200;
/** A scanned page takes up to 8 seconds of a core; on a machine with other work three or four times as much passes. */
const scannedPageMs = 30_000;
/** Behind the API, but not so far that a busy machine starves it. */
const niceness = 5;

/** Starts a child. It gets no environment but what Node itself needs: no secret is in its reach. Nor is what it prints kept: it may quote. */
export function startAnalysisProcess(limits: AnalysisLimits): AnalysisProcess {
  const child = fork(program, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMb}`, '--permission', '--allow-fs-read=*', '--allow-worker'],
    env: { NODE_ENV: process.env.NODE_ENV, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  // People who submit and read must not wait for the documents of others.
  if (child.pid !== undefined) lowerPriority(child.pid);
  const started = new Promise<void>((resolve) => {
    child.once('message', () => resolve());
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    pid: child.pid ?? 0,
    started,
    isAlive: () => child.connected && child.exitCode === null && child.signalCode === null && !child.killed,
    run: (request, hooks) => runIn(child, request, hooks, limits),
    memoryBytes: () => residentBytes(child.pid ?? 0) ?? 0,
    kill: () => void child.kill('SIGKILL'),
  };
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, niceness);
  } catch {
    // Not every system lets us; then all are equal.
  }
}

function runIn(child: ChildProcess, request: AnalysisRequest, hooks: AnalysisHooks, limits: AnalysisLimits): Promise<AnalyzeOutput> {
  const { promise, resolve, reject } = Promise.withResolvers<AnalyzeOutput>();
  const stop = (reason: unknown) => {
    child.kill('SIGKILL');
    reject(reason);
  };
  const onAbort = () => stop(hooks.signal.reason);
  let hasBegun = false;
  const onExit = (code: number | null, signal: NodeJS.Signals | null) => reject(hasBegun ? whyDied(code, signal) : notBegun());
  const onMessage = (message: FromChild) => {
    // It asks for the first stage before it opens the document.
    if (message.kind !== 'ready') hasBegun = true;
    switch (message.kind) {
      case 'progress':
        return hooks.onProgress(message.progress);
      case 'page_recognised':
        return timeLimit.giveBack(scannedPageMs);
      case 'recall':
        return answer(hooks.recall(message.stage), (output) => ({ kind: 'recalled', id: message.id, output }));
      case 'remember':
        return answer(hooks.remember(message.stage, message.output), () => ({ kind: 'remembered', id: message.id }));
      case 'ask_model': {
        timeLimit.pause();
        const asked = hooks.askModel(message.request, over.signal).finally(timeLimit.resume);
        return answer(asked, (said) => ({ kind: 'model_answered', id: message.id, answer: said }));
      }
      case 'finished':
        return resolve(message.output);
      case 'unreadable':
        return reject(new PermanentFailure(message.code, message.message));
      case 'threw':
        return reject(new TransientFailure('engine_error', { cause: engineError(message) }));
    }
  };
  const answer = <T>(work: Promise<T>, reply: (value: T) => ToChild) =>
    void work.then((value) => child.connected && child.send(reply(value)), stop);

  const over = new AbortController();
  const bounds = { limitMs: limits.timeMs, ceilingMs: Math.max(limits.timeMs, limits.scanTimeMs) };
  const timeLimit = startTimeLimit(bounds, () => stop(tooComplex()));
  const memoryWatch = setInterval(() => {
    if ((residentBytes(child.pid ?? 0) ?? 0) > limits.memoryBytes) stop(tooComplex());
  }, memoryLookMs);
  child.on('message', onMessage);
  child.once('exit', onExit);
  hooks.signal.addEventListener('abort', onAbort, { once: true });
  if (hooks.signal.aborted) onAbort();
  else if (!child.connected) reject(notBegun());
  else child.send({ kind: 'analyze', request } satisfies ToChild, (error) => error && stop(notBegun()));

  return promise.finally(() => {
    over.abort();
    timeLimit.end();
    clearInterval(memoryWatch);
    child.off('message', onMessage);
    child.off('exit', onExit);
    hooks.signal.removeEventListener('abort', onAbort);
  });
}

/** V8 aborts a process whose heap is full; every other death is not the document's fault until it has happened too often. */
function whyDied(code: number | null, signal: NodeJS.Signals | null): Error {
  const isHeapFull = signal === 'SIGABRT' || code === 134;
  return isHeapFull ? tooComplex() : new TransientFailure('analysis_process_died');
}

/** The child was gone before it opened the document, which therefore has no part in it: this says nothing about the document, however often it happens. */
function notBegun(): TransientFailure {
  return new TransientFailure('analysis_process_not_begun');
}

function tooComplex(): PermanentFailure {
  return new PermanentFailure('document_too_complex', unreadableMessages.document_too_complex);
}

/** The child's error as far as a log may hold it. */
function engineError({ error, at }: { error: string; at: string | undefined }): Error {
  const cause = new Error('the engine threw');
  cause.name = error;
  cause.stack = at === undefined ? cause.name : `${cause.name}\n    ${at}`;
  return cause;
}
