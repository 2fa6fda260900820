import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content?: Record<string, unknown> }> }>>;
  components: { schemas: Record<string, unknown> };
}

let api: TestApi;
let document: Document;
beforeAll(async () => {
  api = await openTestApi();
  document = await bodyOf<Document>(await api.ask('/api/openapi.json', { key: null }));
});
afterAll(() => api?.drop());

const responsesOf = (path: string, method: string) => document.paths[path]?.[method]?.responses ?? {};

describe('the OpenAPI document', () => {
  it('names every route of the contract', () => {
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`));
    expect(routes.sort()).toEqual([
      'delete /api/ai-analysis/{jobId}',
      'get /api/ai-analysis/health',
      'get /api/ai-analysis/result/{jobId}',
      'get /api/ai-analysis/status/{jobId}',
      'post /api/ai-analysis/retry',
      'post /api/ai-analysis/submit',
      'post /api/ai-analysis/{jobId}/retry',
    ]);
  });

  it('holds everything it refers to', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(5);
    for (const name of references) expect(document.components.schemas).toHaveProperty([name ?? '']);
  });

  it('describes what the routes answer', async () => {
    const aText = { caseId: randomUUID(), moduleType: 'k12', documentText: 'Digit Span 7.' };
    const submitted = await api.ask('/api/ai-analysis/submit', submitting(aText));
    const { jobId } = await bodyOf<{ jobId: string }>(submitted);
    const answers: [string, string, Response][] = [
      ['/api/ai-analysis/submit', 'post', submitted],
      ['/api/ai-analysis/submit', 'post', await api.ask('/api/ai-analysis/submit', submitting({ ...aText, moduleType: 'x' }))],
      ['/api/ai-analysis/submit', 'post', await api.ask('/api/ai-analysis/submit', { ...submitting(aText), key: null })],
      ['/api/ai-analysis/status/{jobId}', 'get', await api.ask(`/api/ai-analysis/status/${jobId}`)],
      ['/api/ai-analysis/status/{jobId}', 'get', await api.ask(`/api/ai-analysis/status/${randomUUID()}`)],
      ['/api/ai-analysis/result/{jobId}', 'get', await api.ask(`/api/ai-analysis/result/${jobId}`)],
      ['/api/ai-analysis/{jobId}', 'delete', await api.ask(`/api/ai-analysis/${jobId}`, { method: 'DELETE' })],
      ['/api/ai-analysis/{jobId}', 'delete', await api.ask(`/api/ai-analysis/${jobId}`, { method: 'DELETE' })],
      ['/api/ai-analysis/{jobId}/retry', 'post', await api.ask(`/api/ai-analysis/${jobId}/retry`, { method: 'POST' })],
      ['/api/ai-analysis/{jobId}/retry', 'post', await api.ask(`/api/ai-analysis/${jobId}/retry`, { method: 'POST' })],
      ['/api/ai-analysis/retry', 'post', await api.ask('/api/ai-analysis/retry', submitting({ jobIds: [jobId] }))],
      ['/api/ai-analysis/retry', 'post', await api.ask('/api/ai-analysis/retry', submitting({}))],
      ['/api/ai-analysis/health', 'get', await api.ask('/api/ai-analysis/health')],
    ];
    for (const [path, method, { status, headers }] of answers) {
      const described = responsesOf(path, method)[String(status)];
      expect(described, `${method} ${path} ${status}`).toBeDefined();
      expect(Object.keys(described?.content ?? {})).toContain(headers.get('content-type')?.split(';')[0]);
    }
  });
});

describe('its page', () => {
  it('shows every route, and needs no script and nothing from elsewhere', async () => {
    const page = await (await api.ask('/api/docs', { key: null })).text();
    for (const path of Object.keys(document.paths)) expect(page).toContain(path);
    expect(page).not.toMatch(/<script|<style|style=|https?:\/\//);
    const style = await api.ask('/api/docs/style.css', { key: null });
    expect(style.headers.get('content-type')).toContain('text/css');
  });
});
