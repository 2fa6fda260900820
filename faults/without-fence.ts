import { setTimeout as sleep } from 'node:timers/promises';
import { stages } from '@groundwork/analysis/schema';
import { createSealer, type Database } from '@groundwork/db';
import type { AnalysisHandler } from '@groundwork/jobs';
import { anEmptyReport } from '@groundwork/jobs/testing';
import { enter } from './ledger.ts';

/**
 * A worker as it must not be: it never asks whether it still holds its claim, and writes progress and result by plain SQL. For the test of
 * the test: the checker has to find what it does after a pause.
 */
export function stagesWithoutFence(ledger: string, worker: string, database: Database, dataEncryptionKey: string): AnalysisHandler {
  const sealer = createSealer(dataEncryptionKey);
  const { sql } = database;
  return async ({ analysisId, customerId, attempt, moduleType }) => {
    for (const [index, stage] of stages.entries()) {
      enter(ledger, { kind: 'call', at: Date.now(), worker, analysisId, attempt, stage });
      await sleep(80);
      const progress = Math.floor((index / stages.length) * 100);
      await sql`
        with mine as (
          update analyses set state = 'active', progress = ${progress}, stage = ${stage}, event_seq = event_seq + 1 where id = ${analysisId} returning *
        )
        insert into analysis_events (analysis_id, seq, customer_id, state, progress, stage, attempt)
        select id, event_seq, customer_id, state, progress, stage, ${attempt} from mine`;
    }
    const report = anEmptyReport(moduleType);
    const place = { table: 'analysis_results', column: 'result', rowId: analysisId, customerId };
    const sealed = sealer.seal(JSON.stringify(report.result), place);
    await sql`
      with mine as (
        update analyses set state = 'completed', progress = 100, event_seq = event_seq + 1, finished_at = now(), worker_id = null,
          lease_expires_at = null where id = ${analysisId} returning *
      ), event as (
        insert into analysis_events (analysis_id, seq, customer_id, state, progress, stage, attempt)
        select id, event_seq, customer_id, state, progress, stage, ${attempt} from mine
      )
      insert into analysis_results (analysis_id, customer_id, result_sealed) values (${analysisId}, ${customerId}, ${sealed})
      on conflict (analysis_id) do update set result_sealed = excluded.result_sealed`;
    return report;
  };
}
