import type { AnalysisResult, SourceText, StageCounts } from '@groundwork/analysis/schema';
import type { Store } from '../store.ts';
import type { Claim } from './claim.ts';
import { sealEventDetail } from './event-detail.ts';
import { moveAnalysis } from './move-analysis.ts';

export interface Completion {
  documentId: string;
  result: AnalysisResult;
  sourceText: SourceText;
  counts: StageCounts;
  barrierCount: number;
  accommodationCount: number;
  needsReviewCount: number;
}

/**
 * Result, source text, state and last event in one transaction, under the fence; the checkpoints have done their service and go.
 * Returns the last event's number, also when this very completion was already written and only its answer was lost;
 * undefined when the claim is lost or the analysis was cancelled.
 */
export async function completeAnalysisRow(store: Store, claim: Claim, completion: Completion): Promise<{ seq: number } | undefined> {
  const {
    database: { sql },
    sealer,
  } = store;
  const { analysisId, customerId, attempt } = claim;
  const { documentId, counts } = completion;
  const resultSealed = sealer.seal(JSON.stringify(completion.result), {
    table: 'analysis_results',
    column: 'result',
    rowId: analysisId,
    customerId,
  });
  const sourceIdentity = { table: 'documents', column: 'source_text', rowId: documentId, customerId };
  const sourceSealed = sealer.seal(JSON.stringify(completion.sourceText), sourceIdentity);
  const moved = await moveAnalysis(store, {
    transition: 'complete',
    analysisId,
    guard: sql`and a.attempt = ${attempt}`,
    set: sql`, progress = 100, counts = a.counts || ${sql.json({ ...counts })}::jsonb, finished_at = now(), worker_id = null, lease_expires_at = null,
      barrier_count = ${completion.barrierCount}, accommodation_count = ${completion.accommodationCount}, needs_review_count = ${completion.needsReviewCount},
      warning_codes = ${warningCodesOf(completion)}`,
    event: sealEventDetail(store, customerId, { counts }),
    also: sql`, stored_result as (
      insert into analysis_results (analysis_id, customer_id, result_sealed) select id, customer_id, ${resultSealed} from moved
      on conflict (analysis_id) do update set result_sealed = excluded.result_sealed, created_at = now()
    ), stored_source as (
      update documents d set source_text_sealed = ${sourceSealed} from moved where d.id = moved.document_id
    ), spent_checkpoints as (
      delete from checkpoints c using moved where c.analysis_id = moved.id
    )`,
  });
  if (moved) return { seq: moved.seq };
  const [written] = await sql<{ seq: number }[]>`
    select event_seq as seq from analyses where id = ${analysisId} and attempt = ${attempt} and state = 'completed'`;
  return written;
}

/** What the report warns of about its document, each code once: the list shows them without opening the report. */
function warningCodesOf({ result }: Completion): string[] {
  return [...new Set(result.analysis_data.document.warnings.map(({ code }) => code))];
}
