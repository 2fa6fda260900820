import { documentKinds, moduleTypes, type Stage, type StageCounts, stages } from '@groundwork/analysis/schema';
import { sql } from 'drizzle-orm';
import { bigserial, customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { analysisStates } from '../analysis-states.ts';
import { customers } from './people.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
/** AES-256-GCM ciphertext; what it may hold and how its row is bound in is in `../sealing.ts`. */
const sealed = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const customer = () =>
  text('customer_id')
    .notNull()
    .references(() => customers.id);

/** A person's matter at a customer; holds documents and their analyses. */
export const cases = pgTable(
  'cases',
  {
    id: uuid('id').primaryKey(),
    customerId: customer(),
    labelSealed: sealed('label_sealed'),
    /** Keyed hashes of the label's words, so that a sealed label can be searched. */
    searchTokens: text('search_tokens').array().notNull().default([]),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('cases_customer').on(table.customerId, table.id)],
);

/** An uploaded file or pasted text, as it came, and its extracted text once it was read. */
export const documents = pgTable(
  'documents',
  {
    id: uuid('id').primaryKey(),
    customerId: customer(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind', { enum: documentKinds }).notNull(),
    origin: text('origin', { enum: ['file', 'pasted'] }).notNull(),
    byteSize: integer('byte_size').notNull(),
    fileNameSealed: sealed('file_name_sealed'),
    contentSealed: sealed('content_sealed').notNull(),
    sourceTextSealed: sealed('source_text_sealed'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [index('documents_case').on(table.caseId)],
);

/**
 * One analysis of one document: its state, its claim and its figures. The transitions are in `../analysis-states.ts`.
 * `attempt` is the fence: each claim takes the next number, and every later write of a worker is conditional on it.
 */
export const analyses = pgTable(
  'analyses',
  {
    id: uuid('id').primaryKey(),
    customerId: customer(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    documentId: uuid('document_id')
      .notNull()
      .references(() => documents.id),
    moduleType: text('module_type', { enum: moduleTypes }).notNull(),
    state: text('state', { enum: analysisStates }).notNull().default('waiting'),
    attempt: integer('attempt').notNull().default(0),
    /** Attempts that ended in an error of their own; a hand-back or a dead worker does not count. */
    failedAttempts: integer('failed_attempts').notNull().default(0),
    /** Attempts whose worker died; too many of them quarantine the document. */
    lostAttempts: integer('lost_attempts').notNull().default(0),
    maxAttempts: integer('max_attempts').notNull(),
    progress: integer('progress').notNull().default(0),
    stage: text('stage', { enum: stages }).$type<Stage>(),
    counts: jsonb('counts').$type<StageCounts>().notNull().default({}),
    /** Sequence number of the latest event. */
    eventSeq: integer('event_seq').notNull().default(0),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    nextAttemptAt: moment('next_attempt_at'),
    workerId: text('worker_id'),
    /** The model provider of the worker that claimed it or held it off last; null where no model is asked. */
    modelProvider: text('model_provider'),
    /** Until when it waits at most for a model provider that is away; null until it had to wait for one. */
    waitsUntil: moment('waits_until'),
    leaseExpiresAt: moment('lease_expires_at'),
    cancelRequestedAt: moment('cancel_requested_at'),
    /** Which dispatch to Bull is the current one; the first uses the analysis' id as Bull id, later ones a fresh id derived from it. */
    dispatchNumber: integer('dispatch_number').notNull().default(1),
    /** When it was released to Bull; null while it waits in the backlog for its customer's turn. */
    dispatchedAt: moment('dispatched_at'),
    /** Its place in the line: when it was submitted, or retried by a person. A hand-back keeps its place. */
    queuedAt: moment('queued_at').notNull().defaultNow(),
    /** Who submitted: a user's or an API key's id, and the calling app's own reference to its user. */
    submittedBy: text('submitted_by').notNull(),
    callerUserRef: text('caller_user_ref'),
    /** Keyed hashes of the file name's words. */
    searchTokens: text('search_tokens').array().notNull().default([]),
    barrierCount: integer('barrier_count'),
    accommodationCount: integer('accommodation_count'),
    needsReviewCount: integer('needs_review_count'),
    /** Codes of what the report warns of about the document (`document.warnings`), for the list. */
    warningCodes: text('warning_codes').array().notNull().default([]),
    createdAt: moment('created_at').notNull().defaultNow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  // No index holds a column that progress or a heartbeat changes, so that those updates stay in their page (HOT).
  (table) => [
    index('analyses_customer').on(table.customerId, table.id),
    index('analyses_case').on(table.caseId),
    index('analyses_state').on(table.state),
    index('analyses_waiting').on(table.queuedAt, table.id).where(sql`state = 'waiting'`),
    index('analyses_backlog').on(table.customerId, table.queuedAt, table.id).where(sql`state = 'waiting' and dispatched_at is null`),
    index('analyses_in_flight').on(table.customerId).where(sql`state in ('waiting', 'active') and dispatched_at is not null`),
    index('analyses_underway').on(table.customerId, table.id).where(sql`state in ('active', 'delayed')`),
    index('analyses_finished').on(table.finishedAt).where(sql`finished_at is not null`),
  ],
);

/** The finished report: `analysisResultSchema` as JSON, sealed. */
export const analysisResults = pgTable('analysis_results', {
  analysisId: uuid('analysis_id')
    .primaryKey()
    .references(() => analyses.id, { onDelete: 'cascade' }),
  customerId: customer(),
  resultSealed: sealed('result_sealed').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
});

/** The history of an analysis: gap-free from 1 in `seq`, written only under the fence. */
export const analysisEvents = pgTable(
  'analysis_events',
  {
    analysisId: uuid('analysis_id')
      .notNull()
      .references(() => analyses.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
    /** Known before `seq` is, so the sealed detail is bound to it. */
    id: uuid('id').notNull().default(sql`gen_random_uuid()`),
    customerId: customer(),
    state: text('state', { enum: analysisStates }).notNull(),
    progress: integer('progress').notNull(),
    stage: text('stage', { enum: stages }).$type<Stage>(),
    attempt: integer('attempt').notNull(),
    failedAttempts: integer('failed_attempts').notNull().default(0),
    /** Counts, error and next try at that moment (`EventDetail`). */
    detailSealed: sealed('detail_sealed'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.analysisId, table.seq] })],
);

/** A finished stage's output, so that a resumed attempt continues behind it. */
export const checkpoints = pgTable(
  'checkpoints',
  {
    analysisId: uuid('analysis_id')
      .notNull()
      .references(() => analyses.id, { onDelete: 'cascade' }),
    stage: text('stage', { enum: stages }).$type<Stage>().notNull(),
    customerId: customer(),
    inputHash: text('input_hash').notNull(),
    outputSealed: sealed('output_sealed').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.analysisId, table.stage] })],
);

/** An `Idempotency-Key` and the request it stood for; both as keyed hashes. Kept for 24 h. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    customerId: customer(),
    keyHash: text('key_hash').notNull(),
    requestHash: text('request_hash').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.customerId, table.keyHash] }), index('idempotency_keys_age').on(table.createdAt)],
);

/** A person's decision on a finding. */
export const reviews = pgTable(
  'reviews',
  {
    id: uuid('id').primaryKey(),
    analysisId: uuid('analysis_id')
      .notNull()
      .references(() => analyses.id, { onDelete: 'cascade' }),
    customerId: customer(),
    findingId: text('finding_id').notNull(),
    decisionSealed: sealed('decision_sealed').notNull(),
    reviewedBy: text('reviewed_by').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [index('reviews_analysis').on(table.analysisId)],
);

/** Who did what, when; ids only. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    customerId: customer(),
    actorKind: text('actor_kind', { enum: ['user', 'api_key', 'system'] }).notNull(),
    actorId: text('actor_id').notNull(),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    callerUserRef: text('caller_user_ref'),
    requestId: text('request_id'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [index('audit_entries_customer').on(table.customerId, table.createdAt), index('audit_entries_subject').on(table.subjectId)],
);
