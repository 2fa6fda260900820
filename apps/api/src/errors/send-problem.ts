import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from '../http/request-id.ts';
import { describeError, type Problem } from './describe-error.ts';

/** Express's last handler: every error leaves as `application/problem+json` (RFC 9457), and one nobody foresaw is logged. */
export function sendProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = describeError(error);
    if (problem.code === 'internal_error')
      log.error({ err: error, requestId: requestIdOf(response), method: request.method, path: request.path }, 'unexpected error');
    if (response.headersSent) return next(error);
    sendProblem(response, problem);
  };
}

/** The answer for one problem. A job's `status` stands in for HTTP's number where the contract wants `{jobId, status}`. */
function sendProblem(response: Response, problem: Problem): void {
  const { code, status, title, detail, fields, retryAfterSeconds, facts } = problem;
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:groundwork:problem:${code}`,
        title,
        status,
        detail,
        code,
        requestId: requestIdOf(response),
        ...(fields.length > 0 && { errors: fields }),
        ...facts,
      }),
    );
}
