import { TRPCClientError } from '@trpc/client';
import type { AppRouter, ServerErrorData } from './contract.ts';

/** Codes of what can go wrong on the way or while waiting; the server's own codes are in `ServerErrorData['code']`. */
export type WaitingErrorCode = 'unreachable' | 'unexpected_answer' | 'aborted' | 'timed_out' | 'analysis_failed' | 'analysis_cancelled';

/** Open at the end: a newer server may know codes that this version of the client does not. */
export type GroundworkErrorCode = ServerErrorData['code'] | WaitingErrorCode | (string & {});

export type GroundworkErrorFacts = {
  code: GroundworkErrorCode;
  /** HTTP status of the answer; 0 when there was none. */
  status?: number;
  /** Id of the request in the server's log. */
  requestId?: string;
  /** Seconds after which the server takes the call again (rate limit, overload). */
  retryAfterSeconds?: number;
  /** The analysis the error is about, once it has an id: nothing of it is lost. */
  jobId?: string;
  cause?: unknown;
};

/** The one error this package throws. `message` is a sentence for people, `code` is for programs and does not change. */
export class GroundworkError extends Error {
  override readonly name = 'GroundworkError';
  readonly code: GroundworkErrorCode;
  readonly status: number;
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
  readonly jobId?: string;

  constructor(message: string, facts: GroundworkErrorFacts) {
    super(message, { cause: facts.cause });
    this.code = facts.code;
    this.status = facts.status ?? 0;
    this.requestId = facts.requestId;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.jobId = facts.jobId;
  }
}

/** Turns whatever a call threw into a `GroundworkError`; one that is already passes through. */
export function groundworkErrorFrom(thrown: unknown, jobId?: string): GroundworkError {
  if (thrown instanceof GroundworkError) return thrown;
  if (!isServerError(thrown)) return unreachable(thrown, jobId);
  if (thrown.cause instanceof GroundworkError) return thrown.cause;
  const response = responseOf(thrown);
  if (thrown.data) {
    const { code, requestId, httpStatus, retryAfterSeconds = retryAfterOf(response) } = thrown.data;
    return new GroundworkError(thrown.message, { code, status: httpStatus, requestId, retryAfterSeconds, jobId, cause: thrown });
  }
  if (response) return errorFromProblem(thrown, response, jobId);
  return isAbort(thrown.cause) ? aborted(thrown, jobId) : unreachable(thrown, jobId);
}

/** The server is away or busy, which a restart or a little time mends; anything else (404, 401) stays as it is. */
export function isPassing(error: GroundworkError): boolean {
  return error.code === 'unreachable' || error.status === 429 || error.status >= 500;
}

/** The caller gave up waiting; the analysis goes on unless it was cancelled as well. */
export function aborted(cause: unknown, jobId?: string): GroundworkError {
  return new GroundworkError('Waiting was stopped. The analysis itself goes on.', { code: 'aborted', jobId, cause });
}

function isServerError(thrown: unknown): thrown is TRPCClientError<AppRouter> {
  return thrown instanceof TRPCClientError;
}

function unreachable(cause: unknown, jobId?: string): GroundworkError {
  return new GroundworkError('The Groundwork server did not answer. Check the address and the network, then try again.', {
    code: 'unreachable',
    jobId,
    cause,
  });
}

/** A page of something between us and the server, such as a proxy whose server is restarting: nothing in it is for a program. */
export function unexpectedAnswer(response: Response, cause?: unknown): GroundworkError {
  return new GroundworkError(`The server answered ${response.status}, which was not expected. Try again in a moment.`, {
    code: 'unexpected_answer',
    status: response.status,
    retryAfterSeconds: retryAfterOf(response),
    cause,
  });
}

/** Doors in front of the router (limits, sign-in) answer problem+json (RFC 9457). */
function errorFromProblem(thrown: TRPCClientError<AppRouter>, response: Response, jobId: string | undefined): GroundworkError {
  const problem: unknown = thrown.meta?.responseJSON;
  const [code, detail, requestId] = ['code', 'detail', 'requestId'].map((key) => textIn(problem, key));
  if (!code || !detail) return unexpectedAnswer(response, thrown);
  const retryAfterSeconds = retryAfterOf(response);
  return new GroundworkError(detail, { code, status: response.status, requestId, retryAfterSeconds, jobId, cause: thrown });
}

function responseOf(thrown: TRPCClientError<AppRouter>): Response | undefined {
  const response: unknown = thrown.meta?.response;
  return response instanceof Response ? response : undefined;
}

/** `Retry-After` comes as seconds from our server, as a date from some proxies. */
function retryAfterOf(response: Response | undefined): number | undefined {
  const header = response?.headers.get('retry-after');
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

function isAbort(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'AbortError';
}

function textIn(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}
