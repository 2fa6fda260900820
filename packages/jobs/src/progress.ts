import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage, StageCounts } from '@groundwork/analysis/schema';
import { type MovedAnalysis, type ProgressRecord, recordProgressRow } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import { loggable } from './failures.ts';
import type { HeldClaim } from './heartbeat.ts';
import { publishHint } from './hints.ts';

/** Writes what a handler reports, in order, without making it wait. */
export interface ProgressWriter {
  report(progress: ProgressRecord): void;
  /** All counts told so far, by earlier attempts too. */
  counts(): StageCounts;
  /** Writes what is still pending; afterwards nothing is written any more. */
  close(): Promise<void>;
}

export interface ProgressWriterOptions {
  claim: HeldClaim;
  analysis: MovedAnalysis;
  /** Called with each percentage that was written. */
  onWritten(percent: number): void;
  /** A write was refused: the claim is probably over. */
  onRefused(): void;
}

/**
 * Each stage gets an event when it begins; within a stage reports are merged and written at most every `progressMs`. A report that cannot
 * be written is left out: progress is worth a line in the log, not a failed analysis.
 */
export function createProgressWriter(ctx: JobsContext, { claim, analysis, onWritten, onRefused }: ProgressWriterOptions): ProgressWriter {
  const pending: ProgressRecord[] = [];
  const closing = new AbortController();
  let counts: StageCounts = analysis.counts;
  let percent = analysis.progress;
  let lastStage: Stage | undefined;
  let lastWrittenAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> | undefined;

  const write = async (record: ProgressRecord) => {
    lastStage = record.stage;
    lastWrittenAt = performance.now();
    try {
      const written = await recordProgressRow(ctx, claim, record);
      if (!written) return onRefused();
      onWritten(written.progress);
      await publishHint(ctx, { analysisId: claim.analysisId, customerId: claim.customerId, seq: written.seq, state: 'active' });
    } catch (error) {
      ctx.log.warn(loggable(error), `Progress could not be written, jobId: ${claim.analysisId}`);
    }
  };
  const waitForTurn = async (record: ProgressRecord) => {
    const waitMs = record.stage === lastStage ? lastWrittenAt + ctx.settings.progressMs - performance.now() : 0;
    if (waitMs > 0) await sleep(waitMs, undefined, { signal: closing.signal }).catch(() => {});
  };
  const writePending = async () => {
    for (let next = pending[0]; next && !claim.signal.aborted; next = pending[0]) {
      await waitForTurn(next);
      // While it waited, later reports of its stage may have been merged into it.
      const record = pending.shift();
      if (record) await write(record);
    }
    writing = undefined;
  };

  return {
    report({ stage, progress, counts: told }) {
      if (closing.signal.aborted) return;
      counts = { ...counts, ...told };
      percent = Math.max(percent, Math.min(99, Math.round(progress)));
      if (pending.at(-1)?.stage === stage) pending.pop();
      pending.push({ stage, progress: percent, counts });
      writing ??= writePending();
    },
    counts: () => counts,
    async close() {
      closing.abort();
      await writing;
    },
  };
}
