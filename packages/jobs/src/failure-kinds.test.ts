import { describe, expect, it } from 'vitest';
import { judgeFailure } from './failure-kinds.ts';
import { PermanentFailure, TransientFailure } from './failures.ts';

const withFacts = (facts: Record<string, unknown>, message = 'Jane scored 78') => Object.assign(new Error(message), facts);

describe('what passes', () => {
  it.each([
    ['a refused connection', withFacts({ code: 'ECONNREFUSED' }), 'network_error'],
    ['a fetch that failed for its cause', new TypeError('fetch failed', { cause: withFacts({ code: 'EAI_AGAIN' }) }), 'network_error'],
    ['no answer in time', withFacts({ code: 'UND_ERR_HEADERS_TIMEOUT' }), 'timeout'],
    ['our own timeout', AbortSignal.abort(new DOMException('late', 'TimeoutError')).reason, 'timeout'],
    ['too many requests', withFacts({ statusCode: 429 }), 'too_many_requests'],
    ['a service in trouble', withFacts({ status: 503 }), 'service_error'],
    ['an overloaded provider', withFacts({ statusCode: 529 }), 'service_error'],
    ['a restarting Postgres', withFacts({ code: '57P01' }), 'storage_unavailable'],
    ['a deadlock', withFacts({ code: '40P01' }), 'storage_unavailable'],
    ['an absent Redis', Object.assign(new Error('x'), { name: 'MaxRetriesPerRequestError' }), 'redis_unavailable'],
    ['what nobody foresaw', new Error('x'), 'unexpected_error'],
    ['what is no error', 'x', 'unexpected_error'],
  ])('%s', (_, error, errorCode) => {
    expect(judgeFailure(error)).toMatchObject({ passes: true, errorCode });
  });
});

describe('what does not pass', () => {
  it.each([
    ['a key that is not accepted', withFacts({ statusCode: 401 }), 'service_refused_key'],
    ['a request that is not accepted', withFacts({ status: 400 }), 'service_refused_request'],
    ['a stored value that does not open', Object.assign(new Error('x'), { name: 'SealBrokenError' }), 'stored_value_broken'],
  ])('%s, said in words without a word of the error', (_, error, errorCode) => {
    const judged = judgeFailure(error);
    expect(judged).toMatchObject({ passes: false, errorCode, errorMessage: expect.stringContaining('Your document is kept') });
    expect(JSON.stringify(judged)).not.toContain('Jane');
  });
});

it('what our own code says of an error counts before the table', () => {
  const facts = { retryAfterMs: 5000, provider: 'a-provider', cause: withFacts({ statusCode: 400 }) };
  expect(judgeFailure(new TransientFailure('model_busy', facts))).toEqual({
    passes: true,
    errorCode: 'model_busy',
    retryAfterMs: 5000,
  });
  expect(judgeFailure(new PermanentFailure('document_corrupt', 'The file is damaged.'))).toEqual({
    passes: false,
    errorCode: 'document_corrupt',
    errorMessage: 'The file is damaged.',
  });
});
