import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, emailOf, openTestApi, submitting, type TestApi, testPassword } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ env: { SIGN_IN_RATE_LIMIT_MAX: '3' } });
});
afterAll(() => api?.drop());

const me = '/api/trpc/session.me';
const withCookie = (path: string, cookie: string, init: RequestInit = {}) =>
  api.ask(path, { ...init, key: null, headers: { ...Object.fromEntries(new Headers(init.headers)), cookie } });
const aSubmit = () => submitting({ caseId: randomUUID(), moduleType: 'k12', documentText: 'Digit Span 7.' });

describe('nobody', () => {
  it.each([
    ['POST', '/api/ai-analysis/submit'],
    ['GET', `/api/ai-analysis/status/${randomUUID()}`],
    ['GET', `/api/ai-analysis/result/${randomUUID()}`],
    ['DELETE', `/api/ai-analysis/${randomUUID()}`],
    ['GET', me],
    ['GET', '/api/trpc/analyses.list?input=%7B%7D'],
    ['GET', '/api/trpc/queue.health'],
    ['GET', '/admin/queues/api/queues'],
  ])('%s %s answers 401', async (method, path) => {
    const answer = await api.ask(path, { method, key: null });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('not_signed_in');
  });

  it('is asked to sign in where a person opens a page for some', async () => {
    const answer = await api.ask('/admin/queues', { key: null, headers: { accept: 'text/html' } });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fadmin%2Fqueues');
  });

  it.each(['Bearer gw_wrong', 'Bearer', 'Basic abc'])('is also who sends %j', async (authorization) => {
    const answer = await api.ask(me, { key: null, headers: { authorization, cookie: await api.signIn('clinician') } });
    expect(answer.status).toBe(401);
  });

  it('cannot sign up', async () => {
    const person = { email: 'new@north-valley.example', password: testPassword, name: 'New', customerId: 'north-valley', role: 'admin' };
    expect((await api.ask('/api/auth/sign-up/email', { ...submitting(person), key: null })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a person', () => {
  it('signs in, is known, and signs out', async () => {
    const cookie = await api.signIn('clinician');
    const known = await bodyOf<{ result: { data: unknown } }>(await withCookie(me, cookie));
    expect(known.result.data).toMatchObject({
      user: { email: emailOf('clinician'), role: 'clinician' },
      customer: { id: 'north-valley' },
      role: 'clinician',
      limits: { maxUploadBytes: 25 * 1024 * 1024 },
    });
    expect((await withCookie('/api/ai-analysis/submit', cookie, aSubmit())).status).toBe(202);
    await withCookie('/api/auth/sign-out', cookie, submitting({}));
    expect((await withCookie(me, cookie)).status).toBe(401);
  });

  it('gets a cookie that no script reads and no other site sends', async () => {
    const answer = await api.ask('/api/auth/sign-in/email', {
      ...submitting({ email: emailOf('admin'), password: testPassword }),
      key: null,
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
  });
});

describe('the holder of a key', () => {
  it('is known by its customer and role', async () => {
    const known = await bodyOf<{ result: { data: unknown } }>(await api.ask(me, { key: api.keys.stranger }));
    expect(known.result.data).toMatchObject({ user: null, customer: { id: 'south-valley' }, role: 'clinician' });
  });
});

describe('Bull Board', () => {
  it('is for admins', async () => {
    const admin = await api.signIn('admin');
    const page = await withCookie('/admin/queues', admin, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
    expect((await withCookie('/admin/queues/api/queues', admin)).status).toBe(200);
    const clinician = await withCookie('/admin/queues', await api.signIn('clinician'), { headers: { accept: 'text/html' } });
    expect(clinician.status).toBe(403);
    expect(await bodyOf(clinician)).toMatchObject({ code: 'not_allowed', detail: expect.stringContaining('administrators') });
  });

  it('shows ids and nothing of a document', async () => {
    await api.ask(
      '/api/ai-analysis/submit',
      submitting({ caseId: randomUUID(), moduleType: 'k12', documentText: 'Quillfeather scored 71.' }),
    );
    const jobs = await (await withCookie('/admin/queues/api/queues', await api.signIn('admin'))).text();
    expect(jobs).toContain('ai-analysis');
    expect(jobs).not.toContain('Quillfeather');
  });
});

describe("another site's page", () => {
  it.each([
    ['POST', '/api/ai-analysis/submit'],
    ['DELETE', `/api/ai-analysis/${randomUUID()}`],
    ['POST', '/api/trpc/analyses.cancel'],
    ['POST', '/api/auth/sign-out'],
    ['PUT', '/admin/queues/api/queues/ai-analysis/clean/completed'],
  ])('cannot %s %s with the cookie of a visitor', async (method, path) => {
    const cookie = await api.signIn('admin');
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }]) {
      const answer = await withCookie(path, cookie, { method, headers });
      expect(answer.status).toBe(403);
      expect(await bodyOf(answer)).toMatchObject({ code: 'cross_site_request' });
    }
  });

  it('is not our own, nor a program with a key', async () => {
    const cookie = await api.signIn('clinician');
    const own = aSubmit();
    const headers = { ...Object.fromEntries(new Headers(own.headers)), origin: api.url };
    expect((await withCookie('/api/ai-analysis/submit', cookie, { ...own, headers })).status).toBe(202);
    const byKey = { ...aSubmit(), headers: { 'content-type': 'application/json', origin: 'https://app.example' } };
    expect((await api.ask('/api/ai-analysis/submit', byKey)).status).toBe(202);
  });
});

describe('guessing a password', () => {
  it('ends after a few tries, and a right one does not count', async () => {
    const guess = (password: string) =>
      api.ask('/api/auth/sign-in/email', { ...submitting({ email: emailOf('clinician'), password }), key: null });
    for (let right = 0; right < 4; right++) expect((await guess(testPassword)).status).toBe(200);
    const statuses: number[] = [];
    for (let wrong = 0; wrong < 4; wrong++) statuses.push((await guess(`wrong-${wrong}-password`)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
    const refused = await guess(testPassword);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await bodyOf(refused)).toMatchObject({ code: 'too_many_sign_ins', detail: expect.stringContaining('Wait a few minutes') });
  });
});
