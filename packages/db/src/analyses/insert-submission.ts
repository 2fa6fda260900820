import { createHash } from 'node:crypto';
import type { DocumentKind, ModuleType } from '@groundwork/analysis/schema';
import type { TransactionSql } from 'postgres';
import { newId } from '../new-id.ts';
import type { Database } from '../open-database.ts';
import { fileNameIdentity, labelIdentity } from '../sealed-names.ts';
import { searchTokens } from '../search-tokens.ts';
import type { Store } from '../store.ts';

export interface NewSubmission {
  analysisId: string;
  actor: { kind: 'user' | 'api_key'; id: string; customerId: string };
  caseId: string;
  caseLabel?: string;
  moduleType: ModuleType;
  document: { origin: 'file' | 'pasted'; kind: DocumentKind; bytes: Uint8Array; fileName?: string };
  callerUserRef?: string;
  idempotencyKey?: string;
  requestId?: string;
  maxAttempts: number;
}

export type SubmissionOutcome =
  | { kind: 'inserted'; analysisId: string }
  /** The same request came before under this idempotency key. */
  | { kind: 'existing'; analysisId: string }
  | { kind: 'idempotency_key_reused' }
  | { kind: 'case_of_another_customer' };

/**
 * Stores a submission whole or not at all: case (if new), document, analysis, first event, audit entry.
 * Without an idempotency key it is one statement, so one round trip; with one, a transaction that takes the key first, so that of two racing
 * requests the second waits for the first and finds its analysis.
 */
export async function insertSubmission(store: Store, submission: NewSubmission): Promise<SubmissionOutcome> {
  const { sql } = store.database;
  const { idempotencyKey, analysisId } = submission;
  if (idempotencyKey === undefined) {
    return (await insertRows(sql, store, submission)) ? { kind: 'inserted', analysisId } : { kind: 'case_of_another_customer' };
  }
  try {
    return await sql.begin(async (transaction): Promise<SubmissionOutcome> => {
      const earlier = await takeIdempotencyKey(transaction, store, submission, idempotencyKey);
      if (earlier) return earlier;
      if (!(await insertRows(transaction, store, submission))) throw new CaseOfAnotherCustomer();
      return { kind: 'inserted', analysisId };
    });
  } catch (error) {
    if (error instanceof CaseOfAnotherCustomer) return { kind: 'case_of_another_customer' };
    throw error;
  }
}

/** Rolls the idempotency key back. */
class CaseOfAnotherCustomer extends Error {}

/** False when the case belongs to another customer: then nothing was inserted. */
async function insertRows(sql: Database['sql'] | TransactionSql, { sealer }: Store, submission: NewSubmission): Promise<boolean> {
  const { analysisId, actor, caseId, caseLabel, moduleType, document, maxAttempts } = submission;
  const { customerId } = actor;
  const documentId = newId();
  const label = caseLabel ? sealer.seal(caseLabel, labelIdentity(caseId, customerId)) : null;
  const labelTokens = caseLabel ? searchTokens(sealer, customerId, caseLabel) : [];
  const fileName = document.fileName ? sealer.seal(document.fileName, fileNameIdentity(documentId, customerId)) : null;
  const fileTokens = document.fileName ? searchTokens(sealer, customerId, document.fileName) : [];
  const content = sealer.seal(document.bytes, { table: 'documents', column: 'content', rowId: documentId, customerId });
  const inserted = await sql`
    with own_case as (
      insert into cases as c (id, customer_id, label_sealed, search_tokens)
      values (${caseId}, ${customerId}, ${label}, ${labelTokens})
      on conflict (id) do update set
        label_sealed = coalesce(c.label_sealed, excluded.label_sealed),
        search_tokens = case when c.label_sealed is null then excluded.search_tokens else c.search_tokens end,
        updated_at = now()
      where c.customer_id = excluded.customer_id
      returning c.id, c.customer_id
    ), new_document as (
      insert into documents (id, customer_id, case_id, kind, origin, byte_size, file_name_sealed, content_sealed)
      select ${documentId}, customer_id, id, ${document.kind}, ${document.origin}, ${document.bytes.byteLength}, ${fileName}, ${content}
      from own_case
      returning id, customer_id, case_id
    ), new_analysis as (
      insert into analyses (id, customer_id, case_id, document_id, module_type, max_attempts, event_seq, submitted_by, caller_user_ref, search_tokens)
      select ${analysisId}, customer_id, case_id, id, ${moduleType}, ${maxAttempts}, 1, ${actor.id}, ${submission.callerUserRef ?? null}, ${fileTokens}
      from new_document
      returning id, customer_id
    ), first_event as (
      insert into analysis_events (analysis_id, seq, customer_id, state, progress, attempt)
      select id, 1, customer_id, 'waiting', 0, 0 from new_analysis
    ), audit as (
      insert into audit_entries (customer_id, actor_kind, actor_id, action, subject_kind, subject_id, caller_user_ref, request_id)
      select customer_id, ${actor.kind}, ${actor.id}, 'analysis.submit', 'analysis', id::text, ${submission.callerUserRef ?? null}, ${submission.requestId ?? null}
      from new_analysis
    )
    select id from new_analysis`;
  return inserted.length === 1;
}

/** Undefined when the key is now ours; otherwise what it stood for. A key older than 24 h is free again. */
async function takeIdempotencyKey(
  sql: TransactionSql,
  { sealer }: Store,
  submission: NewSubmission,
  idempotencyKey: string,
): Promise<SubmissionOutcome | undefined> {
  const { customerId } = submission.actor;
  const keyHash = sealer.keyedHash(`idempotency-key:${idempotencyKey}`);
  const requestHash = sealer.keyedHash(`request:${fingerprint(submission)}`);
  const taken = await sql`
    insert into idempotency_keys as k (customer_id, key_hash, request_hash, analysis_id)
    values (${customerId}, ${keyHash}, ${requestHash}, ${submission.analysisId})
    on conflict (customer_id, key_hash) do update set
      request_hash = excluded.request_hash, analysis_id = excluded.analysis_id, created_at = now()
    where k.created_at < now() - interval '24 hours'
    returning 1`;
  if (taken.length === 1) return undefined;
  const [earlier] = await sql<{ requestHash: string; analysisId: string }[]>`
    select request_hash as "requestHash", analysis_id as "analysisId" from idempotency_keys
    where customer_id = ${customerId} and key_hash = ${keyHash}`;
  if (!earlier) throw new Error('an idempotency key vanished while it was being read');
  return earlier.requestHash === requestHash ? { kind: 'existing', analysisId: earlier.analysisId } : { kind: 'idempotency_key_reused' };
}

/** What makes two requests the same: all that the caller sent, the document by its hash. */
function fingerprint({ caseId, caseLabel, moduleType, document, callerUserRef }: NewSubmission): string {
  const bytes = createHash('sha256').update(document.bytes).digest('hex');
  return JSON.stringify([caseId, caseLabel ?? null, moduleType, document.origin, document.fileName ?? null, callerUserRef ?? null, bytes]);
}
