import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDocxBomb, aLockedPdf, aPdf, aZip } from '../testing/documents.ts';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';

const limit = 25 * 1024 * 1024;
const valid = { caseId: randomUUID(), moduleType: 'post_secondary', documentText: 'Processing Speed Index 78, 7th percentile.' };

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api?.drop());

const submitText = (body: Record<string, unknown>) => api.ask('/api/ai-analysis/submit', submitting(body));

function submitFile(bytes: Uint8Array, name = 'assessment.pdf', fields: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  for (const [field, value] of Object.entries({ caseId: randomUUID(), moduleType: 'k12', ...fields })) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return api.ask('/api/ai-analysis/submit', { method: 'POST', body: form });
}

async function rowCounts(): Promise<number[]> {
  const { sql } = api.jobs.database;
  const [counts] = await sql<{ cases: number; documents: number; analyses: number }[]>`
    select (select count(*)::int from cases) as cases, (select count(*)::int from documents) as documents,
      (select count(*)::int from analyses) as analyses`;
  return Object.values(counts ?? {});
}

/** Refused with this status and code, as problem+json with a sentence for a person, and nothing of it is stored. */
async function expectRefused(send: () => Promise<Response>, status: number, code: string, sentence: RegExp): Promise<void> {
  const before = await rowCounts();
  const answer = await send();
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = await bodyOf(answer);
  expect(problem).toMatchObject({ status, code, type: `urn:groundwork:problem:${code}`, requestId: answer.headers.get('x-request-id') });
  expect(answer.status).toBe(status);
  expect(problem.detail).toMatch(sentence);
  expect(await rowCounts()).toEqual(before);
}

describe('a text that cannot be analysed', () => {
  it('is empty', () => expectRefused(() => submitText({ ...valid, documentText: ' \n\t ' }), 422, 'document_empty', /holds no text/));
  it('is missing', () => expectRefused(() => submitText({ ...valid, documentText: undefined }), 400, 'invalid_request', /documentText/));
  it('is larger than 25 MB', () =>
    expectRefused(() => submitText({ ...valid, documentText: 'x'.repeat(limit + 1) }), 413, 'too_large', /larger than 25 MB/));
  it('holds nothing but control characters', () =>
    expectRefused(() => submitText({ ...valid, documentText: '\u0000\u0001 ' }), 422, 'document_empty', /holds no text/));
  it('is taken without the control characters that came along', async () => {
    const { jobId } = await bodyOf<{ jobId: string }>(
      await submitText({ ...valid, documentText: 'Digit\u0000 Span\u0007 7\tand \ud800 more' }),
    );
    const { sql } = api.jobs.database;
    const [stored] = await sql<{ size: number }[]>`
      select byte_size as size from documents d join analyses a on a.document_id = d.id where a.id = ${jobId}`;
    expect(stored?.size).toBe(Buffer.from('Digit Span 7\tand \ufffd more').length);
  });
  it('is taken when it is no assessment: the report will say so', async () => {
    expect((await submitText({ ...valid, documentText: 'Pancakes: flour, milk and eggs.' })).status).toBe(202);
  });
});

