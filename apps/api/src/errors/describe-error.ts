import { UnreadableDocumentError } from '@groundwork/analysis';
import { isDatabaseAway } from '@groundwork/db';
import { DomainError } from '@groundwork/jobs';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { fieldErrors, invalidRequest } from './field-errors.ts';
import { type ProblemCode, problems } from './problem-codes.ts';
import { type FieldError, RequestError } from './request-error.ts';

/** An error as a caller is told of it. Nothing in it comes from a stack, a query or a document. */
export interface Problem {
  code: ProblemCode;
  status: number;
  title: string;
  /** The sentence a person reads: what happened, and the next step. */
  detail: string;
  fields: FieldError[];
  retryAfterSeconds: number | undefined;
  /** Facts that belong to the code, such as the job's state for `not_completed`. */
  facts: Record<string, unknown>;
}

/** Turns whatever was thrown into what the caller is told. What nobody foresaw becomes `internal_error`, without its text. */
export function describeError(error: unknown): Problem {
  if (error instanceof RequestError) {
    return { ...problem(error.code, error.message), fields: error.fields, retryAfterSeconds: error.retryAfterSeconds };
  }
  if (error instanceof DomainError) return describeDomainError(error);
  if (error instanceof UnreadableDocumentError) return problem(error.code, error.message);
  if (error instanceof ZodError) return describeError(invalidRequest(fieldErrors(error)));
  if (error instanceof TRPCError) return describeTrpcError(error);
  if (isDatabaseAway(error)) return describeDomainError(new DomainError('storage_unavailable', { retryAfterSeconds: 5 }));
  return describeHttpError(error);
}

/** Express and its parts throw errors that carry a status; of these only what a caller can cause is told. */
function describeHttpError(error: unknown): Problem {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 404) return problem('not_found', 'There is nothing at this address.');
  if (typeof status === 'number' && status >= 400 && status < 500) return problem('invalid_request', 'The request was not understood.');
  return problem(
    'internal_error',
    'Something went wrong on our side. What you submitted earlier is safe. Try again, and give us the request id if it happens again.',
  );
}

function describeDomainError({ code, message, facts: { status, retryAfterSeconds } }: DomainError): Problem {
  const described = { ...problem(code, message), retryAfterSeconds };
  if (!status) return described;
  if (code !== 'not_completed') return { ...described, facts: { jobId: status.jobId, jobStatus: status.status } };
  // The public contract answers `{jobId, status}` here, with the job's status and why it failed.
  const { jobId, error } = status;
  return { ...described, detail: error ?? described.detail, facts: { jobId, status: status.status, ...(error && { error }) } };
}

/** tRPC wraps what a procedure threw; of its own errors only those a caller can cause are told. */
function describeTrpcError(error: TRPCError): Problem {
  if (error.cause && error.code !== 'PARSE_ERROR') return describeError(error.cause);
  switch (error.code) {
    case 'NOT_FOUND':
      return problem('not_found', 'There is no such procedure.');
    case 'METHOD_NOT_SUPPORTED':
      return problem('method_not_allowed', 'Queries are called by GET, mutations by POST.');
    case 'UNSUPPORTED_MEDIA_TYPE':
      return problem('unsupported_media_type', 'This procedure does not take that type of body.');
    case 'PAYLOAD_TOO_LARGE':
      return problem('too_large', 'The request is larger than the largest document that can be analysed. Nothing was stored.');
    case 'PARSE_ERROR':
      return problem('invalid_json', 'The input is not valid JSON.');
    case 'BAD_REQUEST':
      return problem('invalid_request', 'The request was not understood.');
    default:
      return describeError(undefined);
  }
}

function problem(code: ProblemCode, detail: string): Problem {
  return { code, ...problems[code], detail, fields: [], retryAfterSeconds: undefined, facts: {} };
}
