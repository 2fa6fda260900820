import { setTimeout as sleep } from 'node:timers/promises';
import { stages } from '@groundwork/analysis/schema';
import { type AnalysisHandler, ClaimEnded, PermanentFailure, TransientFailure } from '@groundwork/jobs';
import { anEmptyReport } from '@groundwork/jobs/testing';
import { enter } from './ledger.ts';
import { hashOf } from './random.ts';

export const providerName = 'the-provider';

/** By the clock of the machine, so that it is away for all workers at once: a second of every twelve. */
export const isProviderAway = () => Date.now() % 12_000 < 1000;

/**
 * An analysis in which each stage costs a paid call: it recalls what a stage has stored, else pays, waits a little and stores. Of a hundred
 * attempts about six fail in passing, and of a hundred documents about two for good, unless `complains` is false.
 */
export function paidStages(ledger: string, worker: string, { complains = true, isAway = (): boolean => false } = {}): AnalysisHandler {
  return async (job) => {
    const { analysisId, attempt, signal } = job;
    const stop = () => enter(ledger, { kind: 'stopped', at: Date.now(), worker, analysisId, attempt, reason: reasonOf(signal) });
    signal.addEventListener('abort', stop, { once: true });
    for (const [index, stage] of stages.entries()) {
      job.reportProgress({ stage, progress: Math.floor((index / stages.length) * 100), counts: {} });
      const key = { stage, inputHash: 'the-document' };
      const stored = await job.recallCheckpoint(key);
      signal.throwIfAborted();
      if (stored === undefined) {
        await job.askModel(async () => {
          if (isAway()) throw new TransientFailure('provider_away', { provider: providerName });
          enter(ledger, { kind: 'call', at: Date.now(), worker, analysisId, attempt, stage });
          await sleep(20 + (hashOf(`${analysisId}/${stage}`) % 100), undefined, { signal });
        });
        await job.rememberCheckpoint(key, '{"answered":true}');
      }
      if (complains && stage === 'scores') complain(analysisId, attempt);
    }
    return anEmptyReport(job.moduleType);
  };
}

function complain(analysisId: string, attempt: number): void {
  if (hashOf(analysisId) % 50 === 0) throw new PermanentFailure('cannot_be_read', 'This document cannot be read.');
  if (hashOf(`${analysisId}/${attempt}`) % 16 === 0) throw new TransientFailure('provider_busy');
}

function reasonOf({ reason }: AbortSignal): string {
  return reason instanceof ClaimEnded ? reason.reason : 'unknown';
}
