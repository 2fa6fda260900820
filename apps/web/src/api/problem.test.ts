import { describe, expect, it } from 'vitest';
import { problemOf, problemOfAnswer } from './problem.ts';

describe('what went wrong with a call', () => {
  it('is told in the words of the server, with the code and the request id', () => {
    const data = { code: 'overloaded', httpStatus: 503, requestId: 'r-1', retryAfterSeconds: 60 };
    expect(problemOf({ message: 'Too many analyses are waiting.', data })).toEqual({
      code: 'overloaded',
      message: 'Too many analyses are waiting.',
      requestId: 'r-1',
      retryAfterSeconds: 60,
      isTemporary: true,
    });
  });

  it('is that nobody was reached when no answer came', () => {
    expect(problemOf(new TypeError('Failed to fetch'))).toMatchObject({ code: 'unreachable', isTemporary: true });
  });

  it('is read from a problem answer, with the header that says when to come back', () => {
    const body = JSON.stringify({ code: 'rate_limited', detail: 'Too many analysis requests', requestId: 'r-2' });
    expect(problemOfAnswer(429, body, '540')).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 540, isTemporary: true });
  });

  it('cannot be helped by sending again what was refused for what it is', () => {
    const body = JSON.stringify({ code: 'document_password_protected', detail: 'The PDF asks for a password.' });
    expect(problemOfAnswer(422, body, null)).toMatchObject({
      message: 'The PDF asks for a password.',
      isTemporary: false,
      retryAfterSeconds: undefined,
    });
  });

  it('names the status when something between answered in its own way', () => {
    expect(problemOfAnswer(502, '<html>Bad gateway</html>', null).message).toContain('(502)');
  });
});
