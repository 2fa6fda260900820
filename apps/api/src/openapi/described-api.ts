import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { allowOnly } from '../http/wrong-method.ts';
import { docsPage } from './docs-page.ts';
import { openApiDocument } from './document.ts';

const style = readFileSync(new URL('./docs-page.css', import.meta.url), 'utf8');

/** The OpenAPI document and its page, which loads nothing from anywhere else. Both may be read by anybody: they hold no data. */
export function describedApi(publicUrl: string): Router {
  const document = openApiDocument(publicUrl);
  const page = docsPage(document);
  const routes = Router();
  routes.use(['/api/openapi.json', '/api/docs'], (_request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    next();
  });
  routes.get('/api/openapi.json', (_request, response) => void response.json(document));
  routes.get('/api/docs', (_request, response) => void response.type('html').send(page));
  routes.get('/api/docs/style.css', (_request, response) => void response.type('css').send(style));
  routes.all(['/api/openapi.json', '/api/docs', '/api/docs/style.css'], allowOnly('GET'));
  return routes;
}
