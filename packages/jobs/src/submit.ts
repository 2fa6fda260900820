import type { DocumentKind, ModuleType } from '@groundwork/analysis/schema';
import { insertSubmission, newId } from '@groundwork/db';
import type { Actor } from './actor.ts';
import { settled } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';

/** An assessment and what is asked of it. */
export interface Submission {
  actor: Actor;
  /** A UUID of the caller's choice; a case that does not exist yet is created in the caller's customer. */
  caseId: string;
  /** Names the case if it has no label yet. */
  caseLabel?: string;
  moduleType: ModuleType;
  document: { origin: 'file' | 'pasted'; kind: DocumentKind; bytes: Uint8Array; fileName?: string };
  /** The calling app's own reference to its user; kept with the analysis and in the audit trail. */
  callerUserRef?: string;
  /** The same key with the same request within 24 h gives the same analysis, also when two race. */
  idempotencyKey?: string;
  requestId?: string;
}

export interface SubmitAnswer {
  jobId: string;
  status: 'waiting';
  /** Whether an earlier request with this Idempotency-Key had already made it. */
  isExisting: boolean;
}

/**
 * Stores the assessment in one transaction, then lets the dispatcher look whether it has its turn, for at most about a second: with Redis
 * away the analysis is accepted all the same, and the reconciler hands it to Bull when Redis is back.
 * @throws DomainError case_of_another_customer, idempotency_key_reused
 */
export async function submitAnalysis(ctx: JobsContext, submission: Submission): Promise<SubmitAnswer> {
  const outcome = await insertSubmission(ctx, { ...submission, analysisId: newId(), maxAttempts: ctx.settings.attempts });
  if (outcome.kind === 'case_of_another_customer' || outcome.kind === 'idempotency_key_reused') throw new DomainError(outcome.kind);
  if (outcome.kind === 'inserted') {
    await settled(ctx.settings.redisTimeoutMs, ctx.dispatcher.dispatch());
  }
  return { jobId: outcome.analysisId, status: 'waiting', isExisting: outcome.kind === 'existing' };
}
