import { type UnreadableCode, unreadableCodes } from '@groundwork/analysis';
import { type DomainErrorCode, domainErrorCodes } from '@groundwork/jobs';

/** What can be wrong with a request before it reaches an application function. */
const requestErrorCodes = [
  'invalid_request',
  'invalid_json',
  'not_signed_in',
  'not_allowed',
  'cross_site_request',
  'not_found',
  'method_not_allowed',
  'too_large',
  'unsupported_media_type',
  'too_many_sign_ins',
  'busy',
  'internal_error',
] as const;
export type RequestErrorCode = (typeof requestErrorCodes)[number];

/** Every code an error of this API can carry. */
export type ProblemCode = RequestErrorCode | DomainErrorCode | UnreadableCode;
export const problemCodes: readonly ProblemCode[] = [...requestErrorCodes, ...domainErrorCodes, ...unreadableCodes];

/** The HTTP status and the short title of each code. REST, tRPC and the OpenAPI document take them from here. */
export const problems: Record<ProblemCode, { status: number; title: string }> = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  invalid_json: { status: 400, title: 'The body is not valid JSON' },
  not_signed_in: { status: 401, title: 'Not signed in' },
  not_allowed: { status: 403, title: 'Not allowed' },
  cross_site_request: { status: 403, title: 'Sent by another website' },
  not_found: { status: 404, title: 'Nothing here' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  too_large: { status: 413, title: 'The document is too large' },
  unsupported_media_type: { status: 415, title: 'Unsupported type of body' },
  too_many_sign_ins: { status: 429, title: 'Too many attempts to sign in' },
  busy: { status: 503, title: 'Too busy right now' },
  internal_error: { status: 500, title: 'Something went wrong on our side' },

  analysis_not_found: { status: 404, title: 'No such analysis' },
  case_not_found: { status: 404, title: 'No such case' },
  case_of_another_customer: { status: 403, title: "Another organisation's case" },
  customer_mismatch: { status: 403, title: 'Another customer' },
  idempotency_key_reused: { status: 409, title: 'Idempotency key used before' },
  not_completed: { status: 409, title: 'No report yet' },
  already_finished: { status: 409, title: 'Already over' },
  not_retryable: { status: 409, title: 'Cannot be started again' },
  document_not_read_yet: { status: 409, title: 'Not read yet' },
  rate_limited: { status: 429, title: 'Too many requests' },
  backlog_full: { status: 503, title: 'Too much waiting' },
  overloaded: { status: 503, title: 'Overloaded' },
  storage_unavailable: { status: 503, title: 'Database unavailable' },

  document_empty: { status: 422, title: 'The document is empty' },
  document_type_unsupported: { status: 415, title: 'Unsupported type of document' },
  document_password_protected: { status: 422, title: 'The document asks for a password' },
  document_corrupt: { status: 422, title: 'The document is damaged' },
  document_scan_without_text: { status: 422, title: 'A scan without text' },
  document_too_complex: { status: 422, title: 'The document is too complex' },
};
