import type { AnalysisStatus } from './status.ts';

/** Everything a caller of this package can be refused for, and what a person reads then. HTTP statuses are the API's business. */
const messages = {
  analysis_not_found: 'There is no analysis with this id. Check the id, or look for the analysis in your list.',
  case_not_found: 'There is no case with this id. Check the id, or look for the case in your list.',
  case_of_another_customer: 'This case id belongs to another organisation. Use a new id for a new case.',
  customer_mismatch: 'The customer you named is not the one you are signed in for. Leave it out, or sign in for that customer.',
  idempotency_key_reused: 'This Idempotency-Key was already used for another request. Send a new key with a new request.',
  not_completed: 'This analysis has no report yet.',
  already_finished: 'This analysis is already over, so there is nothing to cancel.',
  not_retryable: 'Only an analysis that failed or was cancelled can be started again.',
  document_not_read_yet: 'The text of this document is not read yet. It is shown as soon as the analysis is done.',
  rate_limited: 'Too many analysis requests, please try again later',
  overloaded: 'Too many analyses are waiting right now. Nothing was stored; please try again in a few minutes.',
  backlog_full: 'Your organisation has as much waiting as may wait at once. Nothing was stored; please send more when some of it is done.',
  storage_unavailable: 'The database cannot be reached right now. Nothing you stored before is lost; please try again in a moment.',
} as const;

export type DomainErrorCode = keyof typeof messages;
/** All codes, for documents and tests. */
export const domainErrorCodes = Object.keys(messages) as readonly string[] as readonly DomainErrorCode[];

/** Facts that go with some of the codes. */
export interface DomainErrorFacts {
  /** The analysis as it stands, with `not_completed`, `already_finished` and `not_retryable`. */
  status?: AnalysisStatus;
  /** With `rate_limited`, `overloaded` and `backlog_full`: when to try again. */
  retryAfterSeconds?: number;
}

/** A refusal that a caller must look at; `message` is for a person. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: DomainErrorCode;
  readonly facts: DomainErrorFacts;
  constructor(code: DomainErrorCode, facts: DomainErrorFacts = {}, options?: ErrorOptions) {
    super(messages[code], options);
    this.code = code;
    this.facts = facts;
  }
}