describe('a file that cannot be analysed', () => {
  it('is one byte over 25 MB', () =>
    expectRefused(() => submitFile(new Uint8Array(limit + 1).fill(97), 'large.txt'), 413, 'too_large', /larger than 25 MB/));
  it('is empty', () => expectRefused(() => submitFile(new Uint8Array()), 422, 'document_empty', /holds no text/));
  it('asks for a password', async () => {
    const locked = await aLockedPdf();
    await expectRefused(() => submitFile(locked), 422, 'document_password_protected', /asks for a password/);
  });
  it('is a damaged PDF', () =>
    expectRefused(() => submitFile(Buffer.from('%PDF-1.7\nand then it broke off')), 422, 'document_corrupt', /is damaged/));
  it('is a ZIP named .pdf', () =>
    expectRefused(
      () => submitFile(aZip({ 'a.txt': Buffer.from('a') })),
      415,
      'document_type_unsupported',
      /not a PDF, DOCX, ODT, RTF or TXT/,
    ));
  it('is a picture', () =>
    expectRefused(() => submitFile(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 415, 'document_type_unsupported', /not a PDF/));
  it('is a Word document that inflates without end', async () => {
    const bomb = aDocxBomb();
    await expectRefused(() => submitFile(bomb, 'report.docx'), 422, 'document_too_complex', /took more memory or time/);
  });
  it('is not there', () =>
    expectRefused(
      () => {
        const form = new FormData();
        form.set('moduleType', 'k12');
        return api.ask('/api/ai-analysis/submit', { method: 'POST', body: form });
      },
      400,
      'invalid_request',
      /Choose a file/,
    ));
  it('comes in a form that breaks off', () =>
    expectRefused(
      () =>
        api.ask('/api/ai-analysis/submit', {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
        }),
      400,
      'invalid_request',
      /arrived incomplete/,
    ));
  it('is taken when it is a scan: only reading it tells', async () => {
    expect((await submitFile(await aPdf())).status).toBe(202);
  });
});

describe('what is said about a document', () => {
  it.each([
    ['a wrong module', { moduleType: 'kindergarten' }, 'moduleType'],
    ['a malformed case id', { caseId: '123-not-a-uuid' }, 'caseId'],
    ['no case id', { caseId: undefined }, 'caseId'],
    ['a user id that is a list', { userId: [1] }, 'userId'],
    ['a label of two lines', { caseLabel: 'a\nb' }, 'caseLabel'],
    ['a label that is a number', { caseLabel: 5 }, 'caseLabel: Give a text'],
    ['a module that is a list', { moduleType: ['k12'] }, 'moduleType: Give one of post_secondary, k12, tutoring'],
  ])('%s is named', async (_what, fields, name) => {
    await expectRefused(() => submitText({ ...valid, ...fields }), 400, 'invalid_request', new RegExp(name));
    const { errors } = await bodyOf(await submitText({ ...valid, ...fields }));
    expect(errors).toEqual([{ field: name.split(':')[0], detail: expect.any(String) }]);
  });

  it('every wrong field is named at once', async () => {
    const { errors } = await bodyOf<{ errors: { field: string }[] }>(await submitText({ caseId: 'x', moduleType: 'y' }));
    expect(errors.map(({ field }) => field).sort()).toEqual(['caseId', 'documentText', 'moduleType']);
  });

  it('another customer is refused', () =>
    expectRefused(() => submitText({ ...valid, customerId: 'south-valley' }), 403, 'customer_mismatch', /customer you named/));

  it('a case of another customer is refused', async () => {
    const caseId = randomUUID();
    await api.ask('/api/ai-analysis/submit', { ...submitting({ ...valid, caseId }), key: api.keys.stranger });
    await expectRefused(() => submitText({ ...valid, caseId }), 403, 'case_of_another_customer', /another organisation/);
  });

  it('a broken JSON body is told from a wrong one', () =>
    expectRefused(
      () => api.ask('/api/ai-analysis/submit', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"caseId": ' }),
      400,
      'invalid_json',
      /not valid JSON/,
    ));

  it.each(['null', '5', '"text"', '[]'])('a body that is %s is told to be no object', (body) =>
    expectRefused(
      () => api.ask('/api/ai-analysis/submit', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
      400,
      'invalid_request',
      /body: Give an object/,
    ),
  );

  it('a body that is not compressed as it says is told so', () =>
    expectRefused(
      () => api.ask('/api/ai-analysis/submit', submitting(valid, { 'content-encoding': 'gzip' })),
      400,
      'invalid_request',
      /could not be decompressed/,
    ));

  it('null is nothing said, and a number is compared as text', async () => {
    expect((await submitText({ ...valid, userId: null, customerId: null, caseLabel: null })).status).toBe(202);
    await expectRefused(() => submitText({ ...valid, customerId: 12 }), 403, 'customer_mismatch', /customer you named/);
  });

  it('another type of body is refused', () =>
    expectRefused(
      () => api.ask('/api/ai-analysis/submit', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'text' }),
      415,
      'unsupported_media_type',
      /Send the text as JSON/,
    ));
});

describe('a job that does not exist', () => {
  it.each(['status/', 'result/', ''])('is told at /%s:jobId, whatever its id looks like', async (path) => {
    const method = path ? 'GET' : 'DELETE';
    for (const id of [randomUUID(), '12345', '%F0%9F%98%80']) {
      await expectRefused(
        () => api.ask(`/api/ai-analysis/${path}${id}`, { method }),
        404,
        'analysis_not_found',
        /no analysis with this id/,
      );
    }
  });
  it('is not found under a broken address either', async () => {
    expect((await api.ask('/api/ai-analysis/status/%E0%A4%A')).status).toBe(400);
    expect((await api.ask('/api/ai-analysis/nowhere/at/all')).status).toBe(404);
  });
});

describe('a method that an address does not know', () => {
  it.each([
    ['GET', '/api/ai-analysis/submit', 'POST'],
    ['DELETE', '/api/ai-analysis/submit', 'POST'],
    ['DELETE', '/api/ai-analysis/health', 'GET'],
    ['PUT', `/api/ai-analysis/status/${randomUUID()}`, 'GET'],
    ['POST', `/api/ai-analysis/result/${randomUUID()}`, 'GET'],
    ['GET', `/api/ai-analysis/${randomUUID()}`, 'DELETE'],
    ['POST', '/livez', 'GET'],
    ['POST', '/api/openapi.json', 'GET'],
  ])('%s %s is told which one it does', async (method, path, allowed) => {
    const answer = await api.ask(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allowed);
    expect(await bodyOf(answer)).toMatchObject({ code: 'method_not_allowed' });
  });
});
