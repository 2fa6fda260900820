import type { DocumentWarning, ModuleType, Stage, StageCounts } from '@groundwork/analysis/schema';
import type { AnalysisState } from '../analysis-states.ts';
import type { Database, Speaker } from '../open-database.ts';
import { fileNameIdentity, labelIdentity } from '../sealed-names.ts';
import type { Store } from '../store.ts';

/** How an analysis stands, now or at one of its events. */
export interface AnalysisProgress {
  id: string;
  customerId: string;
  caseId: string;
  moduleType: ModuleType;
  state: AnalysisState;
  /** Claims so far: the fence. */
  attempt: number;
  failedAttempts: number;
  maxAttempts: number;
  progress: number;
  stage: Stage | null;
  counts: StageCounts;
  /** Number of the latest event. */
  seq: number;
  errorCode: string | null;
  errorMessage: string | null;
  nextAttemptAt: Date | null;
  /** Until when it waits at most for a model provider that is away; null until it had to wait for one. */
  waitsUntil: Date | null;
  createdAt: Date;
  updatedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** An analysis as a line of a list. */
export interface AnalysisSummary extends AnalysisProgress {
  caseLabel: string | null;
  fileName: string | null;
  origin: 'file' | 'pasted';
  barrierCount: number | null;
  accommodationCount: number | null;
  needsReviewCount: number | null;
  /** Codes of what the report warns of about the document; none before there is a report. */
  warningCodes: DocumentWarning['code'][];
}

/** A row as it comes from Postgres where it holds sealed columns of the case and the document too. */
export interface SealedSummary extends AnalysisProgress {
  documentId: string;
  origin: 'file' | 'pasted';
  labelSealed: Buffer | null;
  fileNameSealed: Buffer | null;
  barrierCount: number | null;
  accommodationCount: number | null;
  needsReviewCount: number | null;
  /** Codes of what the report warns of about the document; none before there is a report. */
  warningCodes: DocumentWarning['code'][];
}

/** The columns of `AnalysisProgress`, of the table (or alias) `a`. */
export function progressColumns(sql: Speaker) {
  return sql`
    a.id, a.customer_id as "customerId", a.case_id as "caseId", a.module_type as "moduleType", a.state, a.attempt,
    a.failed_attempts as "failedAttempts", a.max_attempts as "maxAttempts", a.progress, a.stage, a.counts, a.event_seq as "seq",
    a.error_code as "errorCode", a.error_message as "errorMessage", a.next_attempt_at as "nextAttemptAt", a.waits_until as "waitsUntil",
    a.created_at as "createdAt", a.updated_at as "updatedAt", a.started_at as "startedAt", a.finished_at as "finishedAt"`;
}

/** The columns of `SealedSummary`, of `analyses a`, `cases c` and `documents d`. */
export function summaryColumns(sql: Database['sql']) {
  return sql`
    ${progressColumns(sql)}, a.document_id as "documentId", d.origin, c.label_sealed as "labelSealed", d.file_name_sealed as "fileNameSealed",
    a.barrier_count as "barrierCount", a.accommodation_count as "accommodationCount", a.needs_review_count as "needsReviewCount",
    a.warning_codes as "warningCodes"`;
}

/** Opens the sealed columns of a line of the list. */
export function openSummary({ sealer }: Pick<Store, 'sealer'>, row: SealedSummary): AnalysisSummary {
  const { documentId, labelSealed, fileNameSealed, ...summary } = row;
  const { customerId } = row;
  const label = labelSealed && sealer.open(labelSealed, labelIdentity(row.caseId, customerId));
  const fileName = fileNameSealed && sealer.open(fileNameSealed, fileNameIdentity(documentId, customerId));
  return { ...summary, caseLabel: label?.toString() ?? null, fileName: fileName?.toString() ?? null };
}
