import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-id.ts';

/** One line per request: never a body, a query string (it can hold a search for a name) or a header. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const line = {
        requestId: requestIdOf(response),
        method: request.method,
        path: request.originalUrl.split('?', 1)[0],
        status: response.statusCode,
        durationMs: Math.round(performance.now() - startedAt),
        isAborted: !response.writableEnded,
      };
      if (response.statusCode >= 500) log.error(line, 'request failed');
      else if (isOurWork(line.path)) log.info(line, 'request');
      else log.debug(line, 'request');
    });
    next();
  };
}

/** Asset requests and probes would drown the rest. */
function isOurWork(path = ''): boolean {
  return path.startsWith('/api/') || path.startsWith('/admin/');
}
