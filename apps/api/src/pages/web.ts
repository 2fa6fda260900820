import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { RequestError } from '../errors/request-error.ts';

/** Serves the built web pages: files named by their content for ever, the page itself always asked anew (by its ETag). */
export function webPages(dist: string): Router {
  const pages = Router();
  pages.use(
    '/assets',
    express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false, fallthrough: false }),
  );
  pages.use(
    express.static(dist, { index: false, redirect: false, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }),
  );
  pages.get('/{*path}', sendIndex(dist));
  return pages;
}

/** Every address that is no file is a page of the app, which finds its own way. */
function sendIndex(dist: string): RequestHandler {
  const index = join(dist, 'index.html');
  return (request, response, next) => {
    if (request.path.startsWith('/api/')) return next();
    if (!existsSync(index))
      return next(new RequestError('not_found', 'The web pages are not built yet. Run `npm start`, which builds them.'));
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: dist });
  };
}
