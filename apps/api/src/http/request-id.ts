import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

const header = 'X-Request-Id';
const acceptable = /^[\w.-]{1,64}$/;

/** Gives every request an id (the caller's, when it is a plain token) and echoes it, so that a person's report finds its log line. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.get(header);
  response.setHeader(header, given && acceptable.test(given) ? given : randomUUID());
  next();
};

/** The id `assignRequestId` gave to the request this response answers. */
export function requestIdOf(response: ServerResponse): string {
  return String(response.getHeader(header) ?? 'unknown');
}
