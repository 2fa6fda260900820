import type { ModuleType } from '@groundwork/analysis/schema';
import { type Actor, DomainError, type JobsContext, submitAnalysis } from '@groundwork/jobs';
import type { CheckedDocument } from './document-of.ts';
import { newCaseId } from './new-case-id.ts';
import type { Submitted } from './submission-schema.ts';

/** What is asked of a document, and in whose name. */
export interface DocumentRequest {
  moduleType: ModuleType;
  /** Left out: a new case is made. */
  caseId?: string | undefined;
  caseLabel?: string | undefined;
  userId?: string | number | undefined;
  customerId?: string | undefined;
}

export interface SubmissionCircumstances {
  actor: Actor;
  idempotencyKey: string | undefined;
  requestId: string;
}

/** Hands a checked document over, in the name of whoever asks. REST and tRPC, text and file all end here. */
export async function submitDocument(
  jobs: JobsContext,
  { actor, idempotencyKey, requestId }: SubmissionCircumstances,
  submission: DocumentRequest,
  document: CheckedDocument,
): Promise<Submitted> {
  const { moduleType, caseLabel, userId, customerId } = submission;
  if (customerId !== undefined && customerId !== actor.customerId) throw new DomainError('customer_mismatch');
  const caseId = submission.caseId ?? newCaseId(actor.customerId, idempotencyKey);
  const callerUserRef = userId === undefined ? undefined : String(userId);
  const submitted = await submitAnalysis(jobs, {
    actor,
    caseId,
    caseLabel,
    moduleType,
    document,
    callerUserRef,
    idempotencyKey,
    requestId,
  });
  return { ...submitted, message: 'Analysis job queued successfully' };
}
