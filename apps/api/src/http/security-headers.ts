import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Where Bull Board is served; its page alone needs inline styles. */
export const boardPath = '/admin/queues';

/**
 * The browser may load and reach nothing but this server: no font, script or host of somebody else's.
 * Bull Board's page sets inline styles and a `<base>`; its link to a public font host stays refused.
 */
function headersFor(page: 'ours' | 'board', isHttps: boolean): RequestHandler {
  const isBoard = page === 'board';
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: isBoard ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: isBoard ? ["'self'"] : ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000 },
  });
}

/** Helmet, with a policy of its own for Bull Board's path. */
export function securityHeaders(publicUrl: string): RequestHandler {
  const isHttps = publicUrl.startsWith('https:');
  const ours = headersFor('ours', isHttps);
  const board = headersFor('board', isHttps);
  return (request, response, next) => {
    const isBoard = request.path === boardPath || request.path.startsWith(`${boardPath}/`);
    (isBoard ? board : ours)(request, response, next);
  };
}
