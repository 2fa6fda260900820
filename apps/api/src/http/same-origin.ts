import type { Request, RequestHandler } from 'express';
import { RequestError } from '../errors/request-error.ts';

const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page sent with the visitor's cookies. A bearer token is never sent by a browser on its own,
 * so calls that carry one pass; so do calls of programs, which send neither `Sec-Fetch-Site` nor `Origin`.
 */
export const refuseCrossSite: RequestHandler = (request, _response, next) => {
  if (readMethods.has(request.method) || hasBearerToken(request) || isSameOrigin(request)) return next();
  next(
    new RequestError(
      'cross_site_request',
      'This request came from another website and was not carried out. Open Groundwork itself and try again.',
    ),
  );
};

function hasBearerToken(request: Request): boolean {
  return /^bearer /i.test(request.get('Authorization') ?? '');
}

/** Whether the browser says the request comes from a page of this server (or that no page sent it). */
function isSameOrigin(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.get('Origin');
  return !origin || (URL.canParse(origin) && new URL(origin).host === request.get('Host'));
}
