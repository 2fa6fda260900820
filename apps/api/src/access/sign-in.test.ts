import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, emailOf, openTestApi, submitting, type TestApi, testPassword } from '../testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api?.drop());

const withCookie = (path: string, cookie: string, init: RequestInit) =>
  api.ask(path, { ...init, key: null, headers: { ...Object.fromEntries(new Headers(init.headers)), cookie } });

describe('sign-in', () => {
  it.each(['sign-up/email', 'update-user', 'change-email', 'request-password-reset', 'sign-in/social', 'revoke-sessions'])(
    'is the only way in: nothing is behind /api/auth/%s, signed in or not',
    async (path) => {
      const body = submitting({ email: 'a@north-valley.example', name: 'a', password: testPassword, role: 'admin', provider: 'github' });
      for (const answer of [
        await api.ask(`/api/auth/${path}`, { ...body, key: null }),
        await withCookie(`/api/auth/${path}`, await api.signIn('clinician'), body),
      ]) {
        expect(answer.status).toBe(404);
        expect(await bodyOf(answer)).toMatchObject({ code: 'not_found' });
      }
    },
  );

  it('answers the same whether the address or the password is wrong', async () => {
    const attempt = (given: Record<string, unknown>) => api.ask('/api/auth/sign-in/email', { ...submitting(given), key: null });
    const unknown = await attempt({ email: 'nobody@north-valley.example', password: testPassword });
    const wrong = await attempt({ email: emailOf('clinician'), password: `${testPassword}x` });
    expect([unknown.status, await unknown.text()]).toEqual([wrong.status, await wrong.text()]);
  });

  it('gives a session that scripts cannot read and other sites do not send', async () => {
    const answer = await api.ask('/api/auth/sign-in/email', {
      ...submitting({ email: emailOf('clinician'), password: testPassword }),
      key: null,
    });
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^groundwork-\d+\.session_token=.*HttpOnly; SameSite=Lax$/)]);
  });
});
